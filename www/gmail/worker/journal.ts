import type { SendRecord } from "mailrail";

const PREFIX = "send:";

/** Keeps, per compose window, what must survive a stopped worker while its message is under way. */
export const journal = {
  async keep(window: string, record: SendRecord | null): Promise<void> {
    if (record === null) await chrome.storage.local.remove(PREFIX + window);
    else await chrome.storage.local.set({ [PREFIX + window]: record });
  },

  /** The sends that were under way when the worker last stopped. The core says what a record is worth. */
  async unfinished(): Promise<[window: string, record: SendRecord][]> {
    const stored: Record<string, unknown> = await chrome.storage.local.get(null);
    return Object.entries(stored)
      .filter(([key]) => key.startsWith(PREFIX))
      .map(([key, record]) => [key.slice(PREFIX.length), record as SendRecord]);
  },
};
