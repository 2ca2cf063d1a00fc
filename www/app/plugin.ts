import type {
  ActivityQuery,
  ActivityView,
  ChannelView,
  Consent,
  DateRange,
  Draft,
  Enqueued,
  Examined,
  Field,
  Finding,
  Fix,
  Foresight,
  HistoryEntry,
  Host,
  InboxState,
  MessageChoice,
  MessageView,
  OutboxView,
  Outcome,
  Permit,
  Place,
  PolicyProblem,
  Preview,
  Problem,
  Progress,
  QuotaView,
  ReviewView,
  Row,
  RunRequest,
  SendError,
  Table,
  UniqueRows,
  Wish,
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

/** What became of what was sent, in short. */
export interface ActivityNote {
  /** Whether the inbox is read for reports and answers. */
  reading: boolean;
  /** How many bounces were found in all. */
  bounced: number;
  /** How many entries the feed has: another number when something happened. */
  entries: number;
  /** How many addresses are on the do-not-send list. */
  listed: number;
  /** How the inbox was read. */
  inbox: InboxState;
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
  | "quota-unreadable"
  /** The do-not-send list could not be changed. */
  | "list-unchanged";

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
  /** What was sent from here and how far it is; null until that is known. */
  outbox: OutboxView | null;
  /** Whether what waits for us stops when this window is closed. */
  carriesOutbox: boolean;
  /** The run that this window's mail went with, where an earlier pane of the window began it. */
  begun?: string;
  /** Null until it is known. */
  activity: ActivityNote | null;
  /** The host's own theme where it tells one; without it the system's is followed. */
  theme?: "light" | "dark";
}

/** Pure work of the core on mail to many; asks nobody. */
export interface Desk {
  /** A spreadsheet's file of recipients. */
  readRows(csv: Uint8Array): Promise<Table>;
  /** A pasted list of recipients as a table without columns; a row's number is its line, counted from 1. */
  readAddresses(text: string): Promise<Table>;
  /** Everybody the draft is written to, a row each. */
  recipientRows(draft: Draft): Promise<Row[]>;
  uniqueRows(rows: Row[]): Promise<UniqueRows>;
  /** What `count` of the run's messages would be, beginning with number `from`. */
  examine(request: RunRequest, from: number, count: number): Promise<Examined[]>;
  /** One message as it would go out; no draft where it cannot be made. */
  preview(request: RunRequest, index: number): Promise<Preview>;
  /** Rejects with a `RunProblem` where the run cannot begin. */
  foresee(request: RunRequest): Promise<Foresight>;
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
  /** What the compose window holds, for a group send or a send for later; null when there is none. */
  readDraft(): Promise<Draft | null>;
  readonly desk: Desk;
  /** Begins a run; the plugin closes the compose window where that is right. */
  enqueue(request: RunRequest): Promise<Enqueued>;
  /** `count` of a run's messages of that choice, in their order, after the first `from` of them. */
  messages(run: string, from: number, count: number, only: MessageChoice): Promise<MessageView[]>;
  /** The life of one message, from its beginning. */
  history(run: string, index: number): Promise<HistoryEntry[]>;
  ask(run: string, wish: Wish): void;
  /** Every message of a run and what became of it, as comma-separated values. */
  exportRun(run: string): Promise<string>;
  /** What became of what was sent. Rejects where that cannot be read. */
  activity(query: ActivityQuery): Promise<ActivityView>;
  /** The events of that time, as comma-separated values. */
  exportActivity(range: DateRange): Promise<string>;
  /** Deletes the events, the figures and the do-not-send list. */
  deleteActivity(): Promise<void>;
  /**
   * Takes an address off the mailbox's do-not-send list; the review follows by itself. Where the list cannot be
   * changed, it rejects and the view says so.
   */
  allowAddress(address: string): Promise<void>;
  /** Puts it back. */
  forbidAddress(address: string): Promise<void>;
  /** Reads the inbox for reports and answers, or no more; asks for the permission where there is none. */
  setReading(on: boolean): void;
}
