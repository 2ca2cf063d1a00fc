import type { Finding } from "mailrail";
import type { Texts } from "./texts";
import type { Plugin, View } from "./plugin";

/** What the person is looking at beyond what the plugin tells: the mail, its confirmation, or the settings. */
export type Panel = "mail" | "confirmation" | "settings";

/** Everything a screen is drawn from. */
export interface Scene {
  view: View;
  panel: Panel;
  locale: string;
  t: Texts;
  plugin: Plugin;
  /** What the person opened or closed in the present mail, by name. */
  opened: Map<string, boolean>;
  /** Changes of the review, in words for a live region. */
  said: string;
  show(panel: Panel): void;
  /** Asks the plugin for a finding's fix, once. */
  fix(finding: Finding): void;
}
