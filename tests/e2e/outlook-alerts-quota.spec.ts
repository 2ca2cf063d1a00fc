import type { Outlook } from "../sandbox/outlook/open";
import { alertOf, lastLaunch, OLDER, pressSend, sentByOutlook, TODAY } from "./outlook-alerts";
import { JIN, PLAIN } from "./outlook-mail";
import {
  clockTime,
  composeNext,
  HOUR,
  MINUTE,
  permitNote,
  says,
  sendFromPhone,
  VERIFIED,
} from "./outlook-quota";
import { expect, test } from "./outlook.fixture";
import { stopClock } from "./stopped-clock";

/** Opens the pane for as long as it takes to count what the mailbox sent, as a person who uses it has done. */
async function countInPane(host: Outlook): Promise<void> {
  const pane = await host.openPane();
  await permitNote(pane).waitFor();
  await expect(permitNote(pane)).toHaveAttribute("data-permit", "later");
  await host.closePane();
}

test("a mail that Outlook's own Send let go counts in the pane", async ({ outlook, context, sandbox }) => {
  await stopClock(context, sandbox);
  const host = await outlook({ ...TODAY, consented: ["Mail.Send"], item: PLAIN });
  await pressSend(host);
  await sentByOutlook(host);
  await says(permitNote(await composeNext(host)), "28 more like it");
});

test("a minute's limit asks, for Exchange itself holds the mail back, and the mail sent anyway counts", async ({
  outlook,
  context,
  sandbox,
}) => {
  const clock = await stopClock(context, sandbox);
  await sendFromPhone(sandbox, { messages: 30 });
  const host = await outlook({ ...VERIFIED, ...TODAY });
  await countInPane(host);
  await pressSend(host);
  const alert = alertOf(host);
  await expect(alert).toContainText("Not sent yet. A limit of your mailbox holds this mail back:");
  await expect(alert).toContainText(`It can go from ${clockTime(clock.now() + MINUTE)}.`);
  await expect(alert).toContainText("No more than 30 mails may go out within 1 minute.");
  await expect(alert).toContainText("Exchange holds it back by itself until then.");
  await expect(alert.getByRole("button")).toHaveText(["Open Mailrail", "Send Anyway"]);
  await alert.getByRole("button", { name: "Send Anyway" }).click();
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
  await clock.forward(MINUTE - 1);
  // The 30 from the phone are still in the minute, and so is this one.
  const pane = await composeNext(host);
  await expect(permitNote(pane)).toHaveAttribute("data-permit", "later");
});

test("an older Outlook: the minute's limit asks once, and pressing Send again is the yes", async ({
  outlook,
  context,
  sandbox,
}) => {
  const clock = await stopClock(context, sandbox);
  await sendFromPhone(sandbox, { messages: 30 });
  const host = await outlook({ ...VERIFIED, ...OLDER });
  await countInPane(host);
  await pressSend(host);
  await expect(alertOf(host)).toContainText("A limit of your mailbox holds this mail back");
  await expect(alertOf(host)).toContainText("press Send again");
  await alertOf(host).getByRole("button").click();
  // Another time is not another question.
  await clock.forward(1000);
  await pressSend(host);
  await sentByOutlook(host);
});

test("a day's limit holds the mail, with the time and the rule and no way around", async ({
  outlook,
  context,
  sandbox,
}) => {
  const clock = await stopClock(context, sandbox);
  await sendFromPhone(sandbox, { messages: 20, recipients: 500, at: clock.now() - 20 * HOUR });
  const host = await outlook({ ...VERIFIED, ...TODAY });
  await countInPane(host);
  await pressSend(host);
  const alert = alertOf(host);
  await expect(alert).toContainText("Not sent. A limit of your mailbox holds this mail back:");
  await expect(alert).toContainText("No more than 10,000 recipients within 24 hours");
  await expect(alert.getByRole("button")).toHaveText(["Open Mailrail"]);
  const answered = await lastLaunch(host, "OnMessageSend");
  expect(answered?.options.errorMessage?.length).toBeLessThanOrEqual(500);
  await alert.getByRole("button").click();
  // Sent Items tells no more than the second.
  await clock.forward(4 * HOUR + 1000);
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("a limit and a finding are told together", async ({ outlook, context, sandbox }) => {
  await stopClock(context, sandbox);
  await sendFromPhone(sandbox, { messages: 30 });
  const host = await outlook({ ...VERIFIED, ...TODAY, item: { ...PLAIN, subject: "" } });
  await countInPane(host);
  await pressSend(host);
  await expect(alertOf(host)).toContainText("Please check 2 things first");
  await expect(alertOf(host)).toContainText("No subject");
  await expect(alertOf(host)).toContainText("It can go from");
});

for (const [language, words] of [
  ["ko-KR", "메일 사서함의 한도"],
  ["ja-JP", "メールボックスの上限"],
  ["zh-TW", "信箱已達上限"],
] as const)
  test(`Outlook in ${language}: the limit is told in it, with the time as it is written there`, async ({
    outlook,
    context,
    sandbox,
  }) => {
    const clock = await stopClock(context, sandbox);
    await sendFromPhone(sandbox, { messages: 30 });
    const host = await outlook({ ...VERIFIED, ...TODAY, displayLanguage: language });
    await countInPane(host);
    await pressSend(host);
    await expect(alertOf(host)).toContainText(words);
    // Node's own ICU may not know the words for morning and afternoon.
    const [time = "none"] = /\d+:\d\d:\d\d/.exec(clockTime(clock.now() + MINUTE, language)) ?? [];
    await expect(alertOf(host)).toContainText(time);
  });

test("while another window holds the ledger, a mail is not kept waiting", async ({ outlook, context }) => {
  const host = await outlook({ ...TODAY, item: PLAIN });
  await context.addInitScript(() => {
    navigator.locks.request = () => new Promise<never>(() => undefined);
  });
  await host.page.waitForFunction(() => window.outlook.events.isIdle);
  await host.page.evaluate(() => {
    window.outlook.events.end();
  });
  await pressSend(host);
  await sentByOutlook(host);
  expect((await lastLaunch(host, "OnMessageSend"))?.milliseconds).toBeLessThan(4000);
});
