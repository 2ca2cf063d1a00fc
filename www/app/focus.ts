/** Where a person was before the interface was drawn anew. */
export interface FocusMark {
  at: Element;
  /** Keys of findings to go to when the place is gone, the best first. */
  next: string[];
}

const FINDINGS = "[data-finding]";

/** Notes where the focus is; null when it is not in the interface. */
export function markFocus(stage: HTMLElement): FocusMark | null {
  const at = document.activeElement;
  if (!at || !stage.contains(at)) return null;
  const findings = Array.from(stage.querySelectorAll<HTMLElement>(FINDINGS));
  const key = at.closest<HTMLElement>("[data-restores]")?.dataset["restores"];
  // Taking a fix back brings its finding back.
  if (key !== undefined) return { at, next: [key] };
  const finding = at.closest<HTMLElement>(FINDINGS);
  // The finding itself may only have changed its group.
  const following = finding ? findings.slice(findings.indexOf(finding)) : [];
  return { at, next: following.flatMap((other) => other.dataset["finding"] ?? []) };
}

/** Puts a focus that was lost with its place on the next finding, on a question that took its place, or else on the heading. */
export function keepFocus(stage: HTMLElement, mark: FocusMark | null): void {
  if (!mark || stage.contains(document.activeElement)) return;
  // A part that was moved within the page loses the focus and is still there.
  if (mark.at instanceof HTMLElement && stage.contains(mark.at)) {
    mark.at.focus();
    return;
  }
  const findings = Array.from(stage.querySelectorAll<HTMLElement>(FINDINGS));
  const next = mark.next.flatMap(
    (key) => findings.find((finding) => finding.dataset["finding"] === key) ?? [],
  );
  const target = next[0] && (closedAround(next[0]) ?? next[0].querySelector<HTMLElement>("h3"));
  const question = stage.querySelector<HTMLElement>("[data-asks]");
  (target ?? question ?? stage.querySelector<HTMLElement>("h1"))?.focus();
}

/** What opens the outermost closed part that hides an element; null when it can be seen. */
function closedAround(element: HTMLElement): HTMLElement | null {
  const closed = element.parentElement?.closest<HTMLDetailsElement>("details:not([open])");
  if (!closed) return null;
  return closedAround(closed) ?? closed.querySelector("summary");
}
