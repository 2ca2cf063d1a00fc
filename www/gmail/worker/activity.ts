import type { TokenRequest } from "mailrail";
import { IN_SHORT, inShort } from "../../app/activity/in-short";
import type { ActivityNote } from "../../app/plugin";
import type { WorkerAlarm } from "./alarm";
import { awakeDuring } from "./awake";
import { core } from "./core";
import { readSettings } from "./settings";

/** When the core names no time for the next reading. */
const PERIOD = 5 * 60_000;

/** What the activity needs from around it. */
export interface ActivitySurroundings {
  /** A token for the mailbox; nobody is asked to sign in for it. */
  token(mailbox: string, request: TokenRequest): Promise<string>;
  /** The mailbox that a panel shows; undefined while no panel is open. */
  shown(): Promise<string | null | undefined>;
  /** Reviews may say something else of an address. */
  listChanged(): Promise<void>;
  /** There is something else to show. */
  changed(): void;
}

/** What became of the mail of the mailbox on the page, in short, and the reading of the inbox for it. */
export class MailboxActivity {
  /** Null until it is known. */
  note: ActivityNote | null = null;
  #mailbox: string | null = null;
  readonly #opened = new Set<string>();
  #reading: Promise<void> | null = null;

  constructor(
    private readonly around: ActivitySurroundings,
    private readonly alarm: WorkerAlarm,
  ) {}

  /** Has the core know a mailbox's do-not-send list. */
  async open(mailbox: string): Promise<void> {
    const key = mailbox.toLowerCase();
    if (this.#opened.has(key)) return;
    this.#opened.add(key);
    try {
      await (await core()).openDoNotSend(mailbox);
      await this.around.listChanged();
    } catch {
      // Reviews are made without it; the next page that is opened tries again.
      this.#opened.delete(key);
    }
  }

  /** Takes an address off a mailbox's do-not-send list; whether that could be done. */
  async allow(mailbox: string, address: string): Promise<boolean> {
    try {
      await (await core()).allowAddress(mailbox, address);
    } catch {
      return false;
    }
    await this.listChanged();
    return true;
  }

  /** The list was changed, here or by a panel. */
  async listChanged(): Promise<void> {
    const mailbox = await this.around.shown();
    if (typeof mailbox === "string") await followed(mailbox);
    await this.around.listChanged();
    await this.refresh();
  }

  /** The person turned the reading on or off, or signed out. */
  async chosen(): Promise<void> {
    await this.refresh();
    await this.readInbox();
  }

  /** Looks what happened meanwhile, where somebody is looking. */
  async refresh(): Promise<void> {
    const mailbox = await this.around.shown();
    if (mailbox === undefined) return;
    if (mailbox !== this.#mailbox) this.note = null;
    this.#mailbox = mailbox;
    const note = mailbox === null ? null : await noteOf(mailbox);
    // Meanwhile the person may have turned to another mailbox.
    if (this.#mailbox === mailbox) this.note = note;
    this.around.changed();
  }

  /** Reads the inbox, if the person wants it; the core knows whether it is time. */
  async readInbox(): Promise<void> {
    const { reading, signedInAs } = await readSettings();
    if (reading && signedInAs !== null) {
      this.#reading ??= this.#read(signedInAs).finally(() => {
        this.#reading = null;
      });
      // Without a core nothing is read; the next alarm, page or panel tries again.
      await this.#reading.catch(() => undefined);
    } else {
      await this.alarm.forInbox(undefined);
    }
  }

  async #read(mailbox: string): Promise<void> {
    const { found, next } = await awakeDuring(
      core().then((mailrail) =>
        mailrail.readInbox(mailbox, {
          token: (request) => this.around.token(mailbox, request),
          attachment: () => Promise.reject(new Error("an inbox is read without files")),
          progress: () => undefined,
          journal: () => Promise.resolve(),
          signal: new AbortController().signal,
        }),
      ),
    );
    await this.alarm.forInbox(next ?? Date.now() + PERIOD);
    if (found > 0) await this.around.listChanged();
    await this.refresh();
  }
}

/** Has the core know what a panel wrote. Where that cannot be read, reviews go on as they were. */
async function followed(mailbox: string): Promise<void> {
  await core()
    .then((mailrail) => mailrail.openDoNotSend(mailbox))
    .catch(() => undefined);
}

async function noteOf(mailbox: string): Promise<ActivityNote> {
  const { reading, signedInAs } = await readSettings();
  const reads = reading && signedInAs?.toLowerCase() === mailbox.toLowerCase();
  const told = await core()
    .then((mailrail) => mailrail.activity(mailbox, IN_SHORT))
    .catch(() => null);
  return inShort(told, reads);
}
