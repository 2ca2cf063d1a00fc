import { testEveryView } from "./app-checks";
import { action, asked, expect, read, test } from "./app.fixture";
import { EVERY_STANDING, outbox, run } from "./app-outbox";
import { OUTBOX_VIEWS } from "./app-outbox-views";

testEveryView("view of the outbox", Object.keys(OUTBOX_VIEWS));

test("the way to the outbox is there once it is known, and says how many are to go", async ({ gallery }) => {
  await gallery.show("review-sendable");
  await expect(action(gallery, "outbox-open")).toHaveCount(0);
  await gallery.page.evaluate((over) => window.gallery.change(over), {
    outbox: outbox([run()], { unfinished: 1204 }),
  });
  await expect(action(gallery, "outbox-open")).toHaveAccessibleName("Open outbox, 1,204 mails still to go");
  await expect(action(gallery, "outbox-open")).toHaveText("1,204");
});

test("a run says how far it is, what it waits for and what goes on without it", async ({ gallery }) => {
  await gallery.page.clock.setFixedTime(new Date(2026, 10, 20, 14, 3, 7));
  await gallery.show("run-running", "en-US");
  const main = gallery.page.locator("main");
  await expect(gallery.page.locator("h1")).toHaveText("Being sent");
  await expect(gallery.page.getByRole("progressbar")).toHaveAttribute(
    "aria-valuetext",
    /412.* of .*1,000.* sent/,
  );
  await expect(main).toContainText("541 handed over");
  await expect(main).toContainText(/Done by.*2:59:00 PM/);
  await expect(main).toContainText("28 mails");
  await expect(main).toContainText(/Slowed by.*No more than 30 mails may go out/);
  await expect(gallery.page.locator(".after-closing")).toHaveText(
    read("If you close this window: 541 go out by themselves, 35 wait until Mailrail is open again."),
  );
});

test("in Gmail a run needs no window, only the browser", async ({ gallery }) => {
  await gallery.show("run-in-gmail", "en-US");
  await expect(gallery.page.locator(".after-closing")).toHaveText(
    read(
      "You can close this window, it goes on all the same. If you close the browser, 35 wait until it is open again.",
    ),
  );
});

test("a run that stopped says why, that nothing more went out, and what to do", async ({ gallery }) => {
  await gallery.page.clock.setFixedTime(new Date(2026, 10, 20, 14, 3, 7));
  const says = async (name: string, ...words: (string | RegExp)[]): Promise<void> => {
    await gallery.show(`run-${name}`, "en-US");
    for (const word of words) await expect(gallery.page.locator("[data-stop]")).toContainText(word);
  };
  const kept = "Everything else is kept here and does not go out.";
  await says("refusals", "12 of the 20 mails that were tried were refused.", kept, "cancel the rest");
  await says("bounces", "9 of the 60 mails that were sent came back.", kept, "Check the addresses");
  await says("sign-in", "You are not signed in, or your sign-in has ended.", kept, "Sign in, then");
  await says("journal-unavailable", "the disk is full", kept, "Free some space");
  await says(
    "stale",
    /This was to go at .*9:00 AM/,
    "None of what is left has gone out",
    "if it should still go",
  );
  await says(
    "journal-damaged",
    "Some notes about these mails cannot be read.",
    kept,
    "looked for in your mailbox",
  );
});

test("what can be asked of a run fits how it stands", async ({ gallery }) => {
  const actions = async (name: string): Promise<(string | null)[]> => {
    await gallery.show(`run-${name}`);
    const buttons = await gallery.page.locator(".run-actions > .buttons > .button").all();
    return await Promise.all(buttons.map((button) => button.getAttribute("data-action")));
  };
  expect(await actions("running")).toEqual(["run-pause", "run-retry", "run-cancel"]);
  expect(await actions("paused")).toEqual(["run-resume", "run-retry", "run-cancel"]);
  expect(await actions("over")).toEqual(["run-retry", "run-forget"]);
  for (const name of Object.keys(EVERY_STANDING).slice(4))
    expect(await actions(name), name).toEqual(["run-resume", "run-retry", "run-cancel"]);
});

