import type { Consent, Draft, Mailrail, Permit, Shell } from "mailrail";
import type { SignIn } from "./account";
import type { ShownView } from "./view";

/** How often the mailbox's own list of sent mail is read while the pane is open. */
const COUNT_MS = 5 * 60 * 1000;

/** What the mailbox's quota is asked with. */
export interface QuotaParts {
  core: Mailrail;
  /** Address of the mailbox. */
  mailbox: string;
  signIn: SignIn;
}

/** What the limits leave the mailbox, as the pane shows it. */
export class Quota {
  readonly #parts: QuotaParts;
  readonly #view: ShownView;
  #reading: Promise<void> | null = null;

  constructor(parts: QuotaParts, view: ShownView) {
    this.#parts = parts;
    this.#view = view;
  }

  /** Counts at once what was sent by other means, and again every five minutes. */
  watch(): void {
    void this.renew();
    window.setInterval(() => void this.renew(), COUNT_MS);
  }

  /** Whether the limits let a mail go; null where that cannot be told, which holds nothing up. */
  async permit(draft: Draft, consent: Consent): Promise<Permit | null> {
    return this.#parts.core.permit(draft, consent).catch(() => null);
  }

  /** Shows what is known, then reads the mailbox's own list where that is wanted, and shows what it changed. */
  async renew(): Promise<void> {
    await this.refresh();
    if (!this.#view.now.counting.on) return;
    this.#reading ??= this.#readMailbox().finally(() => (this.#reading = null));
    await this.#reading;
    await this.refresh();
  }

  /** Shows what is known of what was sent. */
  async refresh(): Promise<void> {
    const { core, mailbox } = this.#parts;
    try {
      const quota = await core.quota(mailbox);
      const { failure } = this.#view.now;
      this.#view.change({ quota, failure: failure === "quota-unreadable" ? null : failure });
    } catch {
      this.#view.change({ failure: "quota-unreadable" });
    }
  }

  async #readMailbox(): Promise<void> {
    const { core, mailbox } = this.#parts;
    const counted = await core.countMailbox(mailbox, this.#shell());
    const problem = counted.counted === "not" ? counted.error : null;
    const { on } = this.#view.now.counting;
    this.#view.change({ counting: { on, problem: on ? problem : null } });
  }

  /** Counting happens beside what the person does: it opens no window, and shows no progress. */
  #shell(): Shell {
    return {
      token: (request) => this.#parts.signIn.silently(request),
      attachment: () => Promise.reject(new Error("A list of mail has no files.")),
      progress: () => undefined,
      journal: () => Promise.resolve(),
      signal: new AbortController().signal,
    };
  }
}
