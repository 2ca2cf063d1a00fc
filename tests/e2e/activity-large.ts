import init, { Mailrail } from "mailrail";
import type { View } from "../../www/app/plugin";
import { mount } from "../../www/app/mount";
import { scripted } from "./app-desk";
import { note } from "./app-activity";
import { outlook } from "./app-views";

/** The interface on the real core's activity of one mailbox. */
export interface ActivityPage {
  /** Has the core make its database, and names it. */
  database(mailbox: string): Promise<string>;
  /** Shows the interface of a core that has not read anything yet. */
  show(mailbox: string): Promise<void>;
}

async function database(mailbox: string): Promise<string> {
  await new Mailrail("outlook").openDoNotSend(mailbox);
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  for (const name of names) if (await hasActivity(name)) return name;
  throw new Error("the core has made no database");
}

function hasActivity(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => {
      reject(request.error ?? new Error(name));
    };
    request.onsuccess = () => {
      resolve(request.result.objectStoreNames.contains("activity"));
      request.result.close();
    };
  });
}

async function show(mailbox: string): Promise<void> {
  const core = new Mailrail("outlook");
  const root = document.createElement("div");
  document.body.append(root);
  const view: View = outlook({ account: { address: mailbox }, activity: note() });
  mount(root, {
    ...scripted([], () => ({})),
    locale: "en-US",
    watch: (listener) => {
      listener(view);
      return () => undefined;
    },
    ...{ send: ignore, cancel: ignore, dismiss: ignore, signIn: ignore, signOut: ignore, setConsent: ignore },
    ...{
      fix: ignore,
      undoFix: ignore,
      show: ignore,
      refreshQuota: ignore,
      setCounting: ignore,
      setReading: ignore,
    },
    activity: (query) => core.activity(mailbox, query),
    exportActivity: (range) => core.exportActivity(mailbox, range),
    deleteActivity: () => core.deleteActivity(mailbox),
    allowAddress: (address) => core.allowAddress(mailbox, address),
    forbidAddress: (address) => core.forbidAddress(mailbox, address),
  });
  await Promise.resolve();
}

function ignore(): void {
  // The activity is what is looked at here.
}

await init({ module_or_path: "/mailrail_bg.wasm" });
const page: ActivityPage = { database, show };
Object.assign(window, { activityPage: page });
