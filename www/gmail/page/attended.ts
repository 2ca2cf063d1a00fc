import type { Draft, Outcome, ReviewView } from "mailrail";
import type { Texts } from "../../app/texts";
import type { FromPage, ToWindow } from "../messages";
import { Bar } from "./bar";
import type { ComposeWindow } from "./compose";
import { Edits } from "./edits";
import { Lines } from "./line";
import { limitHere, limitThere } from "./limit-note";
import { showUnchecked } from "./notice";
import { OwnSend, verdictOf } from "./own-send";
import { PermitWatch } from "./permit-watch";

/** Changes come in bursts while a person types; the last one of a burst is read. */
const QUIET = 150;

/** A worker that has not answered by then is not at work. */
const PATIENCE = 15_000;

/** One compose window with Mailrail at its side: reads it, shows the review, asks to send. */
export class AttendedWindow {
  readonly id: string;
  /** Whether a send of Mailrail's own is under way. */
  sending = false;
  readable = true;
  readonly #bar: Bar;
  readonly #lines: Lines;
  readonly #own: OwnSend;
  readonly #edits: Edits;
  readonly #permit: PermitWatch;
  #composed: Extract<FromPage, { kind: "composed" }> | null = null;
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
    this.#own = new OwnSend({
      id: this.id,
      read: () => this.#read(),
      tell,
      waiting: () => {
        this.#bar.line(this.#lines.waiting());
      },
      held: () => {
        this.#draw();
      },
      went: (checked) => {
        if (!checked) showUnchecked(say, locale);
        this.#draw();
      },
    });
    this.#permit = new PermitWatch(() => {
      tell({ kind: "permit", id: this.id });
    });
    this.#edits = new Edits(window, () => this.#read());
    this.#bar = new Bar(
      window.bar,
      say,
      locale,
      {
        send: () => void this.#sendPressed(),
        cancel: () => {
          tell({ kind: "cancel", id: this.id });
        },
        back: () => {
          this.#own.back();
          this.#draw();
          window.write();
        },
        anyway: () => {
          this.#own.anyway();
        },
        details: () => {
          tell({ kind: "attended", id: this.id });
          tell({ kind: "open-panel" });
        },
        fix: (finding) => {
          tell({ kind: "fix", id: this.id, finding });
        },
        show: (place) => {
          window.show(place);
        },
        allow: (address) => {
          tell({ kind: "allow", id: this.id, address });
        },
      },
      (height) => {
        window.resize(height);
      },
    );
    this.#bar.line(this.#lines.checking());
    window.onPress((press) => {
      if (this.sending) press.hold();
      else if (this.#abandoned) showUnchecked(say, locale);
      else this.#own.pressed(press);
    });
    window.onSent(() => {
      const draft = this.#own.passed ?? this.#composed?.draft ?? null;
      if (draft !== null) tell({ kind: "went", id: this.id, draft });
    });
    window.onChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#changed(), QUIET);
    });
    window.onAttend(() => {
      this.tell({ kind: "attended", id: this.id });
    });
    void this.#changed();
  }

  /** What the worker has to be told about the window when it is met. */
  get introduction(): FromPage[] {
    return [this.#composed, this.#own.pending].filter((message) => message !== null);
  }

  /** Whether the worker is waited for. */
  get waiting(): boolean {
    return this.sending || this.#own.pending !== null;
  }

  /** The worker said something about this window. */
  hear(message: ToWindow): void {
    clearTimeout(this.#silence);
    switch (message.kind) {
      case "reviewed":
        this.#reviewed(message.review, message.own);
        break;
      case "permitted":
        this.#permit.said(message.permit, message.waits);
        this.#draw();
        break;
      case "answer":
        this.#own.answered(message.question, message.look);
        break;
      case "progress":
        this.sending = message.progress !== null;
        if (message.progress !== null)
          this.#bar.line(this.#lines.progress(message.progress, this.#permit.now));
        break;
      case "outcome":
        this.#ended(message.outcome);
        break;
      case "failed":
        this.sending = false;
        this.#bar.line(this.#lines.failure(message.failure));
        break;
      case "fix":
        void this.#edited(this.#edits.make(message.before, message.after, message.fix));
        break;
      case "undo-fix":
        void this.#edited(this.#edits.undo());
        break;
      case "show":
        this.window.show(message.place);
        break;
      case "take":
        void this.#send();
        break;
      case "read":
        void this.#tellDraft(message.question);
        break;
      case "begun":
        // As after a send: what it said is kept by the outbox, files and all.
        this.window.discard();
        break;
    }
  }

  /** Nobody is left who could send: the window is the page's own again. */
  abandon(): void {
    this.sending = false;
    this.#abandoned = true;
    this.#own.abandon();
    this.#bar.line(this.#lines.unreadable());
  }

  /** The window is gone. */
  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    this.#permit.stop();
  }

  #reviewed(review: ReviewView, own: ReviewView): void {
    this.#review = review;
    const released = this.#own.reviewed(own);
    this.#draw();
    // What was asked about is gone: the person goes on where they write.
    if (released) this.window.write();
  }

  /** Shows the review and the permit, where nothing else is to be said. */
  #draw(): void {
    if (this.#review === null) return;
    const { held } = this.#own;
    const { permit, now } = this.#permit;
    this.#bar.found({
      review: held?.review ?? this.#review,
      limit: held === null ? limitHere(permit) : limitThere(held.permit),
      held: held === null ? null : verdictOf(held),
      now: held?.now ?? now,
    });
    if (!this.waiting && this.#outcome === null)
      this.#bar.line(this.#lines.review(this.#review, this.#permit));
  }

  #ended(outcome: Outcome): void {
    this.sending = false;
    this.#outcome = outcome;
    this.#bar.line(this.#lines.outcome(outcome, this.#permit.now));
    // The message is out: Gmail's own draft of it must not stay behind as a twin.
    if (outcome.outcome === "sent") this.window.discard();
  }

  async #changed(): Promise<void> {
    const draft = await this.#read();
    if (draft === null) return;
    const message = { kind: "composed" as const, id: this.id, draft };
    // A mail that is held was reviewed by what it said when Send was pressed, which may never have been told.
    if (this.#own.held === null && JSON.stringify(message) === JSON.stringify(this.#composed)) return;
    this.#composed = message;
    this.#outcome = null;
    this.tell(message);
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#bar.line(this.#lines.failure("core-not-loaded"));
    }, PATIENCE);
  }

  async #tellDraft(question: number): Promise<void> {
    this.tell({ kind: "read", id: this.id, question, draft: await this.#read() });
  }

  /** Tells what became of a fix, and what the window says now. */
  async #edited(edit: Promise<Draft | null>): Promise<void> {
    this.tell({ kind: "changed", id: this.id, draft: await edit });
    await this.#changed();
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
    this.#composed = { kind: "composed", id: this.id, draft };
    this.tell({ kind: "send", id: this.id, draft });
  }

  async #read() {
    try {
      const draft = await this.window.read();
      this.#readable(true);
      return draft;
    } catch {
      this.#readable(false);
      this.#bar.line(this.#lines.unreadable());
      return null;
    }
  }

  #readable(readable: boolean): void {
    if (readable === this.readable) return;
    this.readable = readable;
    this.readabilityChanged();
  }
}
