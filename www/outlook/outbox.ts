import type {
  HistoryEntry,
  Mailrail,
  MessageChoice,
  MessageView,
  OutboxView,
  RunView,
  TokenRequest,
  Wish,
} from "mailrail";
import type { SignIn } from "./account";
import { NoToken } from "./token";

/** What the outbox works with. */
export interface OutboxParts {
  core: Mailrail;
  /** Address of the mailbox. */
  mailbox: string;
  signIn: SignIn;
}

/** Who is told. */
export interface OutboxHearer {
  /** What the outbox holds now. */
  shows(outbox: OutboxView): void;
  /** The account no longer gives tokens without the person. */
  signInLost(): void;
  /** A run ended or stopped by itself. */
  ended(run: RunView): void;
}

/** The mailbox's outbox: carried by this pane as long as it lives, or by another window that came first. */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #hearer: OutboxHearer;
  #looking: Promise<void> | null = null;
  #lookAgain = false;

  constructor(parts: OutboxParts, hearer: OutboxHearer) {
    this.#parts = parts;
    this.#hearer = hearer;
  }

  /** Begins to carry; nothing ends it but the end of this pane. */
  carry(): void {
    const { core, mailbox } = this.#parts;
    const shell = {
      token: (request: TokenRequest) => this.#token(request),
      changed: () => void this.look(),
      notify: (run: RunView) => {
        this.#hearer.ended(run);
      },
      signal: new AbortController().signal,
    };
    // It rejects only for a mailbox without an address, of which there is nothing to show either.
    void core.carryOutbox(mailbox, shell).catch(() => undefined);
  }

  /** Shows the outbox as it is; changes that come while it is read are read together. */
  look(): Promise<void> {
    this.#lookAgain = true;
    return (this.#looking ??= this.#read().finally(() => (this.#looking = null)));
  }

  async messages(run: string, from: number, count: number, only: MessageChoice): Promise<MessageView[]> {
    const { core, mailbox } = this.#parts;
    return (await core.messages(mailbox, run, from, count, only)).messages;
  }

  async history(run: string, index: number): Promise<HistoryEntry[]> {
    const { core, mailbox } = this.#parts;
    return (await core.history(mailbox, run, index)).entries;
  }

  /** What the person wants of a run; where it could not be written down, the outbox itself says so. */
  async ask(run: string, wish: Wish): Promise<void> {
    const { core, mailbox } = this.#parts;
    await core.ask(mailbox, run, wish).catch(() => undefined);
    await this.look();
  }

  exportRun(run: string): Promise<string> {
    const { core, mailbox } = this.#parts;
    return core.exportRun(mailbox, run);
  }

  /** What is sent by itself asks nobody to sign in. */
  async #token(request: TokenRequest): Promise<string> {
    try {
      return await this.#parts.signIn.silently(request);
    } catch (error) {
      if (error instanceof NoToken && error.code === "sign-in-required") this.#hearer.signInLost();
      throw error;
    }
  }

  async #read(): Promise<void> {
    const { core, mailbox } = this.#parts;
    while (this.#lookAgain) {
      this.#lookAgain = false;
      const outbox = await core.outbox(mailbox).catch(() => null);
      if (outbox) this.#hearer.shows(outbox);
    }
  }
}
