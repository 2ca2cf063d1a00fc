import type { Frame } from "@playwright/test";
import { openOutlook } from "../sandbox/outlook/open";
import { parse } from "../sandbox/parse";
import { alertOf, pressSend, sentByOutlook, TODAY } from "./outlook-alerts";
import { ANA, octets, PLAIN, sha256 } from "./outlook-mail";
import {
  AT_ONCE,
  bar,
  begin,
  exactlyOnce,
  guests,
  MINUTE,
  notOnce,
  noted,
  openRun,
  prepareSeparately,
  reached,
  REST,
  sendAndHandOver,
  sendSeparately,
  stands,
  VERIFIED,
} from "./outlook-outbox";
import { closed, press, screen } from "./outlook-pane";
import { CONSENTED, says } from "./outlook-quota";
import { expect, test } from "./outlook.fixture";
import { movableClock } from "./stopped-clock";

const FILE = octets(40_000);

test("40 separately with a file: what a minute holds goes, Exchange keeps the rest with the pane closed, and the history says so", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const people = guests(40);
  const attachments = [{ name: "Rezept.pdf", content: FILE }];
  const host = await outlook({ ...VERIFIED, item: { ...PLAIN, attachments } });
  await sendSeparately(host.pane(), people);
  await stands(host.pane(), { sent: AT_ONCE, handed: REST, open: 0 });
  await says(screen(host.pane()), `all ${String(REST)} go out by themselves`);
  // With nothing left to do here the window goes, and no draft of the same mail stays behind.
  await closed(host);
  await host.page.close();
  expect(reached(sandbox, people)).toBe(AT_ONCE);
  expect(sandbox.drafts(ANA.address)).toBe(REST);

  await clock.forward(5 * MINUTE);
  await expect.poll(() => reached(sandbox, people)).toBe(40);
  const later = await openOutlook(context, sandbox, VERIFIED);
  await openRun(later.pane());
  await stands(later.pane(), { sent: 40, handed: 0 });
  await says(bar(later), "all 40 mails are sent");
  await lastMessage(later.pane());
  const history = later.pane().locator(".history");
  await expect(history.locator("li")).toContainText(["Its turn", "Handed over", "Sent"]);
  await exactlyOnce(sandbox, people);
  for (const address of people) {
    const [mail] = sandbox.received(address);
    const read = await parse(mail?.raw ?? Buffer.alloc(0));
    expect(read.to).toEqual([{ name: "", address }]);
    expect(read.attachments.map((file) => file.sha256)).toEqual([sha256(FILE)]);
  }
});

/** Opens the last message of the run that is open, by keyboard. */
async function lastMessage(pane: Frame): Promise<void> {
  await pane.locator('[role="row"]').first().focus();
  await pane.page().keyboard.press("End");
  await expect(pane.locator('[role="row"]:focus')).toHaveAttribute("data-state", "sent");
  await pane.page().keyboard.press("Enter");
}

test("pause takes back what Exchange was given, go on gives it again, cancel takes it back for good", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const people = guests(40);
  const host = await outlook(VERIFIED);
  const pane = host.pane();
  await sendAndHandOver(pane, people);
  await press(pane, "run-pause");
  await stands(pane, { sent: AT_ONCE, handed: 0, open: REST });
  expect(sandbox.drafts(ANA.address)).toBe(0);
  await clock.forward(5 * MINUTE);
  await press(pane, "run-resume");
  await stands(pane, { sent: 40, open: 0 });
  await exactlyOnce(sandbox, people);
  await closed(host);

  const others = guests(40, "zweite");
  const next = await openOutlook(context, sandbox, VERIFIED);
  await clock.forward(5 * MINUTE);
  await sendSeparately(next.pane(), others);
  await stands(next.pane(), { sent: AT_ONCE, handed: REST });
  await press(next.pane(), "run-cancel");
  await press(next.pane(), "run-cancel-yes");
  await stands(next.pane(), { sent: AT_ONCE, handed: 0, cancelled: REST });
  await clock.forward(5 * MINUTE);
  expect(reached(sandbox, others)).toBe(AT_ONCE);
  expect(sandbox.drafts(ANA.address)).toBe(0);
});

