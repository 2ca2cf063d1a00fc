import type { Draft } from "mailrail";
import type { Account } from "../../app/plugin";

/** One compose window of the mail page. */
export interface ComposeWindow {
  /** Unique in all pages, for as long as the window is open. */
  readonly id: string;
  /** Where Mailrail may show something inside the window. */
  readonly bar: HTMLElement;
  /** What the window says now. Throws when it cannot be read. */
  read(): Promise<Draft>;
  /** Calls back after every change of what would be sent. */
  onChange(listener: () => void): void;
  /** Calls back when the person turns to this window. */
  onAttend(listener: () => void): void;
  onClose(listener: () => void): void;
  /** While this answers true, the page's own Send does nothing. */
  holdSend(held: () => boolean): void;
  /** Closes the window and throws its autosaved draft away. */
  discard(): void;
  /** Whether this element of the page belongs to the window. */
  contains(element: Element): boolean;
}

/** The compose windows of a mail page: the only door to whatever reads the page. */
export interface ComposeWindows {
  /** Whose mailbox the page shows. */
  readonly account: Account;
  /** Calls back for each compose window, those already open too. */
  onOpen(listener: (window: ComposeWindow) => void): void;
}
