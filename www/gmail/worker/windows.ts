import type { Draft, Outcome, Progress, ReviewView } from "mailrail";
import type { Account, FailureCode } from "../../app/plugin";
import type { ToPage } from "../messages";

/** A Gmail page that told the worker of itself. */
export interface Page {
  locale: string;
  account: Account | null;
  guarded: boolean;
  tell(message: ToPage): void;
}

/** A compose window as the worker knows it. */
export interface Window {
  id: string;
  page: Page;
  draft: Draft;
  review: ReviewView | null;
  progress: Progress | null;
  outcome: Outcome | null;
  failure: FailureCode | null;
  /** Whether the person said yes, in the panel, to what the review asks. */
  confirmed: boolean;
}

/** The Gmail pages and compose windows that are open, and the one the person is at. */
export class OpenWindows {
  readonly #pages = new Map<chrome.runtime.Port, Page>();
  readonly #windows = new Map<string, Window>();
  #latestPage: Page | null = null;
  /** The order in which the person turned to windows, latest last. */
  #attended: string[] = [];

  arrived(port: chrome.runtime.Port, page: Page): void {
    this.#pages.set(port, page);
    this.#latestPage = page;
    for (const window of this.#windows.values()) if (window.page === page) window.page = page;
  }

  pageOf(port: chrome.runtime.Port): Page | undefined {
    return this.#pages.get(port);
  }

  left(port: chrome.runtime.Port): void {
    const page = this.#pages.get(port);
    this.#pages.delete(port);
    for (const window of this.#windows.values()) if (window.page === page) this.closed(window.id);
    if (this.#latestPage === page) this.#latestPage = [...this.#pages.values()].at(-1) ?? null;
  }

  /** Notes what a window says now. */
  composed(id: string, page: Page, draft: Draft): Window {
    const window: Window = this.#windows.get(id) ?? {
      id,
      page,
      draft,
      review: null,
      progress: null,
      outcome: null,
      failure: null,
      confirmed: false,
    };
    if (!this.#windows.has(id)) this.attend(id);
    window.page = page;
    window.draft = draft;
    this.#windows.set(id, window);
    return window;
  }

  get(id: string): Window | undefined {
    return this.#windows.get(id);
  }

  attend(id: string): void {
    this.#attended = [...this.#attended.filter((other) => other !== id), id];
    this.#latestPage = this.#windows.get(id)?.page ?? this.#latestPage;
  }

  closed(id: string): void {
    this.#windows.delete(id);
    this.#attended = this.#attended.filter((other) => other !== id);
  }

  /** The window the person is at. */
  get attended(): Window | null {
    return this.#windows.get(this.#attended.at(-1) ?? "") ?? null;
  }

  /** The page the person is at. */
  get page(): Page | null {
    return this.attended?.page ?? this.#latestPage;
  }

  /** Whether every open page can be read. */
  get guarded(): boolean {
    return [...this.#pages.values()].every(({ guarded }) => guarded);
  }

  [Symbol.iterator](): Iterator<Window> {
    return this.#windows.values();
  }
}
