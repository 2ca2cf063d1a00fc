import { expect, MINA, test } from "./gmail.fixture";
import {
  amount,
  badge,
  begin,
  delivered,
  expectOnceEach,
  expectStanding,
  people,
  prepareSeparately,
  sendSeparately,
  writePicnic,
} from "./gmail-outbox";

const MESSAGES_SEND = "/upload/gmail/v1/users/me/messages/send";

test("a group send closes the window it was written in, counts down on the button and ends", async ({
  context,
  gmail,
  sandbox,
}) => {
  const to = people(8);
  const mail = await gmail();
  const panel = await mail.panel();
  await sendSeparately(mail, panel, to);
  await expect(mail.page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(async () => (await badge(context)).title).toMatch(/^Mailrail: \d mails still to go$/);
  expect((await badge(context)).text).toMatch(/^\d$/);
  await expectOnceEach(sandbox, to);
  await expectStanding(panel, "Done");
  await expect.poll(() => badge(context)).toEqual({ text: "", title: "Mailrail" });
  await expect.poll(() => sandbox.drafts(MINA), { message: "no draft is left behind" }).toBe(0);
  // Each mail is to one person alone.
  for (const address of to) expect(sandbox.received(address)[0]?.envelope.to).toEqual([address]);
  expect(sandbox.gmail.limits(MINA).refused).toEqual([]);
});

test("a run is paused, goes on, and what is left of it is cancelled", async ({ gmail, sandbox }) => {
  const to = people(20);
  const mail = await gmail();
  const panel = await mail.panel();
  await sendSeparately(mail, panel, to);
  await expect.poll(() => delivered(sandbox, to)).toBeGreaterThan(1);
  await panel.locator("[data-action=run-pause]").click();
  await expectStanding(panel, "Paused");
  // What was under way when it was pressed comes to its end.
  await expect.poll(async () => (await amount(panel, "sent")) - delivered(sandbox, to)).toBe(0);
  const paused = delivered(sandbox, to);
  expect(paused).toBeLessThan(20);

  await panel.locator("[data-action=run-resume]").click();
  await expect.poll(() => delivered(sandbox, to)).toBeGreaterThan(paused + 1);
  await panel.locator("[data-action=run-cancel]").click();
  await panel.locator("[data-action=run-cancel-yes]").click();
  await expectStanding(panel, "Done");
  const [sent, cancelled] = [await amount(panel, "sent"), await amount(panel, "cancelled")];
  expect(cancelled).toBeGreaterThan(0);
  expect(sent + cancelled).toBe(20);
  expect(to.map((address) => sandbox.received(address).length).filter((count) => count === 1)).toHaveLength(
    sent,
  );
  expect(delivered(sandbox, to)).toBe(sent);
});

test("a refused mail is told with its reason, and goes out when it is tried again", async ({
  gmail,
  sandbox,
}) => {
  const to = people(5);
  const message = "Invalid To header";
  const body = { error: { code: 400, message, errors: [{ reason: "invalidArgument", message }] } };
  const refusal = { kind: "answer", status: 400, body } as const;
  sandbox.faults.next({ method: "POST", path: new RegExp(`^${MESSAGES_SEND}`), act: refusal });
  const mail = await gmail();
  const panel = await mail.panel();
  await sendSeparately(mail, panel, to);
  await expectStanding(panel, "Done");
  expect(delivered(sandbox, to)).toBe(4);
  await panel.locator("[data-action=messages-trouble]").click();
  await panel.locator("[data-state=refused]").click();
  await expect(panel.locator("[data-error=invalid-recipients]")).toBeVisible();
  await panel.locator("[data-action=retry]").click();
  await expectOnceEach(sandbox, to);
});

test("two panels press Send on the same mail: one run, one mail each", async ({ gmail, sandbox }) => {
  const to = people(6);
  const mail = await gmail();
  const panels = [await mail.panel(), await mail.panel()];
  await mail.page.bringToFront();
  await writePicnic(mail);
  for (const panel of panels) await prepareSeparately(panel, to);
  await Promise.all(panels.map((panel) => begin(panel)));
  await expectOnceEach(sandbox, to);
  for (const panel of panels) {
    await expectStanding(panel, "Done");
    await panel.locator("[data-action=run-close]").click();
    await expect(panel.locator("[data-run]")).toHaveCount(1);
  }
  expect(delivered(sandbox, to)).toBe(6);
});

test("two panels press Go on at the same run: each mail goes out once", async ({ gmail, sandbox }) => {
  const to = people(8);
  const mail = await gmail();
  const panels = [await mail.panel(), await mail.panel()] as const;
  await sendSeparately(mail, panels[0], to);
  await panels[0].locator("[data-action=run-pause]").click();
  await panels[1].locator("[data-action=outbox-open]").click();
  await panels[1].locator("[data-action=run-open]").click();
  for (const panel of panels) await expectStanding(panel, "Paused");
  // The button of the second is gone a moment after the first was pressed.
  const buttons = await Promise.all(
    panels.map((panel) => panel.locator("[data-action=run-resume]").elementHandle()),
  );
  await Promise.all(buttons.map((button) => button.dispatchEvent("click")));
  await expectOnceEach(sandbox, to);
  await expectStanding(panels[1], "Done");
  expect(delivered(sandbox, to)).toBe(8);
});
