/** How often the worker is told: as often as it counts. In between it may sleep. */
const PERIOD = 5 * 60_000;

/** Says from time to time that the page is still open, for as long as the worker wants to hear it. */
export class StillOpen {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly say: () => void) {}

  tell(wanted: boolean): void {
    if (!wanted) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    if (wanted) this.#timer ??= setInterval(this.say, PERIOD);
  }
}
