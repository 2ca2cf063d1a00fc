/** The time that the services of one sandbox count by: the real one, until a test moves or stops it. */
export class Clock {
  #ahead = 0;
  #stopped: number | undefined;
  readonly #watchers: (() => void)[] = [];

  /** Milliseconds since the epoch. */
  now(): number {
    return (this.#stopped ?? Date.now()) + this.#ahead;
  }

  /** Moves the time on. It goes on from there, or stands there if it was stopped. */
  forward(milliseconds: number): void {
    if (milliseconds < 0) throw new RangeError("A provider's time does not go back.");
    this.#ahead += milliseconds;
    for (const watcher of this.#watchers) watcher();
  }

  /** Tells of every move. */
  watch(watcher: () => void): void {
    this.#watchers.push(watcher);
  }

  /** Whether only a test moves it. */
  get isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  /** From now on the time moves only when a test moves it, so that a window's edge can be met exactly. */
  stop(): void {
    this.#stopped ??= Date.now();
  }
}
