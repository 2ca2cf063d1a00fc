import type { Hour, QuotaView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { count } from "../figures";
import type { Scene } from "../scene";
import { day, hourOfDay } from "../times";
import { KINDS } from "./hour-kinds";

const HOUR = 3_600_000;

/** What the chart shows, in figures: an hour a row, a group of rows a day. */
export function hourTable({ t, locale }: Scene, { hours, now }: QuotaView): VNode {
  return el(
    "table",
    { class: "hours" },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        [t("chart-hour"), ...KINDS.map((kind) => t(`chart-${kind}`))].map((name) =>
          el("th", { key: name, scope: "col" }, name),
        ),
      ),
    ),
    byDay(hours).map((group) =>
      el(
        "tbody",
        { key: group.date },
        el(
          "tr",
          {},
          el("th", { scope: "rowgroup", colSpan: KINDS.length + 1, class: "day" }, day(group.start, locale)),
        ),
        group.hours.map((hour) => {
          const name = hourOfDay(hour.start, locale);
          const isNow = hour.start <= now && now < hour.start + HOUR;
          return el(
            "tr",
            { key: hour.start, class: isNow ? "present" : undefined },
            el("th", { scope: "row" }, isNow ? t("chart-hour-now", { hour: name }) : name),
            KINDS.map((kind) => el("td", { key: kind }, count(hour[kind], locale))),
          );
        }),
      ),
    ),
  );
}

/** The hours of each day of the person's zone. */
function byDay(hours: Hour[]): { date: string; start: number; hours: Hour[] }[] {
  const days: { date: string; start: number; hours: Hour[] }[] = [];
  for (const hour of hours) {
    const date = new Date(hour.start).toDateString();
    const last = days.at(-1);
    if (last?.date === date) last.hours.push(hour);
    else days.push({ date, start: hour.start, hours: [hour] });
  }
  return days;
}
