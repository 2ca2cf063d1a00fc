import type { Folder, StoredMessage } from "./stored-message";

/** A message that left a folder, by the ids it had there. */
export interface Departed {
  id: string;
  immutableId: string;
}

/** What changed in the folders of a mailbox, one number a change. */
export class Changes {
  #last = 0;
  readonly #changed = new Map<StoredMessage, number>();
  readonly #departed: (Departed & { folder: Folder; change: number })[] = [];

  /** The number of the last change. */
  get last(): number {
    return this.#last;
  }

  /** Notes that a message came into its folder, or is another one than before. */
  note(message: StoredMessage): void {
    this.#last += 1;
    this.#changed.set(message, this.#last);
  }

  /** Notes that a message is no longer in its folder. */
  departed({ id, immutableId, folder }: StoredMessage): void {
    this.#last += 1;
    this.#departed.push({ id, immutableId, folder, change: this.#last });
  }

  /** What changed in a folder after that change, the first first. */
  since(change: number, folder: Folder, present: readonly StoredMessage[]): (StoredMessage | Departed)[] {
    const changeOf = (message: StoredMessage): number => this.#changed.get(message) ?? 0;
    const changed = present
      .filter((message) => changeOf(message) > change)
      .sort((a, b) => changeOf(a) - changeOf(b));
    const here = new Set(present.map(({ immutableId }) => immutableId));
    const departed = this.#departed.filter(
      (gone) => gone.folder === folder && gone.change > change && !here.has(gone.immutableId),
    );
    return [...changed, ...departed];
  }
}
