import { nice, ticks } from "d3-array";
import type { Hour, QuotaView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { count } from "../figures";
import type { Scene } from "../scene";
import { hourOfDay } from "../times";
import { disclosure } from "./disclosure";
import { type Kind, KINDS } from "./hour-kinds";
import { hourTable } from "./hour-table";

/** The drawing: bars in the upper part, hours below them. */
const HEIGHT = 132;
const TOP = 16;
const BASE = 112;
const HOUR = 3_600_000;
/** Of an hour's width, what its bar takes. */
const BAR = 0.72;
/** Noon and midnight are named below the bars; more would not fit a narrow panel. */
const NAMED = 12;

/** Messages by the hour, a day back and a day ahead, as bars; the same as a table below. */
export function hourChart(scene: Scene, quota: QuotaView): VNode {
  const { t } = scene;
  const { hours } = quota;
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
      ...plot(scene, quota),
    ),
    legend(scene),
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

/** The scale at the side, and the bars with the present moment. Places along the time are shares of the width. */
function plot({ t, locale }: Scene, { hours, now }: QuotaView): VNode[] {
  const most = Math.max(1, ...hours.map((hour) => KINDS.reduce((all, kind) => all + hour[kind], 0)));
  const [, top] = nice(0, most, 3);
  const level = (messages: number): number => BASE - (messages / top) * (BASE - TOP);
  const lines = ticks(0, top, 3).filter(Number.isInteger);
  const first = hours[0]?.start ?? now;
  const along = (moment: number): string => percent((moment - first) / HOUR / hours.length);
  return [
    el(
      "svg",
      { class: "scale", height: HEIGHT, "aria-hidden": "true", focusable: "false" },
      lines.map((line) => el("text", { key: line, x: "100%", y: level(line) + 4 }, count(line, locale))),
    ),
    el(
      "svg",
      { class: "bars", height: HEIGHT, "aria-hidden": "true", focusable: "false" },
      hatching(),
      lines.map((line) =>
        el("line", { key: line, class: "grid", x1: 0, x2: "100%", y1: level(line), y2: level(line) }),
      ),
      hours.flatMap((hour, at) => bar(hour, at, hours.length, level)),
      hours
        .filter(({ start }, at) => new Date(start).getHours() % NAMED === 0 && isInside(at / hours.length))
        .map(({ start }) =>
          el("text", { key: start, class: "hour", x: along(start), y: BASE + 15 }, hourOfDay(start, locale)),
        ),
      el("line", { class: "now", x1: along(now), x2: along(now), y1: TOP - 3, y2: BASE }),
      el("text", { class: "now-name", x: along(now), y: TOP - 6 }, t("chart-now")),
    ),
  ];
}

/** Whether a name has room there: near an end of the time it would reach out of the drawing. */
function isInside(share: number): boolean {
  return share > 0.09 && share < 0.91;
}

/** What was sent stands at the bottom, what is planned on top. */
function bar(hour: Hour, at: number, hours: number, level: (messages: number) => number): VNode[] {
  let below = 0;
  return KINDS.flatMap((kind) => {
    const messages = hour[kind];
    if (messages === 0) return [];
    const top = level(below + messages);
    const height = level(below) - top;
    below += messages;
    return [
      el("rect", {
        key: `${String(at)} ${kind}`,
        class: `bar bar-${kind}`,
        x: percent((at + (1 - BAR) / 2) / hours),
        width: percent(BAR / hours),
        y: top,
        height,
        "data-hour": at,
        "data-kind": kind,
      }),
    ];
  });
}

function percent(ratio: number): string {
  return `${String(ratio * 100)}%`;
}

/** Told apart by more than colour: filled, hatched, and outlined. */
function hatching(): VNode {
  return el(
    "defs",
    {},
    el(
      "pattern",
      { id: "hatching", width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      el("rect", { class: "hatch-ground", width: 4, height: 4 }),
      el("rect", { class: "hatch", width: 2, height: 4 }),
    ),
  );
}

function legend({ t }: Scene): VNode {
  return el(
    "ul",
    { class: "legend", "aria-hidden": "true" },
    KINDS.map((kind) =>
      el(
        "li",
        { key: kind },
        el(
          "svg",
          { class: "swatch", focusable: "false", viewBox: "0 0 12 12" },
          el("rect", { class: `bar bar-${kind}`, x: 1, y: 1, width: 10, height: 10 }),
        ),
        t(`chart-${kind}`),
      ),
    ),
  );
}
