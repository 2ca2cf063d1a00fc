import type { Mailrail, TokenRequest } from "mailrail";
import { IN_SHORT, inShort } from "../app/activity/in-short";
import type { Plugin } from "../app/plugin";
import type { SignIn } from "./account";
import type { Settings } from "./settings";
import type { ShownView } from "./view";

/** When the core names no time for the next reading, and the least that is waited for one. */
const PERIOD = 5 * 60_000;
const SOONEST = 10_000;

/** What the activity works with. */
export interface ActivityParts {
  core: Mailrail;
  /** Address of the mailbox. */
  mailbox: string;
  signIn: SignIn;
  settings: Settings;
}

/** What became of the mailbox's mail, as the pane shows it; the inbox is read for it while the pane lives. */
export class MailboxActivity implements Pick<
  Plugin,
  "activity" | "exportActivity" | "deleteActivity" | "allowAddress" | "forbidAddress"
> {
  readonly #parts: ActivityParts;
  readonly #view: ShownView;
  readonly #listChanged: () => void;
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  #reading: Promise<void> | null = null;
  #timer: number | undefined;
  #listed = "[]";

  /** @param listChanged told when a review may say something else of an address */
  constructor(parts: ActivityParts, view: ShownView, listChanged: () => void) {
    this.#parts = parts;
    this.#view = view;
    this.#listChanged = listChanged;
  }

  /** Shows what happened meanwhile, and has the core know the do-not-send list; changes that come while it is read are read together. */
  look(): Promise<void> {
    this.#lookAgain = true;
    return (this.#looking ??= this.#look().finally(() => (this.#looking = null)));
  }

  /** Reads the inbox where the person wants that, and again when the core says that it is time. */
  async readInbox(): Promise<void> {
    if (!this.#parts.settings.read().reading) return;
    await (this.#reading ??= this.#read().finally(() => (this.#reading = null)));
  }

  /** The person turned the reading on or off. */
  async chosen(): Promise<void> {
    window.clearTimeout(this.#timer);
    await this.look();
    await this.readInbox();
  }

  readonly activity: Plugin["activity"] = (query) => this.#parts.core.activity(this.#parts.mailbox, query);
  readonly exportActivity: Plugin["exportActivity"] = (range) =>
    this.#parts.core.exportActivity(this.#parts.mailbox, range);

  async deleteActivity(): Promise<void> {
    await this.#parts.core.deleteActivity(this.#parts.mailbox);
    await this.look();
  }

  allowAddress(address: string): Promise<void> {
    return this.#change(this.#parts.core.allowAddress(this.#parts.mailbox, address));
  }

  forbidAddress(address: string): Promise<void> {
    return this.#change(this.#parts.core.forbidAddress(this.#parts.mailbox, address));
  }

  async #change(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#view.change({ failure: "list-unchanged" });
      throw error;
    }
    await this.look();
  }

  async #read(): Promise<void> {
    const { core, mailbox, signIn } = this.#parts;
    const { next } = await core.readInbox(mailbox, {
      // It happens beside what the person does: it opens no window, and shows no progress.
      token: (request: TokenRequest) => signIn.silently(request),
      attachment: () => Promise.reject(new Error("An inbox is read without files.")),
      progress: () => undefined,
      journal: () => Promise.resolve(),
      signal: new AbortController().signal,
    });
    const wait = next === undefined ? PERIOD : Math.min(Math.max(next - Date.now(), SOONEST), PERIOD);
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.readInbox(), wait);
    await this.look();
  }

  async #look(): Promise<void> {
    const { core, mailbox, settings } = this.#parts;
    while (this.#lookAgain) {
      this.#lookAgain = false;
      const told = await core.activity(mailbox, IN_SHORT).catch(() => null);
      this.#view.change({ activity: inShort(told, settings.read().reading) });
      this.#follow(JSON.stringify(told?.doNotSend ?? []));
    }
  }

  /** The do-not-send list as it stands: where it is another, reviews are too. */
  #follow(listed: string): void {
    if (listed === this.#listed) return;
    this.#listed = listed;
    this.#listChanged();
  }
}