test("pause, resume, retry and forget are asked of the plugin", async ({ gallery }) => {
  await gallery.show("run-running");
  await action(gallery, "run-pause").press("Enter");
  await action(gallery, "run-retry").press("Enter");
  await gallery.show("run-paused");
  await action(gallery, "run-resume").press("Enter");
  await gallery.show("run-over");
  await action(gallery, "run-forget").press("Enter");
  await expect(gallery.page.locator("main")).toHaveAttribute("data-screen", "outbox");
  expect((await asked(gallery)).filter((word) => word.startsWith("ask"))).toEqual(
    ["pause", "retry-all", "resume", "forget"].map((wish) => `ask 5f {"wish":"${wish}"}`),
  );
});

test("cancelling asks first, and says what becomes of what was handed over", async ({ gallery }) => {
  await gallery.show("run-cancel");
  const question = gallery.page.locator(".question");
  await expect(question.locator("h3")).toBeFocused();
  await expect(question).toContainText("Cancel the 581 mails that have not gone out?");
  await expect(question).toContainText(
    "541 are already handed over to your mail service. They are taken back",
  );
  await action(gallery, "run-cancel-no").press("Enter");
  await expect(question).toHaveCount(0);
  expect(await asked(gallery)).not.toContain('ask 5f {"wish":"cancel"}');
  await action(gallery, "run-cancel").press("Enter");
  await action(gallery, "run-cancel-yes").press("Enter");
  expect(await asked(gallery)).toContain('ask 5f {"wish":"cancel"}');
});

test("another pace is asked for in mails and minutes, or none", async ({ gallery }) => {
  await gallery.show("run-pace");
  await gallery.page.locator("#pace-batch").fill("12");
  await gallery.page.locator("#pace-minutes").fill("5");
  await action(gallery, "pace-own").press("Enter");
  await action(gallery, "run-pace").press("Enter");
  await action(gallery, "pace-limits").press("Enter");
  expect((await asked(gallery)).filter((word) => word.startsWith("ask"))).toEqual([
    'ask 5f {"wish":"pace","pace":{"batch":12,"wait":300000}}',
    'ask 5f {"wish":"pace"}',
  ]);
});

test("the list of a run can be saved as a file, and copied", async ({ gallery }) => {
  const { page } = gallery;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await gallery.show("run-running");
  await gallery.unfold();
  const saved = page.waitForEvent("download");
  await action(gallery, "run-export").press("Enter");
  expect((await saved).suggestedFilename()).toBe("mailrail-5f0c1e7a.csv");
  await action(gallery, "run-copy").press("Enter");
  await expect(page.locator(".run-actions [role=status]")).toContainText("The list was copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("2,ana@partner.example,sent");
});

test("a thousand mails are a list of which the page holds few", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("run-running");
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "1000");
  await expect(page.locator(".message").first()).toContainText("person.1@");
  expect(await page.locator(".message").count()).toBeLessThan(30);
  await page.locator(".message").first().focus();
  await page.keyboard.press("End");
  await expect(page.locator(".message:focus")).toContainText("person.1000@");
  await expect(page.locator(".message:focus")).toHaveAttribute("aria-rowindex", "1000");
  expect(await page.locator(".message").count()).toBeLessThan(30);
  // Asked for in pieces, and only those that were seen.
  const pages = (await asked(gallery)).filter((word) => word.startsWith("messages"));
  expect(pages.length).toBeLessThan(12);
  expect(new Set(pages).size).toBe(pages.length);
});

test("the list is walked through by keyboard, Enter opens a mail, and the way back leads to it", async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show("run-running");
  await page.locator(".message").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  const focused = page.locator(".message:focus");
  await expect(focused).toContainText("person.2@");
  expect(await page.locator('.message[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press("PageDown");
  await expect(focused).toContainText("person.12@");
  await page.keyboard.press("Home");
  await expect(focused).toContainText("person.1@");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toHaveAttribute("data-screen", "message");
  await expect(page.locator("h1")).toBeFocused();
  await expect(page.locator(".subject")).toContainText(/person\.11@.*Row 12/);
  await action(gallery, "message-close").press("Enter");
  await expect(page.locator("main")).toHaveAttribute("data-screen", "run");
  await expect(page.locator(".message:focus")).toContainText("person.11@");
});

test("a choice of mails is asked of the plugin, and its number is told", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("run-running");
  await expect(action(gallery, "messages-all")).toHaveAttribute("aria-pressed", "true");
  await action(gallery, "messages-trouble").press("Enter");
  await expect(action(gallery, "messages-trouble")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "6");
  await expect(page.locator(".message").first()).toHaveAttribute("data-state", "refused");
  expect(await asked(gallery)).toContain("messages 5f 0 50 trouble");
});

