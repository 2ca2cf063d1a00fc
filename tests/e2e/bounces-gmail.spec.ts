import type { Page } from "@playwright/test";
import type { Sandbox } from "../sandbox/sandbox";
import {
  A_READING_LATER,
  expectAllTold,
  expectFirstTold,
  expectReadOnceTurnedOn,
  expectUnreadable,
  losing,
} from "./bounces";
import { expect, GMAIL_API, MINA, test } from "./gmail.fixture";
import { expectStanding, people, sendSeparately } from "./gmail-outbox";
import { moveOn } from "./gmail-time";

const press = (panel: Page, action: string): Promise<void> =>
  panel.locator(`[data-action="${action}"]`).click();

/** Turns the reading of the inbox on, as a person does it in the panel. */
async function turnOnReading(panel: Page): Promise<void> {
  await press(panel, "activity-open");
  await panel.locator("[data-action=reading]").click();
  await expect(panel.locator("[data-reading]")).toHaveAttribute("data-reading", "on");
  await press(panel, "activity-close");
}

/** How often the extension asked how far the mailbox's history goes, with which each reading begins. */
function readings(sandbox: Sandbox): number {
  return sandbox.seen.filter(
    ({ host, path }) => host === GMAIL_API && /\/users\/me\/(?:profile|history)$/.test(path),
  ).length;
}

test("of 20 sent separately 4 are reported: one in Exchange's form, one in Gmail's, one late, and one that is forged", async ({
  context,
  gmail,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const to = people(20);
  const lost = losing(sandbox, to);
  const { atExchange, atGmail, late, forged } = lost;
  const mail = await gmail();
  const panel = await mail.panel();
  await turnOnReading(panel);
  await sendSeparately(mail, panel, to);
  await expect(async () => {
    await expectStanding(panel, "Done");
  }).toPass({ timeout: 120_000 });
  const missing = to.filter((address) => sandbox.received(address).length === 0);
  expect(missing.sort()).toEqual([atExchange, atGmail, late].sort());

  expect(await sandbox.reports.arrive()).toBe(3);
  await sandbox.reports.forge(MINA, forged, "gmail-unknown");
  await moveOn(sandbox, context, A_READING_LATER);
  const second = await mail.panel();
  await press(second, "activity-open");
  await expectFirstTold(second, lost);

  expect(await sandbox.reports.arrive()).toBe(1);
  await moveOn(sandbox, context, A_READING_LATER);
  const third = await mail.panel();
  await press(third, "activity-open");
  await expectAllTold(third, lost);

  // Mail to one of them is held back where it is written.
  const compose = await mail.compose(atGmail, "Another picnic");
  await compose.press("1 finding");
  const finding = compose.finding("do-not-send");
  await expect(finding).toBeVisible();
  await finding.getByRole("button", { name: "Allow again" }).click();
  await expect(finding).toHaveCount(0);
  await press(third, "activity-close");
  await press(third, "activity-open");
  await press(third, "activity-do-not-send");
  await expect(third.locator("[data-listed]")).toHaveCount(1);
});

test("without consent nothing is read and the view says so; turned on, it is read from then on", async ({
  gmail,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const to = people(3);
  sandbox.reports.bounce(to[0] ?? "", "gmail-unknown");
  const mail = await gmail();
  const panel = await mail.panel();
  await sendSeparately(mail, panel, to);
  await expectStanding(panel, "Done");
  await sandbox.reports.arrive();
  const later = await mail.panel();
  await press(later, "activity-open");
  await expectReadOnceTurnedOn(later, () => readings(sandbox));
});

test("an inbox that cannot be read is said to be, in the view", async ({ gmail, sandbox }) => {
  const message = "Gmail API has not been enabled for this user.";
  const body = { error: { code: 403, message, errors: [{ reason: "domainPolicy", message }] } };
  sandbox.faults.by(({ path }) =>
    /\/users\/me\/(?:profile|history|messages)$/.test(path)
      ? { kind: "answer", status: 403, body }
      : undefined,
  );
  const mail = await gmail();
  const panel = await mail.panel();
  await turnOnReading(panel);
  await press(panel, "activity-open");
  await expectUnreadable(panel);
});
