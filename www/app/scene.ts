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
  show(panel: Panel): void;
}
