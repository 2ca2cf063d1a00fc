import type { ChannelView, Consent, Host, Outcome, Progress, ReviewView } from "mailrail";

/** The mailbox the plugin sends from. */
export interface Account {
  address: string;
  name?: string;
}

/** The compose window the interface speaks of. */
export interface ComposeView {
  id: string;
  subject: string;
  attachments: number;
  review: ReviewView;
}

/** A failure of the plugin itself; failures of a send are outcomes. Worded in the catalogs as `failure-<code>`. */
export type FailureCode =
  "core-not-loaded" | "host-unreadable" | "mailbox-unsupported" | "sign-in-failed" | "close-failed";

/** Everything the interface shows, at one moment. */
export interface View {
  host: Host;
  /** Null until the core is loaded. */
  channel: ChannelView | null;
  account: Account | null;
  signedIn: boolean;
  /** Null when no compose window is open. */
  compose: ComposeView | null;
  /** False when the plugin cannot read the host's page: nothing is being checked. */
  guarded: boolean;
  consent: Consent;
  /** Scopes granted so far. */
  granted: string[];
  progress: Progress | null;
  outcome: Outcome | null;
  failure: FailureCode | null;
  /** The host's own theme where it tells one; without it the system's is followed. */
  theme?: "light" | "dark";
}

/** What a plugin gives the one user interface, and what the interface may ask of it. */
export interface Plugin {
  /** BCP 47 tag of the host's display language. */
  readonly locale: string;
  /** Calls back with the present view at once and after every change; the result stops it. */
  watch(listener: (view: View) => void): () => void;
  send(confirmed: boolean): void;
  cancel(): void;
  /** Puts the last outcome or failure away. */
  dismiss(): void;
  signIn(): void;
  signOut(): void;
  setConsent(consent: Consent): void;
}
