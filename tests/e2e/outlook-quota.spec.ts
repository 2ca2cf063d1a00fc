import type { Frame } from "@playwright/test";
import { openOutlook } from "../sandbox/outlook/open";
import { JIN, PLAIN } from "./outlook-mail";
import { press, screen } from "./outlook-pane";
import {
  arrivals,
  clockTime,
  composeNext,
  CONSENTED,
  HOUR,
  MINUTE,
  noted,
  permitNote,
  refusals,
  says,
  sendFromPane,
  sendFromPhone,
  VERIFIED,
} from "./outlook-quota";
import { expect, test } from "./outlook.fixture";
import { stopClock } from "./stopped-clock";

/** What a mailbox may send in a minute. Source: "Exchange Online limits", read 2026-11. */
const A_MINUTE = 30;

async function hasRoomFor(pane: Frame, more: number): Promise<void> {
  await says(permitNote(pane), more === 1 ? "One more like it" : `${String(more)} more like it`);
}

async function openLimits(pane: Frame): Promise<void> {
  await press(pane, "permit-quota");
  await expect(pane.locator("[data-gauge]").first()).toBeVisible();
}

test("40 mails in a row: 30 go, the others wait in sight for the minute to pass, and each goes once", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await stopClock(context, sandbox);
  const host = await outlook({ ...CONSENTED, item: { ...PLAIN, subject: "Nr 1" } });
  await hasRoomFor(host.pane(), A_MINUTE - 1);
  await sendFromPane(host, host.pane());
  for (let nr = 2; nr <= A_MINUTE; nr++)
    await sendFromPane(host, await composeNext(host, { ...PLAIN, subject: `Nr ${String(nr)}` }));
  expect(sandbox.received(JIN.address)).toHaveLength(A_MINUTE);

  const pane = await composeNext(host, { ...PLAIN, subject: "Nr 31" });
  const then = clockTime(clock.now() + MINUTE);
  await expect(permitNote(pane)).toHaveAttribute("data-permit", "later");
  await says(permitNote(pane), `It can go from ${then}`);
  await says(permitNote(pane), "No more than 30 mails may go out within 1 minute.");
  await press(pane, "send");
  await says(screen(pane), `Waiting until ${then}`);
  expect(sandbox.received(JIN.address)).toHaveLength(A_MINUTE);
  await clock.forward(MINUTE);
  await noted(host.page);
  for (let nr = 32; nr <= 40; nr++)
    await sendFromPane(host, await composeNext(host, { ...PLAIN, subject: `Nr ${String(nr)}` }));

  expect([...arrivals(sandbox)]).toEqual(Array.from({ length: 40 }, (_, nr) => [`Nr ${String(nr + 1)}`, 1]));
  expect(refusals(sandbox)).toBe(0);
});

test("a mail that took long to arrive counts from then, as Exchange counts it", async ({
  outlook,
  context,
  sandbox,
}) => {
  const clock = await stopClock(context, sandbox);
  const began = clock.now();
  let arrive = (): void => undefined;
  const when = new Promise<void>((resolve) => (arrive = resolve));
  sandbox.faults.next({ method: "POST", path: /\/send$/, act: { kind: "act-late", when } });
  const host = await outlook(VERIFIED);
  await press(host.pane(), "send");
  await expect.poll(() => sandbox.seen.some(({ path }) => path.endsWith("/send"))).toBe(true);
  await clock.forward(5_000);
  arrive();
  await noted(host.page);
  await clock.forward(5_000);
  await sendFromPhone(sandbox, { messages: A_MINUTE - 1 });
  await clock.forward(began + MINUTE - clock.now());

  const pane = await composeNext(host, { ...PLAIN, subject: "Nr 31" });
  await says(permitNote(pane), `It can go from ${clockTime(began + MINUTE + 5_000)}`);
  await press(pane, "send");
  await says(screen(pane), "Waiting until");
  await clock.forward(5_000);
  await noted(host.page);
  expect(refusals(sandbox)).toBe(0);
  expect(sandbox.received(JIN.address)).toHaveLength(2);
});

test("mail from a phone counts with verified sending: fewer go", async ({ outlook, context, sandbox }) => {
  const clock = await stopClock(context, sandbox);
  await sendFromPhone(sandbox, { messages: 28 });
  const host = await outlook(VERIFIED);
  await hasRoomFor(host.pane(), 1);
  await sendFromPane(host, host.pane());
  await sendFromPane(host, await composeNext(host));
  const pane = await composeNext(host);
  await says(permitNote(pane), `It can go from ${clockTime(clock.now() + MINUTE)}`);
  await openLimits(pane);
  await expect(pane.locator("[data-basis]")).toHaveAttribute("data-basis", "mailbox");
  expect(refusals(sandbox)).toBe(0);
});

