import type { Consent } from "mailrail";
import { either, flag, list, nothing, optional, record, text, word } from "../shape";

/** What the person chose, kept for as long as the extension is installed. No token and no mail is in it. */
export interface Settings {
  consent: Consent;
  /** Address of the mailbox that was signed in to. */
  signedInAs: string | null;
  granted: string[];
  /** Whether mail that left by other means is counted. */
  counting: boolean;
  /** Whether the inbox is read for reports and answers. */
  reading: boolean;
}

const KEY = "settings";
const NEW: Settings = {
  consent: "send-only",
  signedInAs: null,
  granted: [],
  counting: false,
  reading: false,
};

const isStored = record<Omit<Settings, "counting" | "reading"> & { counting?: boolean; reading?: boolean }>({
  consent: word("send-only", "verified"),
  signedInAs: either(text, nothing),
  granted: list(text),
  counting: optional(flag),
  reading: optional(flag),
});

/** Reads the settings; unreadable ones count as new. */
export async function readSettings(): Promise<Settings> {
  const { [KEY]: stored }: Record<string, unknown> = await chrome.storage.local.get(KEY);
  return isStored(stored) ? { ...NEW, ...stored } : { ...NEW };
}

/** Changes some of the settings. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const changed = { ...(await readSettings()), ...change };
  await chrome.storage.local.set({ [KEY]: changed });
  return changed;
}
