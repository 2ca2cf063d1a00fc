import type { Draft, Outcome, Progress, ReviewView } from "mailrail";
import type { Account, FailureCode, View } from "../app/plugin";
import type { Consent } from "mailrail";

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
  | { kind: "open-panel" };

/** What the worker tells the page. */
export type ToPage =
  | { kind: "reviewed"; id: string; review: ReviewView }
  | { kind: "progress"; id: string; progress: Progress | null }
  | { kind: "outcome"; id: string; outcome: Outcome }
  | { kind: "failed"; id: string; failure: FailureCode }
  /** Read the window once more and send it: the person asked so in the panel. */
  | { kind: "take"; id: string }
  /** The worker was started anew: tell it again what is open. */
  | { kind: "report" };

/** What the panel asks of the worker. */
export type FromPanel =
  | { kind: "send"; confirmed: boolean }
  | { kind: "cancel" }
  | { kind: "dismiss" }
  | { kind: "sign-in" }
  | { kind: "sign-out" }
  | { kind: "set-consent"; consent: Consent };

/** What the worker tells the panel. */
export interface ToPanel {
  kind: "view";
  locale: string;
  view: View;
}

/** Names of the long-lived connections to the worker. */
export const PAGE_PORT = "page";
export const PANEL_PORT = "panel";
