import type { Line } from "mailrail";

/** What templates and campaigns are told by. */
export const COLUMNS = [
  "title",
  "uses",
  "sent",
  "bounced",
  "bounce-rate",
  "replied",
  "reply-rate",
  "last-use",
] as const;

/** One of the columns. */
export type Column = (typeof COLUMNS)[number];

/** By which column lines are sorted, and which way round. */
export interface Sorting {
  column: Column;
  descending: boolean;
}

/** The order after a column was chosen: the same once more turns it round; figures begin with the largest. */
export function sortedBy(before: Sorting, column: Column): Sorting {
  const descending = before.column === column ? !before.descending : column !== "title";
  return { column, descending };
}

/** Lines in an order; what nothing is known of comes last, whichever way round. */
export function sorted(lines: Line[], { column, descending }: Sorting, locale: string): Line[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const turn = descending ? -1 : 1;
  return [...lines].sort((one, other) => {
    if (column === "title") return turn * collator.compare(one.title, other.title);
    const [mine, theirs] = [figure(one, column), figure(other, column)];
    if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null);
    return turn * (mine - theirs);
  });
}

function figure(line: Line, column: Exclude<Column, "title">): number | null {
  switch (column) {
    case "bounce-rate":
      return line.bounceRate?.share ?? null;
    case "reply-rate":
      return line.replyRate?.share ?? null;
    case "last-use":
      return line.lastUse;
    default:
      return line[column];
  }
}
