import type { Examined, Row } from "mailrail";
import type { Desk } from "../plugin";
import type { Asked } from "./planned";

/** Messages looked at in one go; the page stays responsive in between. */
const SLICE = 25;

/** The review of every message of a run, slice by slice. */
export class Examination {
  /** What is known, by the row it is about; a row that was edited is looked at anew. */
  readonly found = new Map<Row, Examined>();
  running = false;
  failed = false;
  readonly #desk: Desk;
  readonly #draw: () => void;
  #round = 0;

  constructor(desk: Desk, draw: () => void) {
    this.#desk = desk;
    this.#draw = draw;
  }

  /** Looks at all messages that are not known yet, until `stop`. */
  async run(request: Asked): Promise<void> {
    const round = ++this.#round;
    this.running = true;
    this.failed = false;
    try {
      for (let from = this.#next(request, 0); from < request.rows.length; from = this.#next(request, from)) {
        await this.#slice(request, from, SLICE);
        if (round !== this.#round) return;
        this.#draw();
      }
    } catch {
      this.failed = true;
    }
    if (round !== this.#round) return;
    this.running = false;
    this.#draw();
  }

  stop(): void {
    this.#round += 1;
    this.running = false;
    this.#draw();
  }

  /** Forgets everything: the mail or its recipients are others. */
  clear(): void {
    this.#round += 1;
    this.running = false;
    this.found.clear();
  }

  async #slice(request: Asked, from: number, count: number): Promise<void> {
    const examined = await this.#desk.examine(request, from, Math.min(count, request.rows.length - from));
    // An answer that leaves one out would be asked for again without end.
    if (examined.length === 0) throw new Error("nothing was examined");
    for (const one of examined) {
      const row = request.rows[one.index];
      if (row) this.found.set(row, one);
    }
  }

  /** The first message from there on that is not known. */
  #next({ rows }: Asked, from: number): number {
    let next = from;
    for (let row = rows[next]; row && this.found.has(row); row = rows[next]) next += 1;
    return next;
  }
}
