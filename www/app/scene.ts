import type { Finding } from "mailrail";
import type { Activity } from "./activity/activity";
import type { Runs } from "./outbox/runs";
import type { Plugin, View } from "./plugin";
import type { Reader } from "./quota-wording";
import type { Later } from "./separately/later";
import type { Separately } from "./separately/separately";

/** What the person is looking at beyond what the plugin tells. */
export type Panel =
  | "mail"
  | "confirmation"
  | "settings"
  | "quota"
  | "outbox"
  /** One run of the outbox. */
  | "run"
  /** One message of a run. */
  | "message"
  /** The mail that is open, a message to each recipient. */
  | "separately"
  /** The mail that is open, to go by itself. */
  | "later"
  /** What became of what was sent. */
  | "activity";

/** Everything a screen is drawn from. */
export interface Scene extends Reader {
  view: View;
  panel: Panel;
  plugin: Plugin;
  /** What the person opened or closed in the present mail, by name. */
  opened: Map<string, boolean>;
  /** Changes of the review, in words for a live region. */
  said: string;
  runs: Runs;
  separately: Separately;
  later: Later;
  activity: Activity;
  show(panel: Panel): void;
  /** Draws anew what the person changed. */
  redraw(): void;
  /** Asks the plugin anew what the limits leave. */
  refresh(): void;
  /** Asks the plugin for a finding's fix, once. */
  fix(finding: Finding): void;
  /** Begins to send the open mail to each recipient separately. */
  sendSeparately(): void;
  /** Begins to send the open mail later, or as soon as the limits allow. */
  sendLater(when: "now" | "at"): void;
  /** Shows a run that has just begun; none begun is nothing to show. */
  begun(run: string | null): void;
}
