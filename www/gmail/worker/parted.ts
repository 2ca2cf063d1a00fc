import type { Outcome, Progress } from "mailrail";

/** A send whose compose window the worker does not know, or no longer. */
export interface Parted {
  id: string | null;
  progress: Progress | null;
  outcome: Outcome | null;
}

/** No such send. */
export const NONE: Parted = { id: null, progress: null, outcome: null };
