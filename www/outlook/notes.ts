import { isTaken } from "./journal";
import { ask } from "./office";

const NAMES = ["participants", "archives", "asked", "policy"] as const;
/** The journal's key is the bare word. */
const PREFIX = "mailrail-";

/** What the pane and the event handlers of one compose window leave for each other. */
export type NoteName = (typeof NAMES)[number];

/** The notes as they were last read. */
export type Noted = Partial<Record<NoteName, string>> & {
  /** The pane has sent the mail, or taken it into the outbox. */
  taken: boolean;
};

/** Notes on the compose item itself. Its session data ends with the compose window and holds 50,000 characters. */
export class Notes {
  readonly #data: Office.SessionData;

  constructor(item: Office.MessageCompose) {
    this.#data = item.sessionData;
  }

  async read(): Promise<Noted> {
    const all = (await ask<object>("session data", (done) => {
      this.#data.getAllAsync(done);
    })) as Record<string, string | undefined>;
    const noted: Noted = { taken: isTaken(all) };
    for (const name of NAMES) {
      const text = all[PREFIX + name];
      if (text !== undefined) noted[name] = text;
    }
    return noted;
  }

  async write(name: NoteName, text: string): Promise<void> {
    await ask<void>("session data", (done) => {
      this.#data.setAsync(PREFIX + name, text, done);
    });
  }
}
