import type { RunView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { count } from "../figures";
import type { Scene } from "../scene";

/** What is told apart in the bar, in its order. */
const PARTS = ["sent", "handed", "open", "trouble", "cancelled"] as const;

type Part = (typeof PARTS)[number];

function amounts({ counts }: RunView): Record<Part, number> {
  const { queued, scheduled, underWay, waiting } = counts;
  return {
    sent: counts.sent,
    handed: counts.handedOver,
    open: queued + scheduled + underWay + waiting,
    trouble: counts.refused + counts.unknown,
    cancelled: counts.cancelled,
  };
}

/** How far a run is: a bar whose parts differ in their pattern, and what they stand for in figures. */
export function runBar({ t, locale }: Scene, run: RunView): VNode[] {
  const amount = amounts(run);
  const shown = PARTS.filter((part) => amount[part] > 0);
  const words = t("run-progress", { sent: run.counts.sent, count: run.count });
  return [
    el(
      "div",
      {
        class: "run-bar",
        role: "progressbar",
        "aria-label": t("run-progress-label"),
        "aria-valuemin": "0",
        "aria-valuemax": String(run.count),
        "aria-valuenow": String(run.counts.sent),
        "aria-valuetext": words,
      },
      shown.map((part) =>
        el("span", { key: part, class: `part part-${part}`, style: `flex-grow: ${String(amount[part])}` }),
      ),
    ),
    el(
      "ul",
      { class: "legend run-legend", "aria-label": t("run-counts") },
      shown.map((part) =>
        el(
          "li",
          { key: part, "data-part": part },
          el("span", { class: `swatch part part-${part}`, "aria-hidden": "true" }),
          t(`run-part-${part}`, { amount: count(amount[part], locale) }),
        ),
      ),
    ),
  ];
}
