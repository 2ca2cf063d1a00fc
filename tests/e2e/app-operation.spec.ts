import { action, type AppGallery, asked, expect, test } from "./app.fixture";

const focusedAction = ({ page }: AppGallery): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.getAttribute("data-action") ?? document.activeElement?.tagName ?? null,
  );

/** The stops of the Tab key, from the top of the page until it leaves. */
async function tabOrder(gallery: AppGallery): Promise<(string | null)[]> {
  const stops: (string | null)[] = [];
  for (;;) {
    await gallery.page.keyboard.press("Tab");
    const again = await gallery.page.evaluate(() => {
      const seen = document.activeElement?.hasAttribute("data-tabbed") ?? true;
      document.activeElement?.setAttribute("data-tabbed", "");
      return seen;
    });
    const stop = await focusedAction(gallery);
    if (stop === "BODY" || again) return stops;
    stops.push(stop);
  }
}

for (const [view, stops] of [
  ["review-sendable", ["quota-open", "settings-open", "permit-quota", "send"]],
  [
    "review-fixed",
    [
      "quota-open",
      "settings-open",
      "undo",
      "permit-quota",
      "fix",
      "show-place",
      "hints",
      "show-place",
      "send",
    ],
  ],
  [
    "review-crowd",
    ["quota-open", "settings-open", "permit-quota", "more", "show-place", "hints", "show-place", "send"],
  ],
  ["uploading", ["quota-open", "settings-open", "cancel"]],
  ["committing", ["quota-open", "settings-open"]],
  ["refused-sign-in", ["quota-open", "settings-open", "sign-in", "dismiss"]],
  ["failure-sign-in-failed", ["quota-open", "settings-open", "dismiss-failure", "permit-quota", "send"]],
  ["quota-counting-on", ["chart-table", "counting", "quota-refresh"]],
] as const) {
  test(`Tab goes through ${view} in reading order`, async ({ gallery }) => {
    await gallery.show(view);
    expect(await tabOrder(gallery)).toEqual(stops);
  });
}

test("Enter and Space send", async ({ gallery }) => {
  await gallery.show("review-sendable");
  await action(gallery, "send").press("Enter");
  await action(gallery, "send").press("Space");
  expect(await asked(gallery)).toEqual(["send false", "send false"]);
});

test("a blocked mail cannot be sent, and the button says why", async ({ gallery }) => {
  await gallery.show("review-blocked");
  const send = action(gallery, "send");
  await send.focus();
  await gallery.page.keyboard.press("Enter");
  await send.click({ force: true });
  expect(await asked(gallery)).toEqual([]);
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expect(send).toHaveAccessibleDescription(/Fix the .* points above/);
});

test("a mail with something to check is sent only after the question", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("review-confirm");
  await action(gallery, "send").press("Enter");
  expect(await asked(gallery)).toEqual([]);
  await expect(page.locator("#confirmation-title")).toBeFocused();
  await expect(page.locator(".reasons li")).toHaveText([
    "No subject",
    "This reply may show up as a new conversation",
  ]);
  await page.keyboard.press("Tab");
  await expect(action(gallery, "send-anyway")).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await asked(gallery)).toEqual(["send true"]);
});

test("the question can be answered with no, and goes away with its mail", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("review-confirm");
  await action(gallery, "send").click();
  await action(gallery, "confirmation-back").click();
  await expect(page.locator("h1")).toBeFocused();
  await action(gallery, "send").click();
  await page.evaluate(() => window.gallery.change({ compose: null }));
  await expect(page.locator("main")).toHaveAttribute("data-screen", "empty");
  expect(await asked(gallery)).toEqual([]);
});

test("every finding says how serious, where, what, why and what to do, in the core's order", async ({
  gallery,
}) => {
  await gallery.show("review-confirm");
  const findings = gallery.page.locator("[data-problem]");
  await expect(findings).toHaveCount(3);
  await expect(findings.nth(0)).toHaveText(
    /Please check.*Subject.*No subject.*overlooked.*Write a few words/s,
  );
  await expect(findings.nth(2)).toHaveText(/Good to know.*Attachments.*2.*Offer autumn 2026\.pptx/s);
});

test("an upload shows its figures, says its quarters, and keeps the focus on Cancel", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("preparing");
  await action(gallery, "cancel").focus();
  const status = page.locator("[role=status]");
  await expect(status).toHaveText("Preparing your mail");
  const upload = (sent: number): Promise<void> =>
    page.evaluate(
      (octets) => window.gallery.change({ progress: { step: "uploading", sent: octets, total: 10_485_760 } }),
      sent,
    );
  await upload(1_048_576);
  await expect(status).toHaveText("Uploading 0%");
  await upload(6_291_456);
  await expect(status).toHaveText("Uploading 50%");
  const bar = page.locator("[role=progressbar]");
  await expect(bar).toHaveAttribute("aria-valuenow", "6291456");
  await expect(page.locator(".figures")).toHaveText(/6 MB.*of.*10 MB.*60%/);
  await expect(action(gallery, "cancel")).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await asked(gallery)).toEqual(["cancel"]);
});

