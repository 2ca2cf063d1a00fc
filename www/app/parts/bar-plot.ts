import { nice, ticks } from "d3-array";
import type { VNode } from "preact";
import { el } from "../element";
import { count } from "../figures";

/** Below the bars, for the names of their times. */
const FOOT = 20;
/** Of a column's width, what its bar takes. */
const BAR = 0.72;

/** A name below the bars. */
export interface BarName {
  /** Where along the time: a share of the width. */
  at: number;
  text: string;
  /** Which end of the name stands there. */
  side?: "start" | "end";
}

/** What is drawn: bars side by side, each of one kind or several. */
export interface BarPlot<Kind extends string> {
  /** From the bottom of a bar to its top. */
  kinds: readonly Kind[];
  columns: Record<Kind, number>[];
  height: number;
  /** How many lines the scale has, about. */
  lines: number;
  names: BarName[];
  /** The present moment, where it is within. */
  now?: { at: number; text: string };
}

/** The scale at the side, and the bars. Places along the time are shares of the width. */
export function barPlot<Kind extends string>(locale: string, plot: BarPlot<Kind>): VNode[] {
  const { columns, kinds, height } = plot;
  const base = height - FOOT;
  const top = plot.now ? 16 : 8;
  const most = Math.max(1, ...columns.map((column) => sum(kinds.map((kind) => column[kind]))));
  const [, highest] = nice(0, most, plot.lines);
  const level = (amount: number): number => base - (amount / highest) * (base - top);
  const lines = ticks(0, highest, plot.lines).filter(Number.isInteger);
  return [
    el(
      "svg",
      { class: "scale", height, "aria-hidden": "true", focusable: "false" },
      lines.map((line) => el("text", { key: line, x: "100%", y: level(line) + 4 }, count(line, locale))),
    ),
    el(
      "svg",
      { class: "bars", height, "aria-hidden": "true", focusable: "false" },
      hatching(),
      lines.map((line) =>
        el("line", { key: line, class: "grid", x1: 0, x2: "100%", y1: level(line), y2: level(line) }),
      ),
      columns.flatMap((column, at) => bar(plot, column, at, level)),
      plot.names.map(({ at, text, side }) =>
        el(
          "text",
          { key: `${String(at)} ${text}`, class: `time ${side ?? "middle"}`, x: percent(at), y: base + 15 },
          text,
        ),
      ),
      plot.now ? present(plot.now, top, base) : null,
    ),
  ];
}

function present({ at, text }: { at: number; text: string }, top: number, base: number): VNode[] {
  return [
    el("line", { class: "now", x1: percent(at), x2: percent(at), y1: top - 3, y2: base }),
    el("text", { class: "now-name", x: percent(at), y: top - 6 }, text),
  ];
}

function bar<Kind extends string>(
  { kinds, columns }: BarPlot<Kind>,
  column: Record<Kind, number>,
  at: number,
  level: (amount: number) => number,
): VNode[] {
  let below = 0;
  return kinds.flatMap((kind) => {
    const amount = column[kind];
    if (amount === 0) return [];
    const y = level(below + amount);
    const height = level(below) - y;
    below += amount;
    return [
      el("rect", {
        key: `${String(at)} ${kind}`,
        class: `bar bar-${kind}`,
        x: percent((at + (1 - BAR) / 2) / columns.length),
        width: percent(BAR / columns.length),
        y,
        height,
        "data-column": at,
        "data-kind": kind,
      }),
    ];
  });
}

function sum(amounts: number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

/** A share as SVG writes a length. */
export function percent(ratio: number): string {
  return `${String(ratio * 100)}%`;
}

/** Told apart by more than colour: filled, hatched, and outlined. */
export function hatching(): VNode {
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

/** What the bars stand for; the drawing's own words say it to who cannot see it. */
export function legend(kinds: { kind: string; text: string }[]): VNode {
  return el(
    "ul",
    { class: "legend", "aria-hidden": "true" },
    kinds.map(({ kind, text }) =>
      el(
        "li",
        { key: kind },
        el(
          "svg",
          { class: "swatch", focusable: "false", viewBox: "0 0 12 12" },
          el("rect", { class: `bar bar-${kind}`, x: 1, y: 1, width: 10, height: 10 }),
        ),
        text,
      ),
    ),
  );
}
