import type { VNode } from "preact";
import { el } from "../element";

/** The project's mark, small: an envelope on its rail. */
export function mark(): VNode {
  return el(
    "svg",
    { class: "mark", viewBox: "0 0 32 32", "aria-hidden": "true", focusable: "false" },
    el("rect", { class: "mark-body", x: 4, y: 6, width: 24, height: 16, rx: 3.5 }),
    el("path", { class: "mark-flap", d: "M7.5 10.5l8.5 6l8.5-6" }),
    el("path", { class: "mark-rail", d: "M2 27h28" }),
  );
}
