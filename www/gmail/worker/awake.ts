/** Chrome stops a worker after 30 s without a call of its API; a call in time keeps it. */
const PERIOD = 20_000;

/** Keeps the worker running until this is settled. */
export async function awakeDuring<T>(work: Promise<T>): Promise<T> {
  const awake = new Wakefulness();
  awake.keep(true);
  try {
    return await work;
  } finally {
    awake.keep(false);
  }
}

/** Keeps the worker running for as long as somebody says so. */
export class Wakefulness {
  #beat: ReturnType<typeof setInterval> | undefined;

  keep(on: boolean): void {
    if (on) {
      this.#beat ??= setInterval(() => void chrome.runtime.getPlatformInfo(), PERIOD);
    } else {
      clearInterval(this.#beat);
      this.#beat = undefined;
    }
  }
}
