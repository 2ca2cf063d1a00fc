import type { Finding } from "mailrail";
import type { Plugin, View } from "./plugin";
import type { Reader } from "./quota-wording";

/** What the person is looking at beyond what the plugin tells: the mail, its confirmation, the settings, or the limits. */
export type Panel = "mail" | "confirmation" | "settings" | "quota";

/** Everything a screen is drawn from. */
export interface Scene extends Reader {
  view: View;
  panel: Panel;
  plugin: Plugin;
  /** What the person opened or closed in the present mail, by name. */
  opened: Map<string, boolean>;
  /** Changes of the review, in words for a live region. */
  said: string;
  show(panel: Panel): void;
  /** Asks the plugin anew what the limits leave. */
  refresh(): void;
  /** Asks the plugin for a finding's fix, once. */
  fix(finding: Finding): void;
}
