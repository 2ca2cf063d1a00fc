import type { Hour, QuotaView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import type { Scene } from "../scene";
import { hourOfDay } from "../times";
import { type BarName, barPlot, legend } from "./bar-plot";
import { disclosure } from "./disclosure";
import { type Kind, KINDS } from "./hour-kinds";
import { hourTable } from "./hour-table";

const HEIGHT = 132;
const HOUR = 3_600_000;
/** Noon and midnight are named below the bars; more would not fit a narrow panel. */
const NAMED = 12;

/** Messages by the hour, a day back and a day ahead, as bars; the same as a table below. */
export function hourChart(scene: Scene, quota: QuotaView): VNode {
  const { t, locale } = scene;
  const { hours, now } = quota;
  const first = hours[0]?.start ?? now;
  return el(
    "section",
    { key: "chart", class: "card chart", "aria-labelledby": "chart-title" },
    el("h2", { id: "chart-title" }, t("chart-title")),
    el("p", { class: "aside", "aria-hidden": "true" }, t("chart-axis")),
    el(
      "div",
      {
        class: "plot",
        role: "img",
        "aria-label": t("chart-summary", {
          sent: sum(hours, "sent"),
          elsewhere: sum(hours, "elsewhere"),
          planned: sum(hours, "planned"),
        }),
      },
      ...barPlot(locale, {
        kinds: KINDS,
        columns: hours,
        height: HEIGHT,
        lines: 3,
        names: names(hours, locale),
        now: { at: (now - first) / HOUR / hours.length, text: t("chart-now") },
      }),
    ),
    legend(KINDS.map((kind) => ({ kind, text: t(`chart-${kind}`) }))),
    disclosure(
      scene,
      { name: "chart-table", open: false, kind: "chart-table", summary: t("chart-table") },
      hourTable(scene, quota),
    ),
  );
}

function sum(hours: Hour[], kind: Kind): number {
  return hours.reduce((all, hour) => all + hour[kind], 0);
}

function names(hours: Hour[], locale: string): BarName[] {
  return hours.flatMap(({ start }, place) => {
    const at = place / hours.length;
    return new Date(start).getHours() % NAMED === 0 && isInside(at)
      ? [{ at, text: hourOfDay(start, locale) }]
      : [];
  });
}

/** Whether a name has room there: near an end of the time it would reach out of the drawing. */
function isInside(share: number): boolean {
  return share > 0.09 && share < 0.91;
}
