import type { ActivityView, DateRange, FeedEntry, FeedKind } from "mailrail";
import { PAGE, Pages } from "../pages";
import type { Plugin, View } from "../plugin";
import { type Period, rangeOf } from "./period";
import { type Sorting, sortedBy } from "./sorting";

/** What of the activity is looked at. */
export type Part = "overview" | "feed" | "templates" | "do-not-send";

/** What the person looks at of what became of sent mail, and what the plugin told of it. */
export class Activity {
  part: Part = "overview";
  period: Period = "month";
  /** The kind of entries that the feed shows; null for all of them. */
  only: FeedKind | null = null;
  /** The place in the feed that has the keyboard. */
  active = 0;
  sorting: Sorting = { column: "last-use", descending: true };
  /** How many lines of each list are drawn, where the person wanted more of them. */
  readonly shown = new Map<string, number>();
  /** Null until it is known. */
  view: ActivityView | null = null;
  /** Whether the last question was not answered. */
  failed = false;
  /** The address that was taken off the do-not-send list last, while that can be taken back. */
  allowed: string | null = null;
  /** Whether the person is asked if everything shall be deleted. */
  asksToDelete = false;
  /** What became of the last export, or of deleting everything. */
  done: "saved" | "copied" | "deleted" | "failed" | null = null;
  readonly #plugin: Plugin;
  readonly #draw: () => void;
  #feed = this.#newFeed();
  #last = "";
  #reading = false;
  #readAgain = false;

  constructor(plugin: Plugin, draw: () => void) {
    this.#plugin = plugin;
    this.#draw = draw;
  }

  /** The person has come to look. */
  open(): void {
    this.allowed = null;
    this.asksToDelete = false;
    this.done = null;
    this.read();
  }

  /** Something happened, maybe; it is asked for anew where somebody is looking. */
  follow({ activity, outbox }: View, looking: boolean): void {
    const now = JSON.stringify([activity, outbox]);
    if (now === this.#last) return;
    this.#last = now;
    if (looking) this.read();
  }

  look(part: Part): void {
    this.part = part;
    this.done = null;
    this.#draw();
  }

  during(period: Period): void {
    this.period = period;
    this.#begin();
  }

  choose(only: FeedKind | null): void {
    this.only = only;
    this.#begin();
  }

  /** By this column; the same once more turns the order round. */
  sort(column: Sorting["column"]): void {
    this.sorting = sortedBy(this.sorting, column);
    this.#draw();
  }

  /** The entry at a place of the feed, once it is there. */
  at(place: number): FeedEntry | undefined {
    return this.#feed.at(place);
  }

  /** Sees to it that these places of the feed are known. */
  want(places: number[]): void {
    this.#feed.want(places);
  }

  /** Asks anew; changes that come while an answer is awaited are asked for together. */
  read(): void {
    this.#readAgain = this.#reading;
    if (this.#reading) return;
    this.#reading = true;
    const feed = this.#feed;
    this.#plugin
      .activity(this.#query(0, PAGE))
      .then(
        (view) => {
          // An answer to an earlier choice goes nowhere.
          if (feed !== this.#feed) return;
          this.view = view;
          this.failed = false;
          feed.begin(view.feed.entries);
        },
        () => (this.failed = true),
      )
      .finally(() => {
        this.#reading = false;
        this.#draw();
        if (this.#readAgain) this.read();
      });
  }

  /** Takes an address off the do-not-send list. */
  allow(address: string): void {
    void this.#change(this.#plugin.allowAddress(address), address);
  }

  /** Puts the address that was taken off last back on it. */
  forbidAgain(): void {
    if (this.allowed !== null) void this.#change(this.#plugin.forbidAddress(this.allowed), null);
  }

  /** Another mail is open: what was allowed for the last one is no longer of interest. */
  forget(): void {
    this.allowed = null;
  }

  /** Asks the person whether everything shall be deleted, or no more. */
  askToDelete(asks: boolean): void {
    this.asksToDelete = asks;
    this.done = null;
    this.#draw();
  }

  /** Deletes everything. */
  async delete(): Promise<void> {
    this.asksToDelete = false;
    this.allowed = null;
    await this.finish("deleted", this.#plugin.deleteActivity());
    this.#begin();
  }

  /** The events of the time that is looked at, as comma-separated values. */
  export(): Promise<string> {
    return this.#plugin.exportActivity(this.range);
  }

  /** Says what became of something when it has come to its end. */
  async finish(done: "saved" | "copied" | "deleted", work: Promise<void>): Promise<void> {
    this.done = await work.then(
      () => done,
      () => "failed" as const,
    );
    this.#draw();
  }

  /** The time that is looked at. */
  get range(): DateRange {
    return rangeOf(this.period, Date.now());
  }

  /** A list that cannot be changed is the plugin's to tell. */
  async #change(work: Promise<void>, allowed: string | null): Promise<void> {
    await work.then(
      () => (this.allowed = allowed),
      () => undefined,
    );
    this.#draw();
    if (this.view) this.read();
  }

  /** Another choice: the feed begins anew, and the rest stays until the answer is there. */
  #begin(): void {
    this.#feed = this.#newFeed();
    this.active = 0;
    this.read();
    this.#draw();
  }

  #newFeed(): Pages<FeedEntry> {
    return new Pages(
      async (from, count) => (await this.#plugin.activity(this.#query(from, count))).feed.entries,
      () => {
        this.#draw();
      },
    );
  }

  #query(from: number, count: number): Parameters<Plugin["activity"]>[0] {
    const { only } = this;
    return { range: this.range, feed: { from, count, ...(only === null ? {} : { only }) } };
  }
}
