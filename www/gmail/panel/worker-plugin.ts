import type {
  ActivityQuery,
  ActivityView,
  DateRange,
  Draft,
  Enqueued,
  Finding,
  HistoryEntry,
  Mailrail,
  MessageChoice,
  MessageView,
  Place,
  RunRequest,
  Wish,
} from "mailrail";
import { catalogFor } from "../../app/locale";
import type { FailureCode, Plugin, View } from "../../app/plugin";
import { isToPanel } from "../message-shapes";
import { type FromPanel, PANEL_PORT, type ToPanel } from "../messages";
import { core, policy } from "../worker/core";
import { Permissions } from "../worker/permissions";
import { askToNotify } from "./ask-to-notify";
import { beginFrom } from "./begin";
import { desk } from "./desk";

/** Wishes by which mail goes out again: the person is there, and may be asked to sign in for it. */
const GOES_ON: Wish["wish"][] = ["resume", "retry", "retry-all", "send-again"];

type Composed = Extract<ToPanel, { kind: "draft" }>["composed"];

/** The plugin as the worker plays it, over a connection that is made anew when the browser stops the worker. */
export class WorkerPlugin implements Plugin {
  locale = "";
  readonly desk = desk;
  readonly #listeners = new Set<(view: View) => void>();
  #view: View | null = null;
  /** What failed in the panel itself. */
  #failure: FailureCode | null = null;
  #mailbox: string | null = null;
  /** The compose window that was read last: what is begun is begun from it. */
  #window: string | null = null;
  #question = 0;
  readonly #questions = new Map<number, (composed: Composed) => void>();
  readonly #permissions = new Permissions(() => undefined);
  #port: chrome.runtime.Port | null = null;

  /** The plugin, once the worker has said how things are. */
  static async connect(): Promise<WorkerPlugin> {
    const plugin = new WorkerPlugin();
    policy.onKept(() => void core().then((mailrail) => policy.recall(mailrail)));
    await new Promise<void>((resolve) => {
      plugin.#connect(resolve);
    });
    return plugin;
  }

  watch(listener: (view: View) => void): () => void {
    this.#listeners.add(listener);
    if (this.#view !== null) listener(this.#shown(this.#view));
    return () => this.#listeners.delete(listener);
  }

  send(confirmed: boolean): void {
    this.#ask({ kind: "send", confirmed });
  }

  cancel(): void {
    this.#ask({ kind: "cancel" });
  }

  dismiss(): void {
    this.#fail(null);
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

  setReading(on: boolean): void {
    this.#ask({ kind: "set-reading", on });
  }

  async activity(query: ActivityQuery): Promise<ActivityView> {
    return (await core()).activity(this.#owner, query);
  }

  async exportActivity(range: DateRange): Promise<string> {
    return (await core()).exportActivity(this.#owner, range);
  }

  async deleteActivity(): Promise<void> {
    await (await core()).deleteActivity(this.#owner);
    this.#ask({ kind: "list-changed" });
  }

  allowAddress(address: string): Promise<void> {
    return this.#changeList((mailrail) => mailrail.allowAddress(this.#owner, address));
  }

  forbidAddress(address: string): Promise<void> {
    return this.#changeList((mailrail) => mailrail.forbidAddress(this.#owner, address));
  }

  async readDraft(): Promise<Draft | null> {
    const question = (this.#question += 1);
    const composed = await new Promise<Composed>((resolve) => {
      this.#questions.set(question, resolve);
      this.#ask({ kind: "read-draft", question });
    });
    this.#window = composed?.id ?? null;
    return composed?.draft ?? null;
  }

  async enqueue(request: RunRequest): Promise<Enqueued> {
    const id = this.#window;
    if (id === null) return { enqueued: "not", problem: { code: "request-malformed" } };
    // Now the person is there to be asked; where that fails, the run stops before its first message and says so.
    await this.#permissions.signIn(this.#mailbox ?? undefined);
    const enqueued = await beginFrom(id, request);
    if (enqueued.enqueued === "begun") {
      this.#ask({ kind: "begun", id });
      void askToNotify();
    }
    return enqueued;
  }

  async messages(run: string, from: number, count: number, only: MessageChoice): Promise<MessageView[]> {
    return (await (await core()).messages(this.#owner, run, from, count, only)).messages;
  }

  async history(run: string, index: number): Promise<HistoryEntry[]> {
    return (await (await core()).history(this.#owner, run, index)).entries;
  }

  ask(run: string, wish: Wish): void {
    void this.#wish(run, wish);
  }

  async exportRun(run: string): Promise<string> {
    return (await core()).exportRun(this.#owner, run);
  }

  async #wish(run: string, wish: Wish): Promise<void> {
    if (GOES_ON.includes(wish.wish)) await this.#permissions.signIn(this.#owner);
    await (await core()).ask(this.#owner, run, wish);
  }

  async #changeList(change: (mailrail: Mailrail) => Promise<void>): Promise<void> {
    try {
      await change(await core());
    } catch (error) {
      this.#fail("list-unchanged");
      throw error;
    }
    this.#ask({ kind: "list-changed" });
  }

  #fail(failure: FailureCode | null): void {
    this.#failure = failure;
    this.#show();
  }

  #show(): void {
    const view = this.#view;
    if (view !== null) for (const listener of this.#listeners) listener(this.#shown(view));
  }

  #shown(view: View): View {
    return { ...view, failure: view.failure ?? this.#failure };
  }

  get #owner(): string {
    return this.#mailbox ?? "";
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
      if (message.kind === "draft") {
        this.#answered(message.question, message.composed);
        return;
      }
      // The texts are chosen once; another language of Gmail starts the panel over.
      if (this.locale !== "" && catalogFor(this.locale) !== catalogFor(message.locale)) location.reload();
      this.locale = message.locale;
      this.#view = message.view;
      this.#mailbox = message.mailbox;
      first?.();
      this.#show();
    });
    port.onDisconnect.addListener(() => {
      this.#port = null;
      for (const question of this.#questions.keys()) this.#answered(question, null);
      this.#connect(first);
    });
    return port;
  }

  #answered(question: number, composed: Composed): void {
    this.#questions.get(question)?.(composed);
    this.#questions.delete(question);
  }
}
