import type { View } from "./plugin";

/** Asks before a window is closed whose mail would stop with it; the result ends that. */
export function keepOpen(now: () => View | null): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    const view = now();
    const waits = view?.outbox?.runs.some(({ needsUs }) => needsUs > 0) ?? false;
    // The browser words the question itself.
    if (waits && view?.carriesOutbox) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  return () => {
    window.removeEventListener("beforeunload", ask);
  };
}
