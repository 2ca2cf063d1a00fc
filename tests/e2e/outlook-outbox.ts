import type { Message } from "@microsoft/microsoft-graph-types";
import type { Frame, Locator } from "@playwright/test";
import type { Outlook } from "../sandbox/outlook/open";
import type { OutlookOptions } from "../sandbox/outlook/options";
import type { Sandbox } from "../sandbox/sandbox";
import { graph } from "./outlook-graph";
import { ANA, octets, PLAIN } from "./outlook-mail";
import { press } from "./outlook-pane";
import { expect } from "./outlook.fixture";

/** What a mailbox may send in a minute. Source: "Exchange Online limits", read 2026-11. */
const A_MINUTE = 30;
/** Of them, so many are a run's: a tenth is left for mail sent by hand. */
export const AT_ONCE = 27;
/** What a run of 40 cannot send in its first minute. */
export const REST = 40 - AT_ONCE;
export const MINUTE = 60_000;

/** A mail to many of a person whose sending is verified, so that Exchange can pace it. */
export const VERIFIED: OutlookOptions = {
  item: PLAIN,
  consented: ["Mail.Send", "Mail.ReadWrite"],
  roamingSettings: { mailrail: { consent: "verified", signedOut: false } },
};

/** The same with a file that all share. */
export const WITH_FILE: OutlookOptions = {
  ...VERIFIED,
  item: { ...PLAIN, attachments: [{ name: "Rezept.pdf", content: octets(40_000) }] },
};

/** So many people, each an own address. */
export function guests(count: number, group = "gast"): string[] {
  return Array.from(
    { length: count },
    (_, nr) => `${group}.${String(nr + 1).padStart(4, "0")}@elsewhere.example`,
  );
}

/** Writes to each of them separately, as a person does it in the pane, up to the last button. */
export async function prepareSeparately(pane: Frame, people: readonly string[]): Promise<void> {
  await press(pane, "send-separately");
  await pane.locator("#source-paste").check();
  await pane.locator("#pasted").fill(people.join("\n"));
  await press(pane, "paste-read");
  await press(pane, "separately-look");
  await press(pane, "separately-when");
  await press(pane, "separately-confirm");
  await expect(pane.locator('[data-action="separately-begin"]')).not.toHaveAttribute("aria-disabled", "true");
}

/** Begins the run that was prepared. */
export async function begin(pane: Frame): Promise<void> {
  await press(pane, "separately-begin");
  await expect(pane.locator("main")).toHaveAttribute("data-screen", "run");
}

export async function sendSeparately(pane: Frame, people: readonly string[]): Promise<void> {
  await prepareSeparately(pane, people);
  await begin(pane);
}

/** Sends to forty, and waits until what cannot go at once is handed over. */
export async function sendAndHandOver(pane: Frame, people: readonly string[]): Promise<void> {
  await sendSeparately(pane, people);
  await stands(pane, { sent: AT_ONCE, handed: REST });
}

/** Damages every record of what happened to a message of any run. */
export async function spoil(pane: Frame, index: number): Promise<void> {
  const spoilt = await pane.evaluate(async (index) => {
    const names = (await indexedDB.databases()).map(({ name = "" }) => name);
    const name = names.find((name) => name.startsWith("mailrail-outbox-")) ?? "";
    const done = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => {
          resolve(asked.result);
        };
        asked.onerror = () => {
          reject(new Error(asked.error?.message));
        };
      });
    const database = await done(indexedDB.open(name));
    const records = database.transaction("records", "readwrite").objectStore("records");
    const [keys, values] = [await done(records.getAllKeys()), await done<unknown[]>(records.getAll())];
    let count = 0;
    for (const [at, value] of values.entries()) {
      const { change } = value as { change: Record<string, { index?: number }> };
      if (change["step"]?.index !== index && change["moved"]?.index !== index) continue;
      await done(records.put("damaged", keys[at]));
      count += 1;
    }
    database.close();
    return count;
  }, index);
  expect(spoilt).toBeGreaterThan(1);
}

/** Opens the newest run of the outbox. */
export async function openRun(pane: Frame): Promise<void> {
  await press(pane, "outbox-open");
  await pane.locator('[data-action="run-open"]').first().click();
}

/** How many of a run's messages are in one part of its bar; the pane shows a part only when it is not empty. */
export async function amount(pane: Frame, part: Part): Promise<number> {
  const words = await pane.locator(`main [data-part="${part}"]`).allInnerTexts();
  return Number(/\d+/.exec(words[0]?.replace(/[,\u2068\u2069]/g, "") ?? "0")?.[0] ?? 0);
}

export type Part = "sent" | "handed" | "open" | "trouble" | "cancelled";

/** Waits until the run that is open stands like this. */
export async function stands(
  pane: Frame,
  wanted: Partial<Record<Part, number>>,
  patience = 60_000,
): Promise<void> {
  await expect
    .poll(
      async () => {
        const now: Partial<Record<Part, number>> = {};
        for (const part of Object.keys(wanted) as Part[]) now[part] = await amount(pane, part);
        return now;
      },
      { timeout: patience },
    )
    .toEqual(wanted);
}

/** Waits until the pane has left word for the next one that this window's mail is with a run. */
export async function noted({ page }: Outlook): Promise<void> {
  await page.waitForFunction(() =>
    Object.values(window.outlook.item.sessionData).some((text) => text.startsWith('{"begun":')),
  );
}

/** The bar of messages above the mail. */
export function bar({ page }: Outlook): Locator {
  return page.locator("#notifications li");
}

/** How often each of these people got a mail, as far as it is not once. */
export function notOnce(sandbox: Sandbox, people: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    people
      .map((address) => [address, sandbox.received(address).length] as const)
      .filter(([, times]) => times !== 1),
  );
}

/** How many of these people got a mail, however often. */
export function reached(sandbox: Sandbox, people: readonly string[]): number {
  return people.filter((address) => sandbox.received(address).length > 0).length;
}

/** When the mailbox's mails went out, the oldest first, as its own Sent Items tell. */
export async function sentTimes(sandbox: Sandbox): Promise<number[]> {
  const times: number[] = [];
  for (;;) {
    const page = `mailFolders/sentitems/messages?$top=100&$skip=${String(times.length)}&$select=id,sentDateTime`;
    const { value } = await graph<{ value: Message[] }>(sandbox, ANA.address, "GET", page);
    times.push(...value.map(({ sentDateTime }) => Date.parse(sentDateTime ?? "")));
    if (value.length < 100) return times.sort((a, b) => a - b);
  }
}

/** The most mails that went out within any minute: the times are whole seconds, so a full minute apart is apart. */
export function mostInAMinute(times: readonly number[]): number {
  return Math.max(...times.map((from, at) => times.slice(at).filter((time) => time < from + MINUTE).length));
}

/** Each got it once, and Exchange's limit was kept. */
export async function onceEach(sandbox: Sandbox, people: readonly string[]): Promise<void> {
  expect(notOnce(sandbox, people)).toEqual({});
  expect(sandbox.sent(ANA.address)).toHaveLength(people.length);
  expect(mostInAMinute(await sentTimes(sandbox))).toBeLessThanOrEqual(A_MINUTE);
}

/** The same, and nothing is left behind. */
export async function exactlyOnce(sandbox: Sandbox, people: readonly string[]): Promise<void> {
  await onceEach(sandbox, people);
  expect(sandbox.drafts(ANA.address)).toBe(0);
}
