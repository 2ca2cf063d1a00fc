import type { GivenItem } from "../sandbox/outlook/options";
import { alertOf, lastLaunch, OLDER, pressSend, sentByOutlook, TODAY } from "./outlook-alerts";
import { ANA, JIN, MINA, onlyMail, PLAIN } from "./outlook-mail";
import { expect, test } from "./outlook.fixture";

const NOBODY: Partial<GivenItem> = { ...PLAIN, to: [] };
const NO_SUBJECT: Partial<GivenItem> = { ...PLAIN, subject: "" };

for (const [name, options] of Object.entries({ "today's Outlook": TODAY, "an older Outlook": OLDER }))
  test(`${name}: a mail with nothing to say about goes out, and nobody is asked`, async ({
    outlook,
    sandbox,
  }) => {
    const host = await outlook({ ...options, item: PLAIN });
    await pressSend(host);
    await sentByOutlook(host);
    expect(await onlyMail(sandbox, JIN.address)).toMatchObject({ from: ANA, subject: PLAIN.subject });
    expect(await host.page.locator("#notifications li").count()).toBe(0);
  });

test("a mail that cannot go is held, in words, with the way to the pane and none around it", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ ...TODAY, item: NOBODY });
  await pressSend(host);
  const alert = alertOf(host);
  await expect(alert).toContainText("No recipient");
  await expect(alert.getByRole("button", { name: "Send Anyway" })).toHaveCount(0);
  await alert.getByRole("button", { name: "Open Mailrail" }).click();
  const pane = await host.openPane();
  await expect(pane.locator('[data-problem="no-recipient"]')).toBeVisible();
  expect(sandbox.sent(ANA.address)).toHaveLength(0);
  await host.page.evaluate((to) => {
    window.outlook.item.change({ to });
  }, PLAIN.to);
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("an older Outlook holds a mail that cannot go, however often Send is pressed", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ ...OLDER, item: NOBODY });
  for (const _press of [1, 2, 3]) {
    await pressSend(host);
    await expect(alertOf(host)).toContainText("No recipient");
    await alertOf(host).getByRole("button", { name: "Don't Send" }).click();
  }
  expect(sandbox.sent(ANA.address)).toHaveLength(0);
});

test("a mail to be confirmed: the person reads why, and sends it anyway", async ({ outlook, sandbox }) => {
  const host = await outlook({ ...TODAY, item: NO_SUBJECT });
  await pressSend(host);
  await expect(alertOf(host)).toContainText("No subject");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  await alertOf(host).getByRole("button", { name: "Send Anyway" }).click();
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("a mail to be confirmed in an older Outlook: pressing Send again is the yes", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ ...OLDER, item: NO_SUBJECT });
  await pressSend(host);
  await expect(alertOf(host)).toContainText("No subject");
  await expect(alertOf(host)).toContainText("press Send again");
  await expect(alertOf(host).getByRole("button")).toHaveText(["Don't Send"]);
  await alertOf(host).getByRole("button").click();
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  // Outlook may have ended the handlers' page meanwhile.
  await host.page.evaluate(() => {
    window.outlook.events.end();
  });
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("in an older Outlook the yes is for what was read: another finding asks again", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ ...OLDER, item: NO_SUBJECT });
  await pressSend(host);
  await alertOf(host).getByRole("button").click();
  await host.page.evaluate(() => {
    window.outlook.item.attach({ name: "Plan.txt", isInline: false, format: "base64", content: new Blob() });
  });
  await pressSend(host);
  await expect(alertOf(host)).toContainText("2 things");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
});

for (const [language, words, button] of [
  ["ko-KR", "아직 보내지 않았습니다", "Mailrail 열기"],
  ["ja-JP", "まだ送信していません", "Mailrail を開く"],
  ["zh-TW", "郵件尚未寄出", "開啟 Mailrail"],
] as const)
  test(`Outlook in ${language}: its dialog speaks it`, async ({ outlook }) => {
    const host = await outlook({ ...TODAY, displayLanguage: language, item: NOBODY });
    await pressSend(host);
    await expect(alertOf(host)).toContainText(words);
    await expect(alertOf(host).getByRole("button", { name: button })).toBeVisible();
    expect(button.length).toBeLessThanOrEqual(20);
  });

test("more findings than a dialog holds: the first ones, and how many more", async ({ outlook }) => {
  const to = Array.from({ length: 40 }, (_, at) => {
    const address = `jemand.nummer.${String(at)} at elsewhere.example`;
    return { name: address, address };
  });
  const host = await outlook({ ...TODAY, item: { ...PLAIN, to } });
  await pressSend(host);
  await expect(alertOf(host)).toContainText("jemand.nummer.0 at");
  const answered = await lastLaunch(host, "OnMessageSend");
  const said = answered?.options.errorMessage ?? "";
  expect(said).toMatch(/\nand \d+ more$/);
  const { length } = said;
  expect(length).toBeGreaterThan(250);
  expect(length).toBeLessThanOrEqual(500);
});

test("a personal mailbox, whose limits are not ours to judge, sends as ever", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({
    ...TODAY,
    user: { accountType: "outlookCom" },
    item: { ...PLAIN, to: [MINA], subject: "" },
  });
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.sent(ANA.address)).toHaveLength(1);
});

test("a cloud file, which Mailrail could not send along, goes with Outlook's own Send", async ({
  outlook,
  sandbox,
}) => {
  const link = { name: "Plan.docx", content: "https://contoso.example/plan", format: "url" } as const;
  const host = await outlook({ ...TODAY, item: { ...PLAIN, attachments: [link] } });
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("hints never stop a mail", async ({ outlook, sandbox }) => {
  const host = await outlook({ ...TODAY, item: { ...PLAIN, subject: "KUCHEN AM FREITAG UM DREI" } });
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});
