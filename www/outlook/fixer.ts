import type { Draft, Finding, Mailrail } from "mailrail";
import type { FixedNote } from "../app/plugin";
import { sameWriting, writeChanges } from "./write";

/** Makes fixes in the compose window, and takes the last one back while nothing else was changed. */
export class Fixer {
  readonly #core: Mailrail;
  readonly #item: Office.MessageCompose;
  readonly #read: () => Promise<Draft>;
  #last: { before: Draft; after: Draft; note: FixedNote } | null = null;

  constructor(core: Mailrail, item: Office.MessageCompose, read: () => Promise<Draft>) {
    this.#core = core;
    this.#item = item;
    this.#read = read;
  }

  /** The fix that can be taken back. */
  get note(): FixedNote | null {
    return this.#last?.note ?? null;
  }

  /** Makes a finding's fix; rejects when the window says something else by now. */
  async make({ fix, problem }: Finding): Promise<void> {
    const before = await this.#read();
    const fixed = fix && this.#core.fix(before, fix);
    if (!fixed) throw new Error("fix-stale");
    this.#last = null;
    await writeChanges(this.#item, before, fixed);
    // Outlook may write it its own way, so what stands there now is what must not change.
    this.#last = { before, after: await this.#read(), note: { fix, problem } };
  }

  /** Takes the last fix back; rejects when something else was changed since. */
  async undo(): Promise<void> {
    const last = this.#last;
    this.#last = null;
    if (!last) return;
    if (!sameWriting(await this.#read(), last.after)) throw new Error("fix-stale");
    await writeChanges(this.#item, last.after, last.before);
  }

  /** The window as it was just read: an edit since the last fix makes that fix the person's own. */
  noticed(draft: Draft): void {
    if (this.#last && !sameWriting(draft, this.#last.after)) this.#last = null;
  }
}
