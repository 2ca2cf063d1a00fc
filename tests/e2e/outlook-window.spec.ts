import type { Outlook } from "../sandbox/outlook/open";
import { JIN, PLAIN } from "./outlook-mail";
import { closed, press, screen, told, turnOnVerified } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";

const COMMIT = /\/me\/messages\/[^/]+\/send$/;
const LOOK = /\/me\/messages\/[^/]+(\?.*)?$/;
/** Office's code for "you may not". */
const ACCESS_RESTRICTED = 9017;
const AGREED = { item: PLAIN, consented: ["Mail.Send"] };

/** Waits until Graph was asked this. */
async function asked(sandbox: { seen: { method: string; path: string }[] }, method: string, path: RegExp) {
  await expect
    .poll(() => sandbox.seen.filter((one) => one.method === method && path.test(one.path)).length, {
      timeout: 30_000,
    })
    .toBeGreaterThan(0);
}

async function reopen(host: Outlook): Promise<void> {
  await host.closePane();
  await host.openPane();
}

test("today's Outlook closes the window and keeps no twin draft", async ({ outlook }) => {
  const host = await outlook(AGREED);
  await press(host.pane(), "send");
  await closed(host);
  await expect(host.page.getByText("No draft was kept")).toBeVisible();
});

test("an older Outlook asks the person; while it is open the pane says that the mail went out", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ ...AGREED, newerApis: false });
  await press(host.pane(), "send");
  await told(host.pane(), "sent");
  await expect(host.page.getByText("Save this draft?")).toBeVisible();
  await expect(screen(host.pane())).toContainText("Do not send the mail again");
  await reopen(host);
  await told(host.pane(), "sent");
  await expect(host.pane().locator('[data-action="send"]')).toHaveCount(0);
  await host.page.getByRole("button", { name: "Discard" }).click();
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("a window that cannot be closed: told that the mail went out, and closed by Done", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook(AGREED);
  await host.fail("item.closeAsync", ACCESS_RESTRICTED);
  await press(host.pane(), "send");
  await expect(screen(host.pane())).toContainText("Your mail went out, but its window could not be closed");
  await told(host.pane(), "sent");
  await press(host.pane(), "dismiss");
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("verified, the pane is closed before Graph acted: opened again, it says that nothing went out", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ item: PLAIN });
  await turnOnVerified(host.pane());
  sandbox.faults.next({ method: "POST", path: COMMIT, act: { kind: "hang" } });
  await press(host.pane(), "send");
  await asked(sandbox, "POST", COMMIT);
  await reopen(host);
  await told(host.pane(), "refused", "interrupted");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  await press(host.pane(), "dismiss");
  await press(host.pane(), "send");
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
  expect(sandbox.drafts("ana@contoso.example")).toBe(0);
});

test("verified, the pane is closed after Graph acted: opened again, it looks and sends no second one", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ item: PLAIN });
  await turnOnVerified(host.pane());
  sandbox.faults.next({ method: "POST", path: COMMIT, act: { kind: "act-then-drop" } });
  sandbox.faults.next({ method: "GET", path: LOOK, act: { kind: "hang" } });
  await press(host.pane(), "send");
  await asked(sandbox, "GET", LOOK);
  await reopen(host);
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("send-only, the pane is closed in mid-send: opened again, it says that it cannot know", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook(AGREED);
  sandbox.faults.next({ method: "POST", path: "/v1.0/me/sendMail", act: { kind: "hang" } });
  await press(host.pane(), "send");
  await asked(sandbox, "POST", /sendMail$/);
  await reopen(host);
  await told(host.pane(), "unknown");
  expect((await host.item()).ending).toBe("open");
  expect(
    sandbox.seen.filter(({ path, method }) => method === "POST" && path.endsWith("sendMail")),
  ).toHaveLength(1);
});

test("Office.js cannot read the mail: the person sees that nothing is checked, and it recovers", async ({
  outlook,
}) => {
  const host = await outlook(AGREED);
  await expect(screen(host.pane())).toHaveAttribute("data-screen", "review");
  await host.fail("subject.getAsync", ACCESS_RESTRICTED, 1);
  await expect(screen(host.pane())).toContainText("Nothing is being checked");
  await expect(screen(host.pane())).toHaveAttribute("data-screen", "review");
  await expect(screen(host.pane())).not.toContainText("Nothing is being checked");
});

test("Office.js fails when Send is pressed: told so, nothing sent", async ({ outlook, sandbox }) => {
  const host = await outlook(AGREED);
  await expect(host.pane().locator('[data-action="send"]')).toBeVisible();
  // Pressed as it stands now: the pane may find out by itself and take it away.
  const send = await host
    .pane()
    .locator('[data-action="send"]')
    .evaluateHandle((button) => button);
  await host.fail("body.getAsync", ACCESS_RESTRICTED, 1000);
  await send.evaluate((button: HTMLElement) => {
    button.click();
  });
  await expect(screen(host.pane())).toContainText("The mail could not be read");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  expect((await host.item()).ending).toBe("open");
});

test("an attachment cannot be read: it is named, and nothing is sent", async ({ outlook, sandbox }) => {
  const host = await outlook({
    ...AGREED,
    item: { ...PLAIN, attachments: [{ name: "Plan.pdf", content: "x" }] },
  });
  await host.fail("item.getAttachmentContentAsync", ACCESS_RESTRICTED);
  await press(host.pane(), "send");
  await told(host.pane(), "refused", "attachment-unreadable");
  await expect(screen(host.pane())).toContainText("Plan.pdf");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
});

test("the record cannot be kept: nothing is sent", async ({ outlook, sandbox }) => {
  const host = await outlook(AGREED);
  await host.fail("sessionData.setAsync", ACCESS_RESTRICTED);
  await press(host.pane(), "send");
  await told(host.pane(), "refused", "journal-unavailable");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
});

test("the record cannot be read when the pane opens: nothing can be sent until it can", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook(AGREED);
  sandbox.faults.next({ method: "POST", path: "/v1.0/me/sendMail", act: { kind: "hang" } });
  await press(host.pane(), "send");
  await asked(sandbox, "POST", /sendMail$/);
  await host.fail("sessionData.getAllAsync", ACCESS_RESTRICTED, 2);
  await reopen(host);
  await expect(screen(host.pane())).toContainText("Nothing is being checked");
  await expect(host.pane().locator('[data-action="send"]')).toHaveCount(0);
  await told(host.pane(), "unknown");
});
