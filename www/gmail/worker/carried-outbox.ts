import type { OutboxNeeds, OutboxView, RunView, TokenRequest } from "mailrail";
import { core } from "./core";

/** What an outbox needs from around it. */
export interface Surroundings {
  /** A token for the mailbox; nobody is asked to sign in for it. */
  token(mailbox: string, request: TokenRequest): Promise<string>;
  /** What it needs of the worker, or what it shows, is another. */
  changed(): void;
  /** A run has ended, or stopped by itself. */
  ended(run: RunView): void;
}

/** The outbox of one mailbox, carried for as long as the worker lives. */
export class CarriedOutbox {
  /** Null until it is known. */
  view: OutboxView | null = null;
  /** Null until it is known. */
  needs: OutboxNeeds | null = null;
  #looking = false;
  #lookAgain = false;

  constructor(
    readonly mailbox: string,
    private readonly around: Surroundings,
  ) {}

  /** Carries it until the worker is stopped. Rejects where the core cannot be loaded. */
  async carry(): Promise<void> {
    const mailrail = await core();
    await mailrail.carryOutbox(this.mailbox, {
      token: (request) => this.around.token(this.mailbox, request),
      changed: (needs) => {
        this.needs = needs;
        this.around.changed();
        void this.#look();
      },
      notify: (run) => {
        this.around.ended(run);
      },
      signal: new AbortController().signal,
    });
  }

  /** Looks at it once more; what changes meanwhile is looked at afterwards, together. */
  async #look(): Promise<void> {
    this.#lookAgain = true;
    if (this.#looking) return;
    this.#looking = true;
    while (this.#lookAgain) {
      this.#lookAgain = false;
      try {
        this.view = await (await core()).outbox(this.mailbox);
      } catch {
        this.view = null;
      }
      this.around.changed();
    }
    this.#looking = false;
  }
}
