/** Counts what falls into (now - window, now], by looking at each single thing. */
export class Rolling {
  #counted: { at: number; amount: number }[] = [];

  /**
   * @param window milliseconds
   * @param maximum how much there may be in any window
   */
  constructor(
    private readonly window: number,
    private readonly maximum: number,
  ) {}

  /** When this much more would fit: now, later, or never. */
  fitsAt(now: number, amount: number): number {
    if (amount > this.maximum) return Infinity;
    const inside = this.#counted.filter(({ at }) => at > now - this.window).sort((a, b) => a.at - b.at);
    let used = inside.reduce((sum, { amount }) => sum + amount, amount);
    let fits = now;
    for (const { at, amount } of inside) {
      if (used <= this.maximum) break;
      used -= amount;
      fits = at + this.window;
    }
    return fits;
  }

  count(at: number, amount: number): void {
    this.#counted.push({ at, amount });
  }
}