test("a change of the run is seen in its list", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("run-running");
  await expect(page.locator(".message").first()).toHaveAttribute("data-state", "queued");
  await page.evaluate(
    ([script, over]) => {
      window.gallery.play(script);
      window.gallery.change(over);
    },
    [{ first: "sent" }, { outbox: outbox([run({ lastMinute: 30 })]) }] as const,
  );
  await expect(page.locator(".message").first()).toHaveAttribute("data-state", "sent");
});

for (const [state, wishes] of [
  ["queued", ["cancel-one"]],
  ["scheduled", ["cancel-one"]],
  ["handed-over", ["cancel-one"]],
  ["waiting", ["cancel-one"]],
  ["refused", ["retry"]],
  ["unknown", ["count-as-sent", "send-again"]],
  ["sent", []],
  ["cancelled", []],
] as const) {
  test(`what can be done about a mail that is ${state}`, async ({ gallery }) => {
    await gallery.show(`message-${state}`);
    await expect(gallery.page.locator(".history li").first()).toBeVisible();
    const offered = gallery.page.locator("main > div > .buttons .button");
    await expect(offered).toHaveCount(wishes.length);
    for (const wish of wishes) {
      await action(gallery, wish).press("Enter");
      expect(await asked(gallery)).toContain(`ask 5f {"wish":"${wish}","index":0}`);
    }
  });
}

test("a mail that is in trouble says what happened, whether it went out, and what to do", async ({
  gallery,
}) => {
  const main = gallery.page.locator("main");
  await gallery.show("message-refused");
  await expect(main).toContainText("did not accept one of the addresses");
  await expect(main).toContainText("The mail did not go out.");
  await gallery.show("message-unknown");
  await expect(main).toContainText("Nobody could find out whether the mail went out.");
  await expect(main).toContainText("Look in your sent mail.");
  await gallery.show("message-waiting");
  await expect(main).toContainText("It has not gone out yet.");
});

for (const [timezoneId, locale, ends, scheduled] of [
  ["Asia/Seoul", "ko-KR", "오후 2:59:00", "11월 22일 일요일 오전 9:00"],
  ["America/New_York", "en-US", "2:59:00 PM", "Sunday, November 22 at 9:00 AM"],
  ["Europe/Berlin", "ja-JP", "14:59:00", "11月22日日曜日 9:00"],
] as const) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test(`times of the outbox are those of the person's zone and language: ${locale}`, async ({
      gallery,
    }) => {
      await gallery.page.clock.setFixedTime(new Date("2026-11-20T05:03:07Z"));
      const local = await gallery.page.evaluate(() => new Date().setHours(14, 3, 7, 0));
      await gallery.page.clock.setFixedTime(local);
      await gallery.show("run-running", locale);
      const bare = async (selector: string): Promise<string> =>
        (await gallery.page.locator(selector).first().innerText())
          .replaceAll(/[\u2068\u2069]/g, "")
          .replaceAll("\u202f", " ");
      expect(await bare(".facts")).toContain(ends);
      await gallery.show("message-scheduled", locale);
      expect(await bare("h1")).toContain(scheduled);
    });
  });
}

test("closing a window with mail that stops with it asks, and only then", async ({ gallery }) => {
  const { page } = gallery;
  const asks = async (over: object): Promise<boolean> => {
    await gallery.show("run-running");
    await page.evaluate((change) => window.gallery.change(change), over);
    return await page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  };
  expect(await asks({ carriesOutbox: true })).toBe(true);
  expect(await asks({ carriesOutbox: false })).toBe(false);
  expect(await asks({ carriesOutbox: true, outbox: outbox([run({ needsUs: 0 })]) })).toBe(false);
  await page.evaluate(() => window.gallery.close());
  expect(
    await page.evaluate(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true }))),
  ).toBe(true);
});
