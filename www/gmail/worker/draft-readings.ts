import type { Draft } from "mailrail";
import type { ToPanel } from "../messages";
import type { Window } from "./windows";

interface Reading {
  window: string;
  answer(draft: Draft | null): void;
}

/** What panels want to know of compose windows: their pages are asked, because the last word may not be told yet. */
export class DraftReadings {
  readonly #open = new Map<number, Reading>();
  #count = 0;

  /** @param known the draft with what is known of its files without fetching them */
  constructor(private readonly known: (draft: Draft) => Draft) {}

  /** Asks what a window says, for a panel. */
  ask(window: Window | null, panel: chrome.runtime.Port, question: number): void {
    const answer = (composed: { id: string; draft: Draft } | null): void => {
      const message: ToPanel = { kind: "draft", question, composed };
      try {
        panel.postMessage(message);
      } catch {
        // The panel was closed meanwhile.
      }
    };
    if (window === null) {
      answer(null);
      return;
    }
    const { id, page } = window;
    const number = (this.#count += 1);
    this.#open.set(number, {
      window: id,
      answer: (draft) => {
        answer(draft === null ? null : { id, draft: this.known(draft) });
      },
    });
    page.tell({ kind: "read", id, question: number });
  }

  /** The page's answer; null where the window cannot be read. */
  answered(number: number, draft: Draft | null): void {
    const reading = this.#open.get(number);
    this.#open.delete(number);
    reading?.answer(draft);
  }

  /** A window is gone, and nobody answers for it. */
  closed(window: string): void {
    for (const [number, reading] of this.#open) if (reading.window === window) this.answered(number, null);
  }
}
