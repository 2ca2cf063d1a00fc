import { type Outlook, openOutlook } from "../sandbox/outlook/open";
import type { OutlookOptions } from "../sandbox/outlook/options";
import type { Sandbox } from "../sandbox/sandbox";
import {
  A_READING_LATER,
  expectAllTold,
  expectFirstTold,
  expectReadOnceTurnedOn,
  expectUnreadable,
  losing,
} from "./bounces";
import { ANA, PLAIN } from "./outlook-mail";
import { guests, notOnce, sendSeparately, stands, VERIFIED } from "./outlook-outbox";
import { press } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";
import { movableClock } from "./stopped-clock";

/** Somebody who has the inbox read for reports, as was agreed to before. */
const READING: OutlookOptions = {
  ...VERIFIED,
  consented: ["Mail.Send", "Mail.ReadWrite", "Mail.Read"],
  roamingSettings: { mailrail: { consent: "verified", signedOut: false, reading: true } },
};

/** How often changes in the inbox were asked for. */
function readings(sandbox: Sandbox): number {
  return sandbox.seen.filter(({ method, path }) => method === "GET" && path.endsWith("/messages/delta"))
    .length;
}

/** Sends to each of these people and lets the window close. */
async function sent(host: Outlook, people: readonly string[]): Promise<void> {
  await sendSeparately(host.pane(), people);
  await stands(host.pane(), { sent: people.length, open: 0 });
  await host.page.close();
}

test("of 20 sent separately 4 are reported: one in Exchange's form, one in Gmail's, one late, and one that is forged", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const clock = await movableClock(context, sandbox);
  const people = guests(20);
  const lost = losing(sandbox, people);
  const { atExchange, atGmail, late, forged } = lost;
  await sent(await outlook(READING), people);
  expect(Object.keys(notOnce(sandbox, people)).sort()).toEqual([atExchange, atGmail, late].sort());
  expect(await sandbox.reports.arrive()).toBe(3);
  await sandbox.reports.forge(ANA.address, forged, "exchange-online-unknown");
  await clock.forward(A_READING_LATER);

  const later = await openOutlook(context, sandbox, READING);
  await press(later.pane(), "activity-open");
  await expectFirstTold(later.pane(), lost);

  expect(await sandbox.reports.arrive()).toBe(1);
  await clock.forward(A_READING_LATER);
  await later.closePane();
  const pane = await later.openPane();
  await press(pane, "activity-open");
  await expectAllTold(pane, lost);
});

test("the review of new mail to an address that bounced holds it back, until the person allows it again", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const [gone = "", ...others] = guests(3);
  sandbox.reports.bounce(gone, "exchange-online-unknown");
  await sent(await outlook(READING), [gone, ...others]);
  await sandbox.reports.arrive();
  await clock.forward(A_READING_LATER);

  const to = [gone, ...others].map((address) => ({ name: "", address }));
  const later = await openOutlook(context, sandbox, { ...READING, item: { ...PLAIN, to } });
  const pane = later.pane();
  const finding = pane.locator("[data-problem=do-not-send]");
  await expect(finding).toHaveCount(1, { timeout: 60_000 });
  await expect(finding).toHaveAttribute("data-severity", "block");
  await expect(finding).toContainText(gone);
  await finding.locator("[data-action=allow]").click();
  await expect(finding).toHaveCount(0);
  await press(pane, "undo-allow");
  await expect(finding).toHaveCount(1);
  await finding.locator("[data-action=allow]").click();
  await expect(finding).toHaveCount(0);
  await press(pane, "activity-open");
  await press(pane, "activity-do-not-send");
  await expect(pane.locator("[data-listed]")).toHaveCount(0);
});

test("without consent nothing is read and the view says so; turned on, it is read from then on", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const people = guests(3);
  sandbox.reports.bounce(people[0] ?? "", "exchange-online-unknown");
  await sent(await outlook(VERIFIED), people);
  await sandbox.reports.arrive();
  const later = await openOutlook(context, sandbox, VERIFIED);
  const pane = later.pane();
  await press(pane, "activity-open");
  await expectReadOnceTurnedOn(pane, () => readings(sandbox));
});

test("an inbox that cannot be read is said to be, in the view", async ({ outlook, sandbox }) => {
  const error = { code: "ErrorAccessDenied", message: "Access is denied. Check credentials and try again." };
  sandbox.faults.by(({ path }) =>
    path.endsWith("/messages/delta") ? { kind: "answer", status: 403, body: { error } } : undefined,
  );
  const host = await outlook(READING);
  await press(host.pane(), "activity-open");
  await expectUnreadable(host.pane());
});
