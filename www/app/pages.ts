/** So many are asked for at a time. */
export const PAGE = 50;

/** A long list of which only the pages that are looked at are known. */
export class Pages<Item> {
  readonly #ask: (from: number, count: number) => Promise<Item[]>;
  readonly #told: (items: Item[]) => void;
  readonly #known = new Map<number, Item[]>();
  readonly #stale = new Set<number>();
  readonly #asked = new Set<number>();

  /** @param told what an answer said, once it is known here */
  constructor(
    ask: (from: number, count: number) => Promise<Item[]>,
    told: (items: Item[]) => void = () => undefined,
  ) {
    this.#ask = ask;
    this.#told = told;
  }

  /** What stands at a place of the list, once it is there. */
  at(place: number): Item | undefined {
    return this.#known.get(Math.floor(place / PAGE))?.[place % PAGE];
  }

  /** Sees to it that these places are known. */
  want(places: number[]): void {
    for (const page of new Set(places.map((place) => Math.floor(place / PAGE)))) {
      if (!this.#known.has(page) || this.#stale.has(page)) this.#read(page);
    }
  }

  /** What is known may have changed: it is asked for anew when it is wanted, and stays until the answer is there. */
  changed(): void {
    for (const page of this.#known.keys()) this.#stale.add(page);
  }

  /** The first page, from an answer that told more. */
  begin(items: Item[]): void {
    this.changed();
    this.#known.set(0, items);
    this.#stale.delete(0);
  }

  #read(page: number): void {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    this.#stale.delete(page);
    this.#ask(page * PAGE, PAGE).then(
      (items) => {
        this.#asked.delete(page);
        this.#known.set(page, items);
        this.#told(items);
      },
      () => this.#asked.delete(page),
    );
  }
}
