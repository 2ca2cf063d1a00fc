import { flag } from "../shape";

const KEY = "asked-to-notify";

/**
 * Asks, once, whether the person wants to be told when a run ends: by the browser's own question, which is only asked
 * for a press of the person's. Without it the extension's button tells, and nothing else is missing.
 */
export async function askToNotify(): Promise<void> {
  const { [KEY]: asked }: Record<string, unknown> = await chrome.storage.local.get(KEY);
  if (flag(asked) && asked) return;
  try {
    await chrome.permissions.request({ permissions: ["notifications"] });
    await chrome.storage.local.set({ [KEY]: true });
  } catch {
    // The press was too long ago by then; the next run asks.
  }
}
