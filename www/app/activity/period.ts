import type { DateRange } from "mailrail";

/** The times that can be looked at. */
export const PERIODS = ["week", "month", "quarter", "all"] as const;

/** One of them. */
export type Period = (typeof PERIODS)[number];

const DAYS: Record<Exclude<Period, "all">, number> = { week: 7, month: 30, quarter: 90 };

/** A time as a range: today and the days before it, from the midnight of the person's own zone. */
export function rangeOf(period: Period, now: number): DateRange {
  if (period === "all") return {};
  const first = new Date(now);
  first.setHours(0, 0, 0, 0);
  first.setDate(first.getDate() - DAYS[period] + 1);
  return { from: first.getTime() };
}
