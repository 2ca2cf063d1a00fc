import type { ComponentChildren, VNode } from "preact";
import { el } from "../element";
import type { Scene } from "../scene";

/** A part that opens and closes; `name` keeps what the person chose over every new drawing of the same mail. */
export interface Disclosure {
  name: string;
  /** Whether it is open while the person has not chosen. */
  open: boolean;
  summary: ComponentChildren;
  kind: string;
}

/** A summary that the keyboard opens, and what it hides. */
export function disclosure(
  { opened }: Scene,
  { name, open, summary, kind }: Disclosure,
  ...content: ComponentChildren[]
): VNode {
  return el(
    "details",
    { key: name, class: kind, open: opened.get(name) ?? open, "data-disclosure": name },
    el(
      "summary",
      {
        "data-action": kind,
        onClick: (event) => {
          const details = (event.currentTarget as HTMLElement).closest("details");
          // The click changes it afterwards.
          if (details) opened.set(name, !details.open);
        },
      },
      summary,
    ),
    // Where somebody is at work nothing closes by itself.
    el("div", { class: "disclosed", onFocusIn: () => opened.set(name, true) }, ...content),
  );
}
