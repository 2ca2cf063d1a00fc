import type { Frame, Locator } from "@playwright/test";
import type { Message } from "@microsoft/microsoft-graph-types";
import type { Outlook } from "../sandbox/outlook/open";
import type { GivenItem, OutlookOptions } from "../sandbox/outlook/options";
import type { Sandbox } from "../sandbox/sandbox";
import { ANA, JIN, PLAIN } from "./outlook-mail";
import { expect } from "./outlook.fixture";
import { press } from "./outlook-pane";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A person who consented before, and so is not asked. */
export const CONSENTED: OutlookOptions = { item: PLAIN, consented: ["Mail.Send"] };
/** One whose sending is verified, so that the mailbox's own list is counted too. */
export const VERIFIED: OutlookOptions = {
  item: PLAIN,
  consented: ["Mail.Send", "Mail.ReadWrite"],
  roamingSettings: { mailrail: { consent: "verified", signedOut: false } },
};

/** What the pane says beside the review of whether the limits let the mail go. */
export function permitNote(pane: Frame): Locator {
  return pane.locator("[data-permit]");
}

/** Composes the next mail in the same Outlook, with the pane open. */
export async function composeNext(
  host: Outlook,
  given: Partial<Pick<GivenItem, "to" | "subject" | "html">> = PLAIN,
): Promise<Frame> {
  await host.page.evaluate((next) => {
    window.outlook.compose(next);
  }, given);
  return host.openPane();
}

/** Presses Send and waits until the mail is out and the pane has left word of it. */
export async function sendFromPane({ page }: Outlook, pane: Frame): Promise<void> {
  await press(pane, "send");
  await noted(page);
}

/** Waits until the pane has left word for the next one that this mail is out. */
export async function noted(page: Outlook["page"]): Promise<void> {
  await page.waitForFunction(
    () => Object.values(window.outlook.item.sessionData).some((text) => text.startsWith('{"sent":')),
    null,
    { timeout: 30_000 },
  );
}

/** Sends from Ana's phone, by Exchange, now or at an earlier time. */
export async function sendFromPhone(
  sandbox: Sandbox,
  { messages = 1, recipients = 1, at }: { messages?: number; recipients?: number; at?: number },
): Promise<void> {
  const people = Array.from({ length: recipients }, (_, nr) => `nr.${String(nr)}@elsewhere.example`);
  const message: Message = {
    subject: "From my phone",
    toRecipients: people.map((address) => ({ emailAddress: { address } })),
  };
  for (let sent = 0; sent < messages; sent++)
    await sandbox.exchange.submitByClient(ANA.address, { ...message }, at);
}

/** How often each subject arrived at Jin's. */
export function arrivals(sandbox: Sandbox): Map<string, number> {
  const times = new Map<string, number>();
  for (const { raw } of sandbox.received(JIN.address)) {
    const [, subject = ""] = /^Subject: (.*)$/im.exec(raw.toString("latin1")) ?? [];
    times.set(subject.trim(), (times.get(subject.trim()) ?? 0) + 1);
  }
  return times;
}

/** Answers by which a provider says that too much was asked or sent. */
export function refusals(sandbox: Sandbox): number {
  return sandbox.seen.filter(({ status }) => status === 429 || status === 403).length;
}

/** A time as a person in Outlook reads it: to the second, in the zone of this machine. */
export function clockTime(at: number, locale = "en-US"): string {
  return new Intl.DateTimeFormat(locale, {
    hour: "numeric",
    minute: "2-digit",
    second: "2-digit",
  }).format(Math.ceil(at / 1000) * 1000);
}

/** Waits until these words stand there, whatever marks the catalogs put around what is inserted. */
export async function says(place: Locator, words: string): Promise<void> {
  await expect
    .poll(async () => (await place.innerText({ timeout: 15_000 })).replace(/[\u2068\u2069]/g, ""))
    .toContain(words);
}
