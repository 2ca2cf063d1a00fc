import type { Texts } from "../../app/texts";
import style from "./bar.css";
import { button, el } from "./element";
import { FindingList, type FindingActions, type Found } from "./finding-list";
import { onDark } from "./shade";

/** How a line of the bar is meant. */
export type Tone = "quiet" | "good" | "asking" | "bad";

/** What the bar under a compose window shows. */
export interface Line {
  tone: Tone;
  text: string;
  /** Whether the send button can be pressed. */
  sendable: boolean;
  /** Whether Send waits before it sends. */
  waits?: boolean;
  /** Whether what is under way can be given up. */
  cancellable?: boolean;
}

/** What a person may do in the bar. */
export interface BarActions extends FindingActions {
  send: () => void;
  cancel: () => void;
}

/** Least height of the bar alone, and the most its findings may take from the window. */
export const HEIGHT = 44;
const FINDINGS_HEIGHT = 240;

/** Mailrail's bar under a compose window: how things stand, and what was found. */
export class Bar {
  readonly #row = el("div", { class: "row" });
  readonly #stage = el("div", { class: "stage" });
  readonly #status = el("span", { class: "status", role: "status" });
  readonly #send: HTMLButtonElement;
  readonly #cancel: HTMLButtonElement;
  readonly #toggle: HTMLButtonElement;
  readonly #findings: FindingList;
  #found: Found | null = null;
  #open = false;

  constructor(
    private readonly room: HTMLElement,
    private readonly say: Texts,
    locale: string,
    actions: BarActions,
    private readonly resize: (height: number) => void,
  ) {
    this.#send = button("send", say("gmail-send"), actions.send);
    this.#cancel = button("cancel", say("cancel"), actions.cancel);
    this.#cancel.hidden = true;
    this.#toggle = button("toggle", "", () => {
      this.#open = !this.#open;
      this.#draw();
    });
    this.#toggle.setAttribute("aria-controls", "findings");
    this.#findings = new FindingList(say, locale, actions);
    const details = button("details", say("gmail-details"), actions.details);
    this.#stage.lang = locale;
    this.#row.append(this.#send, this.#status, this.#cancel, this.#toggle, details);
    this.#stage.append(this.#row, this.#findings.element);
    room.attachShadow({ mode: "open" }).append(el("style", {}, style), this.#stage);
    this.#draw();
    // A window made narrow or wide breaks the line elsewhere.
    new ResizeObserver(() => {
      this.#fit();
    }).observe(this.#row);
  }

  /** Shows a line. */
  line({ tone, text, sendable, waits = false, cancellable = false }: Line): void {
    this.#status.dataset["tone"] = tone;
    this.#status.textContent = text;
    this.#status.title = text;
    this.#send.disabled = !sendable;
    this.#send.textContent = this.say(waits ? "send-wait" : "gmail-send");
    this.#cancel.hidden = !cancellable;
    this.#fit();
  }

  /** Shows what was found, opened and asked about while a mail is held. */
  found(found: Found): void {
    const held = found.held !== null;
    const wasHeld = (this.#found?.held ?? null) !== null;
    if (held !== wasHeld) this.#open = held;
    this.#found = found;
    this.#draw();
    if (held && !wasHeld) this.#findings.focus();
  }

  #draw(): void {
    const found = this.#found;
    const count = found === null ? 0 : found.review.findings.length + (found.limit === null ? 0 : 1);
    const open = this.#open && count > 0;
    this.#stage.dataset["theme"] = onDark(this.room) ? "dark" : "light";
    this.#toggle.hidden = count === 0;
    this.#toggle.textContent = this.say("gmail-findings", { count });
    this.#toggle.setAttribute("aria-expanded", open.toString());
    this.#findings.element.hidden = !open;
    if (found !== null) this.#findings.show(found);
    this.#fit();
  }

  /** Takes as much of the window as there is to say. */
  #fit(): void {
    const { hidden, scrollHeight } = this.#findings.element;
    const findings = hidden ? 0 : Math.min(scrollHeight, FINDINGS_HEIGHT);
    this.resize(Math.max(HEIGHT, this.#row.offsetHeight) + findings);
  }
}
