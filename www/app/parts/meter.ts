import type { VNode } from "preact";
import { el } from "../element";

/** A thin bar beside words that say the same; drawn as SVG so that no inline style is needed. */
export function meter(amount: number, maximum: number): VNode {
  const filled = maximum > 0 ? Math.min(100, (amount / maximum) * 100) : 0;
  return el(
    "svg",
    {
      class: amount > maximum ? "meter over" : "meter",
      viewBox: "0 0 100 4",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    el("rect", { class: "meter-track", width: 100, height: 4 }),
    el("rect", { class: "meter-fill", width: Math.max(filled, 1), height: 4 }),
  );
}