test("what goes up in one piece has a bar that claims no figure", async ({ gallery }) => {
  await gallery.show("uploading-whole");
  const bar = gallery.page.locator("[role=progressbar]");
  await expect(bar).toBeVisible();
  await expect(bar).not.toHaveAttribute("aria-valuenow");
  await expect(gallery.page.locator(".figures")).toHaveText(/10 MB.*in one piece/);
});

test("from the hand-over on there is no Cancel, and a lost connection is put in plain words", async ({
  gallery,
}) => {
  const { page } = gallery;
  for (const view of ["committing", "checking"]) {
    await gallery.show(view);
    await expect(action(gallery, "cancel")).toHaveCount(0);
  }
  await expect(page.locator("[role=status]")).toHaveText("Checking whether it went out");
  await expect(page.locator("main")).toContainText("so that nobody gets it twice");
});

test("a wait names a clock time and its reason", async ({ gallery }) => {
  await gallery.page.clock.setFixedTime(new Date().setHours(12, 0, 0, 0));
  await gallery.show("waiting", "en-US");
  await expect(gallery.page.locator("h1")).toHaveText(/Waiting until .*2:30\sPM/);
  await expect(gallery.page.locator("main")).toContainText("asks for a pause");
  await gallery.show("waiting", "ko-KR");
  await expect(gallery.page.locator("h1")).toHaveText(/오후 2:30.*까지 기다립니다/);
});

for (const [view, region, words] of [
  ["sent", "status", /Sent\. Your mail went out/],
  ["refused", "alert", /Not sent\. The mail did not go out/],
  ["outcome-waiting", "alert", /Not sent yet\. The mail did not go out/],
  ["unknown", "alert", /may have gone out\. We could not find out/],
  ["unguarded-gmail", "alert", /Nothing is being checked/],
  ["failure-sign-in-failed", "alert", /Signing in did not work.*Nothing was sent/],
  ["failure-core-not-loaded", "alert", /could not start\. Nothing was checked and nothing was sent/],
] as const) {
  test(`${view} is said by the ${region} region`, async ({ gallery }) => {
    await gallery.show(view);
    await expect(gallery.page.locator(`[role=${region}]`, { hasText: words })).toHaveCount(1);
  });
}

test("the end of a send takes the focus of a person who is here", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("uploading");
  await action(gallery, "cancel").focus();
  await page.evaluate(() =>
    window.gallery.change({ outcome: { outcome: "refused", error: { code: "mailbox-full" } } }),
  );
  await expect(page.locator("h1")).toBeFocused();
  await expect(page.locator("h1")).toHaveText("Not sent");
  await action(gallery, "dismiss").press("Enter");
  expect(await asked(gallery)).toEqual(["dismiss"]);
});

test("the end of a send leaves the focus of a person who is elsewhere", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("uploading");
  await page.evaluate(() =>
    window.gallery.change({ outcome: { outcome: "sent", messageId: "<one@x.example>" } }),
  );
  await expect(page.locator("h1")).toHaveText("Sent");
  await expect(page.locator("h1")).not.toBeFocused();
});

test("settings are opened, used and closed by keyboard alone", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("review-signed-out");
  await action(gallery, "settings-open").press("Enter");
  await expect(page.locator("h1")).toBeFocused();
  await action(gallery, "sign-in").press("Enter");
  const verified = action(gallery, "verified");
  await expect(verified).not.toBeChecked();
  await verified.press("Space");
  expect(await asked(gallery)).toEqual(["signIn", "setConsent verified"]);
  await page.evaluate(() =>
    window.gallery.change({ consent: "verified", signedIn: true, granted: ["Mail.Send"] }),
  );
  await expect(verified).toBeChecked();
  await action(gallery, "sign-out").press("Enter");
  expect(await asked(gallery)).toContain("signOut");
  await expect(page.locator("[data-scope=mail-send]")).toContainText("Granted");
  await expect(page.locator("[data-scope=mail-readwrite]")).toContainText("Not granted");
  await action(gallery, "settings-close").press("Enter");
  await expect(page.locator("main")).toHaveAttribute("data-screen", "review");
});

test("a consent that was declined leaves the switch as it was", async ({ gallery }) => {
  await gallery.show("settings-gmail");
  await action(gallery, "verified").press("Space");
  await gallery.page.evaluate(() =>
    window.gallery.change({ consent: "send-only", failure: "sign-in-failed" }),
  );
  await expect(action(gallery, "verified")).not.toBeChecked();
  expect(
    await action(gallery, "verified").evaluate((element) => "checked" in element && element.checked),
  ).toBe(false);
});

test("a send that begins closes the settings", async ({ gallery }) => {
  await gallery.show("settings-outlook");
  await gallery.page.evaluate(() => window.gallery.change({ progress: { step: "preparing" } }));
  await expect(gallery.page.locator("main")).toHaveAttribute("data-screen", "sending");
});