test("without verified sending the figures say that they are from here only", async ({
  outlook,
  sandbox,
}) => {
  await sendFromPhone(sandbox, { messages: 28 });
  const host = await outlook(CONSENTED);
  await hasRoomFor(host.pane(), A_MINUTE - 1);
  await openLimits(host.pane());
  await expect(host.pane().locator("[data-basis]")).toHaveAttribute("data-basis", "here");
  expect(sandbox.seen.filter(({ path }) => path.includes("mailFolders"))).toEqual([]);
});

test("turning verified sending on counts at once, and off no more", async ({ outlook, sandbox }) => {
  await sendFromPhone(sandbox, { messages: 28 });
  const host = await outlook(CONSENTED);
  const pane = host.pane();
  await hasRoomFor(pane, A_MINUTE - 1);
  await press(pane, "settings-open");
  await pane.locator('[data-action="verified"]').click();
  await expect(pane.locator('[data-action="verified"]')).toHaveJSProperty("checked", true);
  await press(pane, "settings-close");
  await hasRoomFor(pane, 1);
});

test("mail from a phone while the pane is open counts five minutes later at the latest", async ({
  outlook,
  context,
  sandbox,
}) => {
  await context.clock.install();
  const host = await outlook(VERIFIED);
  await hasRoomFor(host.pane(), A_MINUTE - 1);
  await openLimits(host.pane());
  const day = host.pane().locator('[data-gauge="recipients-per-day"]');
  await expect(host.pane().locator("[data-basis]")).toHaveAttribute("data-basis", "mailbox");
  await sendFromPhone(sandbox, { recipients: 500 });
  // A reading that began before the phone sent does not have it; the next one does.
  await expect(async () => {
    await context.clock.fastForward(5 * MINUTE);
    await expect(day).toContainText("500", { timeout: 3000 });
  }).toPass();
});

test("two panes of a mailbox share the ledger, and a pane opened again still knows it", async ({
  outlook,
  context,
  sandbox,
}) => {
  await stopClock(context, sandbox);
  const first = await outlook(CONSENTED);
  const second = await openOutlook(context, sandbox, CONSENTED);
  await hasRoomFor(second.pane(), A_MINUTE - 1);
  await sendFromPane(first, first.pane());
  await hasRoomFor(second.pane(), A_MINUTE - 2);
  await second.closePane();
  await hasRoomFor(await second.openPane(), A_MINUTE - 2);
  await second.page.reload();
  await second.page.waitForFunction(() => "outlook" in window);
  await hasRoomFor(await second.openPane(), A_MINUTE - 2);
});

test("a day's limit: the mail is not sent, the person reads when it can be, and which rule it is", async ({
  outlook,
  context,
  sandbox,
}) => {
  const clock = await stopClock(context, sandbox);
  await sendFromPhone(sandbox, { messages: 20, recipients: 500, at: clock.now() - 20 * HOUR });
  const host = await outlook(VERIFIED);
  const pane = host.pane();
  await expect(permitNote(pane)).toHaveAttribute("data-permit", "later");
  await says(permitNote(pane), "No more than 10,000 recipients within 24 hours");
  await says(screen(pane), "let Mailrail send it by itself then.");
  await expect(pane.locator('[data-action="send"]')).toHaveAttribute("aria-disabled", "true");
  // Sent Items tells no more than the second.
  await clock.forward(4 * HOUR + 1000);
  await expect(permitNote(pane)).toHaveAttribute("data-permit", "now", { timeout: 20_000 });
});

test("with IndexedDB denied it counts from memory, and says that the figures go with the window", async ({
  outlook,
  context,
  sandbox,
}) => {
  await stopClock(context, sandbox);
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const host = await outlook({ ...CONSENTED, newerApis: false });
  await hasRoomFor(host.pane(), A_MINUTE - 1);
  await press(host.pane(), "send");
  await host.page.waitForFunction(() => window.outlook.item.ending === "asking");
  await host.page.locator("#closing").getByRole("button", { name: "Cancel" }).click();
  await openLimitsAfterSending(host.pane());
  await expect(host.pane().locator('[data-note="not-kept"]')).toContainText("lost with this window");
  await expect(host.pane().locator('[data-gauge="messages-per-minute"]')).toContainText("1 of 30");
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

async function openLimitsAfterSending(pane: Frame): Promise<void> {
  await press(pane, "quota-open");
  await expect(pane.locator("[data-gauge]").first()).toBeVisible();
}
