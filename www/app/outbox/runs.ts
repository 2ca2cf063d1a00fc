import type { HistoryEntry, MessageChoice, MessageView, OutboxView, RunPace, RunView } from "mailrail";
import { Pages } from "../pages";
import type { Plugin } from "../plugin";

/** Which run and which message the person is looking at, and what the plugin told of them so far. */
export class Runs {
  /** The open run's key. */
  open: string | null = null;
  only: MessageChoice = "all";
  /** The place in the list that has the keyboard. */
  active = 0;
  /** The place in the list whose message was looked at last. */
  left: number | null = null;
  /** The message whose history is open. */
  message: MessageView | null = null;
  history: HistoryEntry[] | null = null;
  /** A question to which the person has not yet said yes or no. */
  question: "cancel" | "pace" | null = null;
  /** What the fields of another pace say. */
  pace: RunPace | null = null;
  /** What became of the last export. */
  exported: "saved" | "copied" | "failed" | null = null;
  readonly #plugin: Plugin;
  readonly #draw: () => void;
  #pages = new Pages<MessageView>(() => Promise.resolve([]));
  #last = "";

  constructor(plugin: Plugin, draw: () => void) {
    this.#plugin = plugin;
    this.#draw = draw;
  }

  /** Opens a run's messages. */
  show(run: string): void {
    if (this.open !== run) this.only = "all";
    this.open = run;
    this.question = null;
    this.exported = null;
    this.#forget();
  }

  choose(only: MessageChoice): void {
    this.only = only;
    this.#forget();
    this.#draw();
  }

  /** The open run as it stands. */
  run(outbox: OutboxView | null): RunView | null {
    return outbox?.runs.find(({ run }) => run === this.open) ?? null;
  }

  /** The run changed: what is shown is asked for anew, and stays until the answer is there. */
  follow(outbox: OutboxView | null): void {
    const run = this.run(outbox);
    const now = JSON.stringify(run);
    if (now === this.#last) return;
    this.#last = now;
    this.#pages.changed();
    if (this.message) this.#readHistory(this.message.index);
  }

  /** The message at a place of the list, once it is there. */
  at(place: number): MessageView | undefined {
    return this.#pages.at(place);
  }

  /** Sees to it that these places are known. */
  want(places: number[]): void {
    this.#pages.want(places);
  }

  openMessage(message: MessageView): void {
    this.message = message;
    this.left = this.active;
    this.history = null;
    this.#readHistory(message.index);
  }

  closeMessage(): void {
    this.message = null;
    this.history = null;
  }

  #forget(): void {
    const { open, only } = this;
    const pages = new Pages<MessageView>(
      (from, count) => (open === null ? Promise.resolve([]) : this.#plugin.messages(open, from, count, only)),
      (messages) => {
        // An answer to an earlier choice goes nowhere.
        if (pages !== this.#pages) return;
        this.message = messages.find(({ index }) => index === this.message?.index) ?? this.message;
        this.#draw();
      },
    );
    this.#pages = pages;
    this.active = 0;
    this.left = null;
    this.closeMessage();
  }

  #readHistory(index: number): void {
    const { open: run } = this;
    if (run === null) return;
    // The message itself may have changed with it.
    this.#plugin.history(run, index).then(
      (history) => {
        if (this.message?.index !== index) return;
        this.history = history;
        this.#draw();
      },
      () => undefined,
    );
  }
}

/** How many messages of a run a choice has. */
export function chosen({ count, counts }: RunView, only: MessageChoice): number {
  const { queued, scheduled, handedOver, underWay, waiting, refused, unknown } = counts;
  if (only === "all") return count;
  return only === "open" ? queued + scheduled + handedOver + underWay + waiting : refused + unknown;
}
