/** What the packages ask for the time, and what waits in it. */
interface Alarm {
  at: number;
  order: number;
  rings: () => void;
  every?: number;
}

/** Time that passes only when everything due has been done, in the place of the engine's own. */
export class SimulatedTime {
  now = 1_793_577_600_000;
  readonly #began = this.now;
  readonly #alarms = new Map<number, Alarm>();
  #order = 0;
  readonly #real = {
    ...{ setTimeout, setInterval, clearTimeout, clearInterval, setImmediate },
    dateNow: Date.now,
    performanceNow: performance.now.bind(performance),
  };

  /** Everything asked for after this is asked of this. */
  begin(): void {
    Date.now = () => this.now;
    performance.now = () => this.now - this.#began;
    Object.assign(globalThis, {
      setTimeout: (rings: () => void, wait = 0) => this.#set(rings, wait),
      setInterval: (rings: () => void, every = 1) => this.#set(rings, every, every),
      clearTimeout: (alarm?: { order: number }) => this.#alarms.delete(alarm?.order ?? -1),
      clearInterval: (alarm?: { order: number }) => this.#alarms.delete(alarm?.order ?? -1),
    });
  }

  /** The engine's own time again. */
  end(): void {
    const { setTimeout, setInterval, clearTimeout, clearInterval, dateNow, performanceNow } = this.#real;
    Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval });
    Date.now = dateNow;
    performance.now = performanceNow;
  }

  /** Lets time pass until then. */
  async until(then: number): Promise<void> {
    for (;;) {
      await this.#settled();
      const next = [...this.#alarms.values()].sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined || next.at > then) break;
      this.now = Math.max(this.now, next.at);
      if (next.every === undefined) this.#alarms.delete(next.order);
      else next.at += next.every;
      next.rings();
    }
    this.now = then;
  }

  /** What was promised at this time has been done. */
  async #settled(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await new Promise<void>((done) => this.#real.setImmediate(done));
  }

  #set(rings: () => void, wait: number, every?: number): { order: number; unref: () => void } {
    const order = ++this.#order;
    const at = this.now + Math.max(1, wait);
    this.#alarms.set(order, every === undefined ? { at, order, rings } : { at, order, rings, every });
    return { order, unref: () => undefined };
  }
}
