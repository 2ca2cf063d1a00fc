import type {
  ChannelView,
  Consent,
  Field,
  Finding,
  Fix,
  Host,
  Outcome,
  Permit,
  Place,
  PolicyProblem,
  Problem,
  Progress,
  QuotaView,
  ReviewView,
  SendError,
} from "mailrail";

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
  /** Whether the limits let it go now; null until that is known. */
  permit: Permit | null;
  /** Fields the plugin can bring the person to; a finding elsewhere has no such button. */
  shows: Field[];
}

/** The last fix, while it can be taken back. */
export interface FixedNote {
  fix: Fix;
  /** What it removed. */
  problem: Problem;
}

/** How an organisation's policy stands. */
export interface PolicyNote {
  inUse: boolean;
  /** Why the last document was refused; the one before it, if any, stays in use. */
  problem: PolicyProblem | null;
}

/** Whether mail that the mailbox sent by other means is counted. */
export interface CountingNote {
  on: boolean;
  /** Why it could not be counted the last time. */
  problem: SendError | null;
}

/** A failure of the plugin itself; failures of a send are outcomes. Worded in the catalogs as `failure-<code>`. */
export type FailureCode =
  | "core-not-loaded"
  | "host-unreadable"
  | "mailbox-unsupported"
  | "sign-in-failed"
  | "close-failed"
  /** A fix was not made, because the compose window no longer says what it speaks of. */
  | "fix-stale"
  /** What is left of the limits could not be found out. */
  | "quota-unreadable";

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
  /** Null when there is none, or something else was edited since. */
  fixed: FixedNote | null;
  policy: PolicyNote;
  /** How much is left of each limit; null until that is known. */
  quota: QuotaView | null;
  counting: CountingNote;
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
  /** Makes a finding's fix in the compose window; the review follows by itself. */
  fix(finding: Finding): void;
  /** Takes the last fix back. */
  undoFix(): void;
  /** Brings the person to the place in the compose window. */
  show(place: Place): void;
  /** Asks anew what the limits leave, and so whether the mail can go; the view follows. */
  refreshQuota(): void;
  /** Counts mail sent by other means, or no more; asks for the permission where there is none. */
  setCounting(on: boolean): void;
}
