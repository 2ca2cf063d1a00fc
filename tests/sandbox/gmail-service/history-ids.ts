/** Numbers of changes as Gmail gives them: unsigned integers of 64 bits. Those of emulate 0.11.2 are longer. */
export class HistoryIds {
  #before = BigInt(Math.floor(performance.timeOrigin)) * 10n ** 8n;
  #oldest = 0n;

  /** What Gmail calls a change of emulate's. */
  own(emulated: string): string {
    const id = BigInt(emulated) - this.#before;
    return (id > 0n ? id : 1n).toString();
  }

  /** What emulate calls a change of Gmail's. */
  emulated(own: string): string {
    return (BigInt(own) + this.#before).toString();
  }

  /** Whether what happened after this change is still known. */
  reaches(own: string): boolean {
    return BigInt(own) >= this.#oldest;
  }

  /** Forgets what happened until now: later ids leave a gap, so that the last one before it is too old. */
  forget(current: string): void {
    this.#before -= 1000n;
    this.#oldest = BigInt(this.own(current));
  }
}
