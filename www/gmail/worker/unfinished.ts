import { list, text } from "../shape";
import { readSettings } from "./settings";

/** Mailboxes whose outbox has something left to do. */
const KEY = "unfinished-mailboxes";
const isKept = list(text);

let last: string | null = null;

/** Keeps which mailboxes have something left to do, so that a worker that nobody talks to knows. */
export async function keepMailboxes(mailboxes: string[]): Promise<void> {
  const now = JSON.stringify(mailboxes);
  if (now === last) return;
  last = now;
  await chrome.storage.local.set({ [KEY]: mailboxes });
}

/** Those mailboxes, and the one that is signed in. */
export async function keptMailboxes(): Promise<string[]> {
  const { [KEY]: kept }: Record<string, unknown> = await chrome.storage.local.get(KEY);
  const { signedInAs } = await readSettings();
  return [...new Set([...(isKept(kept) ? kept : []), ...(signedInAs === null ? [] : [signedInAs])])];
}
