import type { Draft, Place, Recipient } from "mailrail";
import type { Account } from "../../app/plugin";

/** The person pressed the page's own Send. */
export interface Press {
  /** Keeps the page from acting on it. Only at once, before anything is waited for. */
  hold(): void;
  /** Does what was pressed after all. */
  goOn(): void;
}

/** One compose window of the mail page. */
export interface ComposeWindow {
  /** Unique in all pages, for as long as the window is open. */
  readonly id: string;
  /** Where Mailrail may show something inside the window. */
  readonly bar: HTMLElement;
  /** Where the message is written. */
  readonly body: HTMLElement;
  /** What the window says now. Throws when it cannot be read. */
  read(): Promise<Draft>;
  /** Calls back after every change of what would be sent. */
  onChange(listener: () => void): void;
  /** Calls back when the person turns to this window. */
  onAttend(listener: () => void): void;
  onClose(listener: () => void): void;
  /** Calls back at each press of the page's own Send, however it is pressed; not for those that go on. */
  onPress(listener: (press: Press) => void): void;
  /** Calls back when the page itself has sent the message. */
  onSent(listener: () => void): void;
  /** Puts the person where the message is written. */
  write(): void;
  setRecipients(field: "to" | "cc" | "bcc", recipients: Recipient[]): void;
  setSubject(subject: string): void;
  /** Brings the person to a place. */
  show(place: Place): void;
  /** Gives what is shown in the bar another height. */
  resize(height: number): void;
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
