import type { Outcome, SendRecord } from "mailrail";
import { ask } from "./office";

/** Where the item keeps our note. Its session data outlives the pane and ends with the compose window. */
const KEY = "mailrail";

/**
 * What is known of a send of this item: one that is under way, or that it went out; a run that was about to begin with
 * its mail, or that began.
 */
export type Note =
  | { record: SendRecord }
  | { sent: Outcome }
  | { beginning: { at: number; title: string } }
  | { begun: string };

/** Whether the item's mail has left the person's hands, told by all of its session data. */
export function isTaken(all: Record<string, string | undefined>): boolean {
  const text = all[KEY];
  if (text === undefined) return false;
  const note = JSON.parse(text) as Note;
  return "sent" in note || "begun" in note;
}

/** Our note on the compose item itself. */
export class Journal {
  readonly #data: Office.SessionData;

  constructor(item: Office.MessageCompose) {
    this.#data = item.sessionData;
  }

  async read(): Promise<Note | null> {
    const all = await ask<object>("session data", (done) => {
      this.#data.getAllAsync(done);
    });
    const text = (all as Record<string, string>)[KEY];
    return text === undefined ? null : (JSON.parse(text) as Note);
  }

  async write(note: Note): Promise<void> {
    await ask<void>("session data", (done) => {
      this.#data.setAsync(KEY, JSON.stringify(note), done);
    });
  }

  async clear(): Promise<void> {
    if ((await this.read()) === null) return;
    await ask<void>("session data", (done) => {
      this.#data.removeAsync(KEY, done);
    });
  }
}
