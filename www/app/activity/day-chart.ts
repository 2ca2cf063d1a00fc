import type { Day } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { count } from "../figures";
import { type BarName, barPlot } from "../parts/bar-plot";
import { disclosure } from "../parts/disclosure";
import { paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { calendarDay, calendarMonth } from "../times";
import { type DayGroup, grouped, type Step, type Told, TOLD } from "./day-groups";

const HEIGHT = 76;

/** What happened day by day: a strip of bars for each kind, each with a scale of its own; the same as a table below. */
export function dayChart(scene: Scene, days: Day[]): VNode | null {
  const { t } = scene;
  if (days.length === 0) return null;
  const { step, groups } = grouped(days);
  const shown = TOLD.filter((told) => sum(groups, told) > 0);
  return el(
    "section",
    { key: "days", class: "card chart", "aria-labelledby": "days-title", "data-chart": "days" },
    el("h2", { id: "days-title" }, t("days-title")),
    step === "day" ? null : paragraph(t(`days-each-${step}`), "aside"),
    ...shown.map((told) => strip(scene, step, groups, told)),
    disclosure(
      scene,
      { name: "days-table", open: false, kind: "chart-table", summary: t("chart-table") },
      table(scene, step, groups),
    ),
  );
}

function strip({ t, locale }: Scene, step: Step, groups: DayGroup[], told: Told): VNode {
  const all = sum(groups, told);
  return el(
    "div",
    { key: told, class: `strip strip-${told}` },
    el(
      "p",
      { class: "strip-name", "aria-hidden": "true" },
      el("span", {}, t(`tally-${told}`)),
      el("span", { class: "strip-sum" }, count(all, locale)),
    ),
    el(
      "div",
      { class: "plot", role: "img", "aria-label": t(`days-summary-${told}`, { count: all }) },
      ...barPlot(locale, {
        kinds: [told],
        columns: groups,
        height: HEIGHT,
        lines: 2,
        names: ends(groups, step, locale),
      }),
    ),
  );
}

/** The first and the last are named below the bars; more would not fit a narrow panel. */
function ends(groups: DayGroup[], step: Step, locale: string): BarName[] {
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last) return [];
  const years = first.first.slice(0, 4) !== last.last.slice(0, 4);
  const name = (day: string): string =>
    step === "month" ? calendarMonth(day, locale) : calendarDay(day, locale, years);
  if (groups.length === 1) return [{ at: 0.5, text: name(first.first) }];
  return [
    { at: 0, text: name(first.first), side: "start" },
    { at: 1, text: name(last.last), side: "end" },
  ];
}

function sum(groups: DayGroup[], told: Told): number {
  return groups.reduce((all, group) => all + group[told], 0);
}

/** What the chart shows, in figures; the latest first, as it is looked for most. */
function table({ t, locale }: Scene, step: Step, groups: DayGroup[]): VNode {
  const years = groups[0]?.first.slice(0, 4) !== groups.at(-1)?.last.slice(0, 4);
  return el(
    "table",
    { class: "hours days" },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        [t(`days-${step}`), ...TOLD.map((told) => t(`tally-${told}`))].map((name) =>
          el("th", { key: name, scope: "col" }, name),
        ),
      ),
    ),
    el(
      "tbody",
      {},
      [...groups].reverse().map((group) =>
        el(
          "tr",
          { key: group.first, "data-day": group.first },
          el("th", { scope: "row" }, rowName(group, step, locale, years)),
          TOLD.map((told) => el("td", { key: told }, count(group[told], locale))),
        ),
      ),
    ),
  );
}

function rowName({ first, last }: DayGroup, step: Step, locale: string, years: boolean): string {
  if (step === "month") return calendarMonth(first, locale);
  const [from, to] = [calendarDay(first, locale, years), calendarDay(last, locale, years)];
  return from === to ? from : `${from} – ${to}`;
}
