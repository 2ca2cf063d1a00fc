/** A person who pressed Send waits no longer than this for what others have to answer. */
const WAIT_MS = 1000;

/** Ends after as long as that. Where a runtime has no timers, Outlook's own time limit is the one. */
export function patience(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setTimeout === "function") setTimeout(resolve, WAIT_MS);
  });
}
