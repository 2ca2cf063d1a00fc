import type { Day } from "mailrail";

/** What the bars tell, from the top strip to the bottom one. */
export const TOLD = ["sent", "bounced", "replied", "refused"] as const;

/** One of them. */
export type Told = (typeof TOLD)[number];

/** How much time one bar stands for. */
export type Step = "day" | "week" | "month";

/** Some days together. */
export interface DayGroup extends Record<Told, number> {
  /** The first of them, as year, month and day. */
  first: string;
  last: string;
}

/** More bars than these are too thin to be told apart in a narrow panel. */
const MOST_DAYS = 35;
const MOST_WEEKS = 35;

/** Days as they are, or so many together that their bars can be seen. */
export function grouped(days: Day[]): { step: Step; groups: DayGroup[] } {
  if (days.length <= MOST_DAYS) return { step: "day", groups: together(days, ({ day }) => day) };
  // Counted from the end, so that the last seven days are a week.
  const week = (_: Day, at: number): string => String(Math.floor((days.length - 1 - at) / 7));
  if (days.length <= MOST_WEEKS * 7) return { step: "week", groups: together(days, week) };
  return { step: "month", groups: together(days, ({ day }) => day.slice(0, "2026-11".length)) };
}

function together(days: Day[], keyOf: (day: Day, at: number) => string): DayGroup[] {
  const groups: DayGroup[] = [];
  let last: string | null = null;
  for (const [at, { day, sent, bounced, replied, refused }] of days.entries()) {
    const key = keyOf({ day, sent, bounced, replied, refused }, at);
    const group = key === last ? groups.at(-1) : undefined;
    last = key;
    if (group) {
      group.last = day;
      group.sent += sent;
      group.bounced += bounced;
      group.replied += replied;
      group.refused += refused;
    } else groups.push({ first: day, last: day, sent, bounced, replied, refused });
  }
  return groups;
}
