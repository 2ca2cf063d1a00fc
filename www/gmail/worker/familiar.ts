import type { Draft, FamiliarDomains, Mailrail } from "mailrail";
import { figure, list, record, text } from "../shape";

const KEY = "familiar-domains";
const isKept = record<FamiliarDomains>({ domains: list(record({ domain: text, mails: figure })) });

/** Gives the core the domains this mailbox often writes to. */
export async function recallDomains(mailrail: Mailrail): Promise<void> {
  const { [KEY]: kept }: Record<string, unknown> = await chrome.storage.local.get(KEY);
  if (isKept(kept)) mailrail.recallDomains(kept);
}

/** Counts the domains of a message that went out. No address is kept. */
export async function rememberDomains(mailrail: Mailrail, sent: Draft): Promise<void> {
  await chrome.storage.local.set({ [KEY]: mailrail.rememberDomains(sent) });
}
