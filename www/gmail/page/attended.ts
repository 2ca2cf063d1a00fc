import type { Outcome, ReviewView } from "mailrail";
import type { Texts } from "../../app/texts";
import type { FromPage, ToPage } from "../messages";
import { fillBar, type Line } from "./bar";
import type { ComposeWindow } from "./compose";
import { Lines } from "./line";

/** Changes come in bursts while a person types; the last one of a burst is read. */
const QUIET = 150;

/** A worker that has not answered by then is not at work. */
const PATIENCE = 15_000;

/** One compose window with Mailrail at its side: reads it, shows the review, asks to send. */
export class AttendedWindow {
  readonly id: string;
  /** What the worker has to be told about the window when it is met. */
  introduction: FromPage[] = [];
  /** Whether a send is under way. */
  sending = false;
  readable = true;
  readonly #show: (line: Line) => void;
  readonly #lines: Lines;
  #review: ReviewView | null = null;
  #outcome: Outcome | null = null;
  #abandoned = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly window: ComposeWindow,
    say: Texts,
    locale: string,
    private readonly tell: (message: FromPage) => void,
    private readonly readabilityChanged: () => void,
  ) {
    this.id = window.id;
    this.#lines = new Lines(say, locale);
    this.#show = fillBar(window.bar, say, locale, {
      send: () => void this.#sendPressed(),
      details: () => {
        this.tell({ kind: "attended", id: this.id });
        this.tell({ kind: "open-panel" });
      },
    });
    this.#show(this.#lines.checking());
    window.holdSend(() => this.sending);
    window.onChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#changed(), QUIET);
    });
    window.onAttend(() => {
      this.tell({ kind: "attended", id: this.id });
    });
    void this.#changed();
  }

  /** The worker said something about this window. */
  hear(message: Exclude<ToPage, { kind: "report" }>): void {
    clearTimeout(this.#silence);
    switch (message.kind) {
      case "reviewed":
        this.#review = message.review;
        if (!this.sending && this.#outcome === null) this.#show(this.#lines.review(message.review));
        break;
      case "progress":
        this.sending = message.progress !== null;
        if (message.progress !== null) this.#show(this.#lines.progress(message.progress));
        break;
      case "outcome":
        this.#ended(message.outcome);
        break;
      case "failed":
        this.sending = false;
        this.#show(this.#lines.failure(message.failure));
        break;
      case "take":
        void this.#send();
        break;
    }
  }

  /** Nobody is left who could send: the window is the page's own again. */
  abandon(): void {
    this.sending = false;
    this.#abandoned = true;
    this.#show(this.#lines.unreadable());
  }

  /** The window is gone. */
  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
  }

  #ended(outcome: Outcome): void {
    this.sending = false;
    this.#outcome = outcome;
    this.#show(this.#lines.outcome(outcome));
    // The message is out: Gmail's own draft of it must not stay behind as a twin.
    if (outcome.outcome === "sent") this.window.discard();
  }

  async #changed(): Promise<void> {
    const draft = await this.#read();
    if (draft === null) return;
    const message: FromPage = { kind: "composed", id: this.id, draft };
    if (JSON.stringify(message) === JSON.stringify(this.introduction[0])) return;
    this.introduction = [message];
    this.#outcome = null;
    this.tell(message);
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#show(this.#lines.failure("core-not-loaded"));
    }, PATIENCE);
  }

  async #sendPressed(): Promise<void> {
    // Opened at once, while the browser still counts this as the person's own doing.
    if (this.#review?.verdict !== "sendable") this.tell({ kind: "open-panel" });
    await this.#send();
  }

  async #send(): Promise<void> {
    if (this.sending || this.#abandoned) return;
    this.sending = true;
    const draft = await this.#read();
    if (draft === null) {
      this.sending = false;
      return;
    }
    this.#outcome = null;
    this.introduction = [{ kind: "composed", id: this.id, draft }];
    this.tell({ kind: "send", id: this.id, draft });
  }

  async #read() {
    try {
      const draft = await this.window.read();
      this.#readable(true);
      return draft;
    } catch {
      this.#readable(false);
      this.#show(this.#lines.unreadable());
      return null;
    }
  }

  #readable(readable: boolean): void {
    if (readable === this.readable) return;
    this.readable = readable;
    this.readabilityChanged();
  }
}
