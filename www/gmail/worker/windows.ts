import type { Draft, Outcome, Permit, Progress, ReviewView } from "mailrail";
import type { Account, FailureCode, FixedNote } from "../../app/plugin";
import type { ToPage } from "../messages";

/** A Gmail page that told the worker of itself. */
export interface Page {
  locale: string;
  account: Account | null;
  guarded: boolean;
  tell(message: ToPage): void;
  /** Shows the page's tab, where the panel is a tab as well. */
  toFront(): Promise<void>;
}

type Told = Pick<Page, "locale" | "account" | "guarded">;

/** A compose window as the worker knows it. */
export interface Window {
  id: string;
  page: Page;
  draft: Draft;
  review: ReviewView | null;
  /** The review for Gmail's own Send. */
  own: ReviewView | null;
  /** Whether the limits let it go by Mailrail's own send. */
  permit: Permit | null;
  progress: Progress | null;
  outcome: Outcome | null;
  failure: FailureCode | null;
  /** The fix that the page is making. */
  fixing: FixedNote | null;
  /** The last fix, and the draft it made. */
  fixed: { note: FixedNote; draft: string } | null;
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

  /** A page told of itself, for the first time or once more. */
  met(port: chrome.runtime.Port, tab: number, { locale, account, guarded }: Told): void {
    const known = this.#pages.get(port);
    if (known !== undefined) {
      Object.assign(known, { locale, account, guarded });
      return;
    }
    const page: Page = {
      locale,
      account,
      guarded,
      tell: (message) => {
        port.postMessage(message);
      },
      toFront: async () => {
        await chrome.tabs.update(tab, { active: true });
      },
    };
    this.#pages.set(port, page);
    this.#latestPage = page;
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
      own: null,
      permit: null,
      progress: null,
      outcome: null,
      failure: null,
      fixing: null,
      fixed: null,
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

  /** The language of the page the person is at, or else of the browser. */
  get locale(): string {
    return this.page?.locale ?? chrome.i18n.getUILanguage();
  }

  /** Whether every open page can be read. */
  get guarded(): boolean {
    return [...this.#pages.values()].every(({ guarded }) => guarded);
  }

  /** Tells every open page. */
  tellAll(message: ToPage): void {
    for (const page of this.#pages.values()) page.tell(message);
  }

  [Symbol.iterator](): Iterator<Window> {
    return this.#windows.values();
  }
}