test("while mails still wait for the window it stays, can send nothing again, and says what stops with it", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const people = guests(40);
  const host = await outlook({ ...CONSENTED, ownSend: true });
  await sendSeparately(host.pane(), people);
  await stands(host.pane(), { sent: AT_ONCE, open: REST });
  await says(screen(host.pane()), `${String(REST)} wait until Mailrail is open again`);
  await noted(host);
  await says(bar(host), "in Mailrail’s outbox");

  await host.closePane();
  await pressSend(host);
  await expect(alertOf(host)).toContainText("Mailrail has taken this mail over already");
  await alertOf(host).getByRole("button", { name: "Open Mailrail" }).click();
  // It begins with the run that the mail went with.
  const pane = await host.openPane();
  await stands(pane, { sent: AT_ONCE, open: REST });
  await press(pane, "run-close");
  await press(pane, "outbox-close");
  await expect(pane.locator('[data-action="send"], [data-action="send-separately"]')).toHaveCount(0);
  await clock.forward(MINUTE);
  await closed(host);
  expect(notOnce(sandbox, people)).toEqual({});
  expect(sandbox.received(people[0] ?? "")).toHaveLength(1);
});

test("a run cancelled before anything went out gives the mail back", async ({
  outlook,
  context,
  sandbox,
}) => {
  await movableClock(context, sandbox);
  const people = guests(3);
  const host = await outlook(CONSENTED);
  const pane = host.pane();
  await press(pane, "send-separately");
  await pane.locator("#source-paste").check();
  await pane.locator("#pasted").fill(people.join("\n"));
  await press(pane, "paste-read");
  await press(pane, "separately-look");
  await press(pane, "separately-when");
  await pane.locator("#timing-at").check();
  await press(pane, "separately-confirm");
  await begin(pane);
  await noted(host);
  await press(pane, "run-cancel");
  await press(pane, "run-cancel-yes");
  await stands(pane, { cancelled: 3, open: 0 });
  await press(pane, "run-close");
  await press(pane, "outbox-close");
  await expect(screen(pane)).toHaveAttribute("data-screen", "review");
  await expect(bar(host).filter({ hasText: "outbox" })).toHaveCount(0);
  expect((await host.item()).sessionData["mailrail"]).toBeUndefined();
  expect(reached(sandbox, people)).toBe(0);
});

test("a pane that died between its note and the run finds out whether the run began", async ({
  outlook,
  context,
  sandbox,
}) => {
  await movableClock(context, sandbox);
  const people = guests(40);
  const host = await outlook(CONSENTED);
  // The second note, that the run began, is never written.
  await prepareSeparately(host.pane(), people);
  await host.page.evaluate(() => {
    const written = window.outlook.world.item;
    let note: string | undefined;
    Object.defineProperty(written, "sessionData", {
      get: () => (note === undefined ? {} : { mailrail: note }),
      set: (data: Record<string, string>) => {
        note ??= data["mailrail"];
      },
    });
  });
  await begin(host.pane());
  await stands(host.pane(), { sent: AT_ONCE, open: REST });
  expect((await host.item()).sessionData["mailrail"]).toContain("beginning");
  await host.closePane();
  // It begins with the run that the mail went with.
  const pane = await host.openPane();
  await stands(pane, { sent: AT_ONCE, open: REST });
  await press(pane, "run-close");
  await press(pane, "outbox-close");
  await expect(pane.locator('[data-action="send"], [data-action="send-separately"]')).toHaveCount(0);
  expect(notOnce(sandbox, people.slice(0, AT_ONCE))).toEqual({});
});

test("the runtime of Outlook's own Send carries no outbox", async ({ outlook }) => {
  const host = await outlook({ ...TODAY, item: PLAIN });
  await pressSend(host);
  await sentByOutlook(host);
  const events = host.page.frames().find((frame) => frame.url().includes("/events.html"));
  const kept = await events?.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ""),
  );
  expect(kept?.some((name) => name.startsWith("mailrail-ledger-"))).toBe(true);
  // Whoever carries an outbox holds the lock of its name, or waits for it.
  const locks = await events?.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].map(({ name }) => name ?? "");
  });
  expect(locks?.filter((name) => name.startsWith("mailrail-outbox-"))).toEqual([]);
});
