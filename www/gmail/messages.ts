import type {
  Consent,
  Draft,
  Finding,
  Fix,
  HostPermit,
  Outcome,
  Permit,
  Place,
  Progress,
  ReviewView,
} from "mailrail";
import type { Account, FailureCode, View } from "../app/plugin";

/** What the script in Gmail's page tells the worker. */
export type FromPage =
  /** The page is there; `guarded` says whether its compose windows can be read. */
  | { kind: "hello"; locale: string; account: Account | null; guarded: boolean }
  /** A compose window is open and says this. */
  | { kind: "composed"; id: string; draft: Draft }
  /** The person is at this compose window now. */
  | { kind: "attended"; id: string }
  | { kind: "closed"; id: string }
  /** The person asked to send what the window says. */
  | { kind: "send"; id: string; draft: Draft }
  /** The person no longer wants to wait for the send. */
  | { kind: "cancel"; id: string }
  /** The time has come at which the limits may let the window's mail go. */
  | { kind: "permit"; id: string }
  /** The person pressed Gmail's own Send: may what the window says go? */
  | { kind: "ask"; id: string; question: number; draft: Draft }
  /** Gmail itself has sent this. */
  | { kind: "went"; id: string; draft: Draft }
  /** The person asked for a finding's fix, in the window itself. */
  | { kind: "fix"; id: string; finding: Finding }
  /** The person takes an address off the do-not-send list. */
  | { kind: "allow"; id: string; address: string }
  /** What the window says after a fix was made or taken back; null when that could not be. */
  | { kind: "changed"; id: string; draft: Draft | null }
  /** What the window says, as the worker asked; null where it cannot be read. */
  | { kind: "read"; id: string; question: number; draft: Draft | null }
  | { kind: "open-panel" }
  /** The page is still open: what the mailbox sent by other means may be counted again. */
  | { kind: "still-open" };

/** What stands for and against a mail that Gmail's own Send would take. */
export interface Look {
  review: ReviewView;
  /** Null where the limits could not be asked. */
  permit: HostPermit | null;
  /** The time by which it was looked at, milliseconds since 1970-01-01T00:00Z. */
  now: number;
}

/** How a send waits for its turn. */
export interface Waits {
  /** The worker's time now, milliseconds since 1970-01-01T00:00Z. */
  now: number;
  /** How long a send waits by itself, in sight; milliseconds. */
  longest: number;
}

/** What the worker tells the page. */
export type ToPage =
  /** What Mailrail's own send has to say of a window, and what Gmail's. */
  | { kind: "reviewed"; id: string; review: ReviewView; own: ReviewView }
  /** Whether the limits let the window's mail go by Mailrail's own send. */
  | { kind: "permitted"; id: string; permit: Permit | null; waits: Waits }
  | { kind: "progress"; id: string; progress: Progress | null }
  | { kind: "outcome"; id: string; outcome: Outcome }
  | { kind: "failed"; id: string; failure: FailureCode }
  /** What a press of Gmail's own Send waits for; null where nobody can say. */
  | { kind: "answer"; id: string; question: number; look: Look | null }
  /** Make `after` of the window, if it says `before`. */
  | { kind: "fix"; id: string; fix: Fix; before: Draft; after: Draft }
  /** Take the last fix back. */
  | { kind: "undo-fix"; id: string }
  | { kind: "show"; id: string; place: Place }
  /** Read the window once more and send it: the person asked so in the panel. */
  | { kind: "take"; id: string }
  /** Tell what the window says at this moment. */
  | { kind: "read"; id: string; question: number }
  /** The window's mail goes by the outbox from now on: the window is no longer needed. */
  | { kind: "begun"; id: string }
  /** Whether the page shall say from time to time that it is still open. */
  | { kind: "counting"; on: boolean }
  /** The worker was started anew: tell it again what is open. */
  | { kind: "report" };

/** What the worker tells of one compose window. */
export type ToWindow = Exclude<ToPage, { kind: "report" | "counting" }>;

/** What the panel asks of the worker. */
export type FromPanel =
  | { kind: "send"; confirmed: boolean }
  | { kind: "cancel" }
  | { kind: "dismiss" }
  | { kind: "sign-in" }
  | { kind: "sign-out" }
  | { kind: "set-consent"; consent: Consent }
  | { kind: "fix"; finding: Finding }
  | { kind: "undo-fix" }
  | { kind: "show"; place: Place }
  | { kind: "refresh-quota" }
  | { kind: "set-counting"; on: boolean }
  | { kind: "set-reading"; on: boolean }
  /** The do-not-send list was changed, or everything was deleted. */
  | { kind: "list-changed" }
  /** What does the compose window say that the person is at? */
  | { kind: "read-draft"; question: number }
  /** A run was begun from this compose window. */
  | { kind: "begun"; id: string };

/** What the worker tells the panel. */
export type ToPanel =
  /** How things are; `mailbox` is the one whose outbox is shown. */
  | { kind: "view"; locale: string; mailbox: string | null; view: View }
  /** What the compose window says, and which it is. */
  | { kind: "draft"; question: number; composed: { id: string; draft: Draft } | null };

/** Names of the long-lived connections to the worker. */
export const PAGE_PORT = "page";
export const PANEL_PORT = "panel";
