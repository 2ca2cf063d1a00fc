import { text } from "./shape";

/** Which compose windows a run was begun from, for as long as the browser is open: the same mail is not begun twice. */
const KEY = "begun:";

/** The run that was begun from a compose window; null when none was. */
export async function begunFrom(window: string): Promise<string | null> {
  const { [KEY + window]: run }: Record<string, unknown> = await chrome.storage.session.get(KEY + window);
  return text(run) ? run : null;
}

export async function noteBegun(window: string, run: string): Promise<void> {
  await chrome.storage.session.set({ [KEY + window]: run });
}
