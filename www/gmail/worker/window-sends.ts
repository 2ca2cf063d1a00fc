import type { Outcome, Progress, SendRecord } from "mailrail";
import type { FailureCode } from "../../app/plugin";
import { journal } from "./journal";
import { NONE, type Parted } from "./parted";
import { type Surroundings, Sends } from "./sends";
import { readSettings } from "./settings";
import type { OpenWindows, Window } from "./windows";

/** The sends of the compose windows, as their pages and the panels are told of them. */
export class WindowSends {
  /** Progress and outcome of sends whose compose window is closed. */
  parted: Parted = NONE;
  /** What went wrong without a window to tell it in. */
  failure: FailureCode | null = null;
  readonly #sends: Sends;

  /**
   * @param changed called when there is something else to show
   * @param ended called when a send is over, and the limits leave something else
   */
  constructor(
    private readonly windows: OpenWindows,
    around: Pick<Surroundings, "token" | "known">,
    private readonly changed: () => void,
    private readonly ended: () => void,
  ) {
    this.#sends = new Sends({
      ...around,
      progress: (window, progress) => {
        this.#progressed(window, progress);
      },
    });
  }

  /** Whether anything is being sent from a window. */
  get any(): boolean {
    return this.#sends.any;
  }

  cancel(window: string): void {
    this.#sends.cancel(window);
  }

  /** Sends what a window says. */
  async send(window: Window): Promise<void> {
    if (this.#sends.has(window.id)) return;
    const { confirmed } = window;
    Object.assign(window, { confirmed: false, outcome: null, failure: null });
    this.#progressed(window.id, { step: "preparing" });
    try {
      const mailbox = window.page.account?.address ?? window.draft.from.address;
      const { consent } = await readSettings();
      this.#ended(window.id, await this.#sends.send(window.id, window.draft, mailbox, consent, confirmed));
    } catch {
      this.#failed(window, "core-not-loaded");
    }
  }

  /** Finds out what became of the sends that were under way when the browser stopped the worker. */
  async resume(): Promise<void> {
    for (const [window, record] of await journal.unfinished())
      if (!this.#sends.has(window)) void this.#resume(window, record);
  }

  /** A window whose send ended before its page found the new worker hears of it now. */
  meetAgain(window: Window): void {
    const { id, progress, outcome } = this.parted;
    if (id !== window.id) return;
    this.parted = NONE;
    if (outcome !== null) this.#ended(id, outcome);
    else if (progress !== null) this.#progressed(id, progress);
  }

  closed(id: string): void {
    const { progress, outcome } = this.windows.get(id) ?? this.parted;
    this.parted = { id, progress, outcome };
    this.windows.closed(id);
  }

  /** Puts the last outcome or failure away. */
  dismiss(window: Window | null): void {
    this.failure = null;
    this.parted = NONE;
    if (window !== null) Object.assign(window, { outcome: null, failure: null });
  }

  async #resume(window: string, record: SendRecord): Promise<void> {
    const { signedInAs } = await readSettings();
    this.#progressed(window, { step: "checking" });
    try {
      this.#ended(window, await this.#sends.resume(window, record, signedInAs ?? ""));
    } catch {
      const open = this.windows.get(window);
      if (open === undefined) this.failure = "core-not-loaded";
      else this.#failed(open, "core-not-loaded");
    }
    this.changed();
  }

  #progressed(id: string, progress: Progress): void {
    const window = this.windows.get(id);
    if (window === undefined) this.parted = { id, progress, outcome: null };
    else {
      window.progress = progress;
      window.page.tell({ kind: "progress", id, progress });
    }
    this.changed();
  }

  #ended(id: string, outcome: Outcome): void {
    const window = this.windows.get(id);
    if (window === undefined) this.parted = { id, progress: null, outcome };
    else {
      Object.assign(window, { progress: null, outcome });
      window.page.tell({ kind: "outcome", id, outcome });
    }
    this.ended();
  }

  #failed(window: Window, failure: FailureCode): void {
    Object.assign(window, { progress: null, failure });
    window.page.tell({ kind: "failed", id: window.id, failure });
  }
}
