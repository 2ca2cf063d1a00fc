import type { Draft, Fix } from "mailrail";
import type { ComposeWindow } from "./compose";
import { findWords, rangeOf, replaceWords, type Stretch } from "./words";

const LISTS = ["to", "cc", "bcc"] as const;
type List = (typeof LISTS)[number];
/** Gmail makes chips of what is set when it comes to it. */
const SETTLES = 1000;
const LOOK = 50;

/** Some words of the body that were replaced. */
interface Replaced {
  stretch: Stretch;
  from: string;
}

/** Makes fixes in a compose window, and takes the last one back. */
export class Edits {
  #last: { before: Draft; after: string; words: Replaced | null } | null = null;

  constructor(
    private readonly window: ComposeWindow,
    private readonly read: () => Promise<Draft | null>,
  ) {}

  /** Makes a draft of what the window says; null, with nothing changed, when it says something else by now. */
  async make(before: Draft, after: Draft, fix: Fix): Promise<Draft | null> {
    if (!same(await this.read(), before)) return null;
    let words: Replaced | null = null;
    if (fix.kind === "replace-words" && ["html", "text"].includes(fix.place.field)) {
      const { passage } = fix.place;
      const stretch = passage === undefined ? null : findWords(this.window.body, passage);
      if (passage === undefined || stretch === null) return null;
      words = { stretch: { at: stretch.at, length: fix.replacement.length }, from: passage.text };
      this.#replace(stretch, fix.replacement);
    }
    const now = await this.#fields(before, after);
    this.#last = now === null ? null : { before, after: JSON.stringify(now), words };
    return now;
  }

  /** Takes the last fix back; null, with nothing changed, when something else was changed since. */
  async undo(): Promise<Draft | null> {
    const last = this.#last;
    const now = await this.read();
    if (last === null || now === null || JSON.stringify(now) !== last.after) return null;
    this.#last = null;
    if (last.words !== null) this.#replace(last.words.stretch, last.words.from);
    return this.#fields(now, last.before);
  }

  #replace(stretch: Stretch, words: string): void {
    const range = rangeOf(this.window.body, stretch);
    if (range !== null) replaceWords(this.window.body, range, words);
  }

  /** Writes one list after the other, those that grow first, so that nobody is lost on the way. */
  async #fields(before: Draft, after: Draft): Promise<Draft | null> {
    if (before.subject !== after.subject) this.window.setSubject(after.subject);
    const growth = (field: List): number => after[field].length - before[field].length;
    const changed = LISTS.filter((field) => !same(before[field], after[field]));
    for (const field of changed.sort((one, other) => growth(other) - growth(one))) {
      this.window.setRecipients(field, after[field]);
      // Gmail drops what is set while it is still busy with another list.
      if ((await this.#settled(after, [field])) === null) return null;
    }
    return this.#settled(after, LISTS);
  }

  /** What the window says once these lists stand as they should; null when they do not come to. */
  async #settled(wanted: Draft, lists: readonly List[]): Promise<Draft | null> {
    const until = Date.now() + SETTLES;
    for (;;) {
      const now = await this.read();
      if (now === null) return null;
      if (lists.every((field) => addresses(now[field]) === addresses(wanted[field]))) return now;
      if (Date.now() > until) return null;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function addresses(recipients: Draft["to"]): string {
  return recipients
    .flatMap((recipient) => ("members" in recipient ? recipient.members : [recipient]))
    .map(({ address }) => address.toLowerCase())
    .join();
}
