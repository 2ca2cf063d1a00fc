import type { Finding, Place } from "mailrail";
import { CLOSED_OUTBOX } from "../../app/closed-outbox";
import { catalogFor } from "../../app/locale";
import type { Plugin, View } from "../../app/plugin";
import { isToPanel } from "../message-shapes";
import { type FromPanel, PANEL_PORT } from "../messages";

/** The plugin as the worker plays it, over a connection that is made anew when the browser stops the worker. */
export class WorkerPlugin implements Plugin {
  locale = "";
  readonly readDraft = CLOSED_OUTBOX.readDraft;
  readonly desk = CLOSED_OUTBOX.desk;
  readonly enqueue = CLOSED_OUTBOX.enqueue;
  readonly messages = CLOSED_OUTBOX.messages;
  readonly history = CLOSED_OUTBOX.history;
  readonly ask = CLOSED_OUTBOX.ask;
  readonly exportRun = CLOSED_OUTBOX.exportRun;
  readonly #listeners = new Set<(view: View) => void>();
  #view: View | null = null;
  #port: chrome.runtime.Port | null = null;

  /** The plugin, once the worker has said how things are. */
  static async connect(): Promise<WorkerPlugin> {
    const plugin = new WorkerPlugin();
    await new Promise<void>((resolve) => {
      plugin.#connect(resolve);
    });
    return plugin;
  }

  watch(listener: (view: View) => void): () => void {
    this.#listeners.add(listener);
    if (this.#view !== null) listener(this.#view);
    return () => this.#listeners.delete(listener);
  }

  send(confirmed: boolean): void {
    this.#ask({ kind: "send", confirmed });
  }

  cancel(): void {
    this.#ask({ kind: "cancel" });
  }

  dismiss(): void {
    this.#ask({ kind: "dismiss" });
  }

  signIn(): void {
    this.#ask({ kind: "sign-in" });
  }

  signOut(): void {
    this.#ask({ kind: "sign-out" });
  }

  setConsent(consent: View["consent"]): void {
    this.#ask({ kind: "set-consent", consent });
  }

  fix(finding: Finding): void {
    this.#ask({ kind: "fix", finding });
  }

  undoFix(): void {
    this.#ask({ kind: "undo-fix" });
  }

  show(place: Place): void {
    this.#ask({ kind: "show", place });
  }

  refreshQuota(): void {
    this.#ask({ kind: "refresh-quota" });
  }

  setCounting(on: boolean): void {
    this.#ask({ kind: "set-counting", on });
  }

  #ask(request: FromPanel): void {
    this.#connect().postMessage(request);
  }

  #connect(first?: () => void): chrome.runtime.Port {
    if (this.#port !== null) return this.#port;
    const port = chrome.runtime.connect({ name: PANEL_PORT });
    this.#port = port;
    port.onMessage.addListener((message: unknown) => {
      if (!isToPanel(message)) return;
      // The texts are chosen once; another language of Gmail starts the panel over.
      if (this.locale !== "" && catalogFor(this.locale) !== catalogFor(message.locale)) location.reload();
      this.locale = message.locale;
      this.#view = message.view;
      first?.();
      for (const listener of this.#listeners) listener(message.view);
    });
    port.onDisconnect.addListener(() => {
      this.#port = null;
      this.#connect(first);
    });
    return port;
  }
}
