/** Chrome stops a worker after 30 s without a call of its API; a call in time keeps it. */
const PERIOD = 20_000;

/** Keeps the worker running until this is settled. */
export async function awakeDuring<T>(work: Promise<T>): Promise<T> {
  const beat = setInterval(() => void chrome.runtime.getPlatformInfo(), PERIOD);
  try {
    return await work;
  } finally {
    clearInterval(beat);
  }
}
