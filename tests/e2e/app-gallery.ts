import { mount } from "../../www/app/mount";
import type { Plugin, View } from "../../www/app/plugin";
import { ACTIVITY_SCRIPTS, ACTIVITY_VIEWS } from "./app-activity-views";
import { type Script, scripted } from "./app-desk";
import { OUTBOX_VIEWS, SCRIPTS } from "./app-outbox-views";
import { VIEWS } from "./app-views";

/** What a test may do to the page: show a view, change the present one, and read what the interface asked for. */
export interface Gallery {
  show(name: string, locale: string): void;
  change(over: Partial<View>): void;
  /** Makes the plugin answer otherwise from now on. */
  play(script: Script): void;
  close(): void;
  asked: string[];
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}

const asked: string[] = [];
let view: View | null = null;
let script: Script = {};
let listener: (view: View) => void = () => undefined;
let close: () => void = () => undefined;

const root = document.querySelector<HTMLElement>("#root");
if (!root) throw new Error("the gallery page has no root");

const pluginIn = (locale: string): Plugin => ({
  ...scripted(asked, () => script),
  locale,
  watch: (next) => {
    listener = next;
    if (view) next(view);
    return () => {
      listener = () => undefined;
    };
  },
  send: (confirmed) => asked.push(`send ${String(confirmed)}`),
  cancel: () => asked.push("cancel"),
  dismiss: () => asked.push("dismiss"),
  signIn: () => asked.push("signIn"),
  signOut: () => asked.push("signOut"),
  setConsent: (consent) => asked.push(`setConsent ${consent}`),
  fix: (finding) => asked.push(`fix ${JSON.stringify(finding)}`),
  undoFix: () => asked.push("undoFix"),
  refreshQuota: () => asked.push("refreshQuota"),
  setCounting: (on) => asked.push(`setCounting ${String(on)}`),
  setReading: (on) => asked.push(`setReading ${String(on)}`),
  show: (place) => asked.push(`show ${JSON.stringify(place)}`),
});

window.gallery = {
  asked,
  show: (name, locale) => {
    close();
    const make = VIEWS[name] ?? OUTBOX_VIEWS[name] ?? ACTIVITY_VIEWS[name];
    if (!make) throw new Error(`no view named ${name}`);
    view = make();
    script = SCRIPTS[name] ?? ACTIVITY_SCRIPTS[name] ?? {};
    close = mount(root, pluginIn(locale));
  },
  play: (next) => {
    script = next;
  },
  change: (over) => {
    if (!view) throw new Error("nothing is shown");
    view = { ...view, ...over };
    listener(view);
  },
  close: () => {
    close();
    close = () => undefined;
  },
};
