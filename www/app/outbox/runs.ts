import type { HistoryEntry, MessageChoice, MessageView, OutboxView, RunPace, RunView } from "mailrail";
import type { Plugin } from "../plugin";

/** Messages are asked for so many at a time. */
const PAGE = 50;

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
  #pages = new Map<number, MessageView[]>();
  #stale = new Set<number>();
  #asked = new Set<number>();
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
    for (const page of this.#pages.keys()) this.#stale.add(page);
    if (this.message) this.#readHistory(this.message.index);
  }

  /** The message at a place of the list, once it is there. */
  at(place: number): MessageView | undefined {
    return this.#pages.get(Math.floor(place / PAGE))?.[place % PAGE];
  }

  /** Sees to it that these places are known. */
  want(places: number[]): void {
    for (const page of new Set(places.map((place) => Math.floor(place / PAGE)))) {
      if (!this.#pages.has(page) || this.#stale.has(page)) this.#read(page);
    }
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
    this.#pages = new Map();
    this.#stale = new Set();
    this.#asked = new Set();
    this.active = 0;
    this.left = null;
    this.closeMessage();
  }

  #read(page: number): void {
    const { open: run, only } = this;
    if (run === null || this.#asked.has(page)) return;
    this.#asked.add(page);
    this.#stale.delete(page);
    const pages = this.#pages;
    this.#plugin.messages(run, page * PAGE, PAGE, only).then(
      (messages) => {
        // An answer to an earlier choice goes nowhere.
        if (pages !== this.#pages) return;
        this.#asked.delete(page);
        pages.set(page, messages);
        const shown = messages.find(({ index }) => index === this.message?.index);
        if (shown) this.message = shown;
        this.#draw();
      },
      () => this.#asked.delete(page),
    );
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
