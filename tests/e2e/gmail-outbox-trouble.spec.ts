import type { Page } from "@playwright/test";
import { EXTENSION_ID } from "../sandbox/gmail/open";
import { expect, type Gmail, test } from "./gmail.fixture";
import {
  amount,
  badge,
  delivered,
  expectOnceEach,
  expectStanding,
  people,
  sendSeparately,
} from "./gmail-outbox";
import { fillUp, moveBack } from "./gmail-outbox-journal";
import { stopWorker } from "./gmail-worker";

const MINUTE = 60_000;
const MEGABYTE = 1024 * 1024;

/** A run of which some mails are out. */
async function inMidRun(mail: Gmail, to: string[], out: () => number): Promise<Page> {
  const panel = await mail.panel();
  await sendSeparately(mail, panel, to);
  await expect.poll(out).toBeGreaterThan(1);
  return panel;
}

test("a sign-in that is lost in mid-run stops it and says so; signed in again, it goes on", async ({
  context,
  gmail,
  sandbox,
}) => {
  const to = people(12);
  const mail = await gmail();
  const panel = await inMidRun(mail, to, () => delivered(sandbox, to));
  const lost = `https://${EXTENSION_ID}.chromiumapp.org/?error=login_required`;
  for (const fault of [
    { method: "POST", path: /messages\/send/, act: { kind: "answer", status: 401 } },
    {
      method: "GET",
      path: /prompt=none/,
      act: { kind: "answer", status: 302, headers: { location: lost } },
    },
  ] as const)
    sandbox.faults.next({ ...fault, times: 99 });

  await expect(panel.locator("[data-stop=sign-in]")).toContainText("Sending needs your sign-in");
  await expect(panel.locator("[data-stop=sign-in]")).toContainText("Sign in, then choose “Go on”.");
  await expect
    .poll(async () => (await badge(context)).title)
    .toMatch(/^Mailrail has stopped: \d+ mails wait for you$/);
  expect((await badge(context)).text).toMatch(/^!\d+$/);
  await expect.poll(async () => (await amount(panel, "sent")) - delivered(sandbox, to)).toBe(0);
  expect(delivered(sandbox, to)).toBeLessThan(12);

  sandbox.faults.clear();
  await panel.locator("[data-action=run-resume]").click();
  await expectOnceEach(sandbox, to);
  await expectStanding(panel, "Done");
});

test("a full disk in mid-run stops it and says so; with room again it goes on, and nothing went twice", async ({
  context,
  gmail,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const to = people(30);
  const mail = await gmail();
  const devtools = await context.newCDPSession(mail.page);
  const origin = `chrome-extension://${EXTENSION_ID}`;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 24 * MEGABYTE });
  const panel = await inMidRun(mail, to, () => delivered(sandbox, to));
  await fillUp(panel);
  await expect(panel.getByText("No outbox can be kept here")).toBeVisible();
  await expect(panel.getByText("Free some space, or leave private browsing")).toBeVisible();
  const out = delivered(sandbox, to);
  expect(out).toBeLessThan(30);

  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  // It tries again after half a minute, and asks before it goes on.
  const stop = panel.locator("[data-stop=journal-unavailable]");
  await expect(stop).toContainText("the disk is full, or storage was denied", { timeout: 60_000 });
  await expect(stop).toContainText("Free some space, then choose “Go on”.");
  expect(delivered(sandbox, to)).toBe(out);
  await panel.locator("[data-action=run-resume]").click();
  await expectOnceEach(sandbox, to);
  await expectStanding(panel, "Done");
});

test("what is left of a run after a long sleep asks before it goes", async ({ context, gmail, sandbox }) => {
  const to = people(12);
  const mail = await gmail();
  const panel = await inMidRun(mail, to, () => delivered(sandbox, to));
  // A page without a script keeps nothing running while the journal is moved into the past.
  await mail.page.close();
  await panel.goto(`chrome-extension://${EXTENSION_ID}/manifest.json`);
  await stopWorker(context, panel);
  await moveBack(panel, 40 * MINUTE);
  const out = delivered(sandbox, to);
  expect(out).toBeLessThan(12);

  await panel.goto(`chrome-extension://${EXTENSION_ID}/panel.html`);
  await panel.locator("[data-action=outbox-open]").click();
  await panel.locator("[data-action=run-open]").click();
  await expect(panel.locator("[data-stop=stale]")).toContainText("that has long passed");
  await expect(panel.locator("[data-stop=stale]")).toContainText("Choose “Go on” if it should still go");
  expect(delivered(sandbox, to)).toBe(out);
  await panel.locator("[data-action=run-resume]").click();
  await expectOnceEach(sandbox, to);
});
