import { ADDRESSES, BODY_OCTETS, OURS, RECIPIENTS, type Figures } from "./bench";

/** Milliseconds that a review of the large draft may take. */
const REVIEW_GOAL = 15;
/** How many times faster than the fastest of the others ours is meant to be. */
const ADDRESS_GOAL = 10;

/** The figures of one place in words and columns. */
export function table(place: string, figures: Figures, versions: ReadonlyMap<string, string>): string {
  const { review, addresses } = figures;
  const ours = addresses.find(({ name }) => name === OURS)?.median ?? NaN;
  const fastest = Math.min(...addresses.filter(({ name }) => name !== OURS).map(({ median }) => median));
  const rows = addresses.map(({ name, median, count }) => [
    [name, versions.get(name)].filter(Boolean).join(" "),
    median.toFixed(1),
    ((median * 1e6) / ADDRESSES).toFixed(0),
    (median / ours).toFixed(1),
    grouped(count),
  ]);
  return [
    place,
    `  review of ${RECIPIENTS} recipients and ${grouped(BODY_OCTETS)} octets of HTML: ${review.median.toFixed(1)} ms ` +
      `(shortest ${review.shortest.toFixed(1)}), ${review.count} findings; goal under ${REVIEW_GOAL} ms: ${met(review.median < REVIEW_GOAL)}`,
    `  ${grouped(ADDRESSES)} addresses:`,
    ...columns([["", "ms", "ns each", "times ours", "accepted"], ...rows]),
    `  ${(fastest / ours).toFixed(1)} times the fastest of the others; goal ${ADDRESS_GOAL} times: ${met(fastest / ours >= ADDRESS_GOAL)}`,
  ].join("\n");
}

function met(yes: boolean): string {
  return yes ? "met" : "MISSED";
}

function grouped(count: number): string {
  return count.toLocaleString("en");
}

/** The first column to the left, the others to the right. */
export function columns(rows: readonly string[][]): string[] {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows.map((row) =>
    `    ${row.map((cell, at) => (at === 0 ? cell.padEnd(width(at)) : cell.padStart(width(at)))).join("  ")}`.trimEnd(),
  );
}
