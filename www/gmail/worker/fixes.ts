import type { Draft, Finding } from "mailrail";
import { core } from "./core";
import type { Window } from "./windows";

/** Has a finding's fix made in its compose window. */
export async function makeFix(window: Window, { fix, problem }: Finding): Promise<void> {
  if (fix === undefined) return;
  window.failure = null;
  const { draft, id, page } = window;
  const after = (await core()).fix(draft, fix);
  if (after === undefined) {
    window.failure = "fix-stale";
  } else {
    window.fixing = { fix, problem };
    page.tell({ kind: "fix", id, fix, before: draft, after });
  }
}

/** Has the last fix taken back. */
export function undoFix(window: Window): void {
  window.failure = null;
  window.fixing = null;
  window.page.tell({ kind: "undo-fix", id: window.id });
}

/** The page has made a fix or taken one back, or could not. */
export function fixMade(window: Window, draft: Draft | null): void {
  const { fixing } = window;
  window.fixing = null;
  if (draft === null) window.failure = "fix-stale";
  window.fixed = draft === null || fixing === null ? null : { note: fixing, draft: JSON.stringify(draft) };
}

/** A fix can be taken back for as long as nothing else was changed. */
export function changedSince(window: Window): void {
  if (window.fixed !== null && window.fixed.draft !== JSON.stringify(window.draft)) window.fixed = null;
}
