import type { Column, Duplicate, MergeStop, TableProblem } from "mailrail";
import { count, size } from "../figures";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import type { Texts } from "../texts";

type Reader = Pick<Scene, "t" | "locale">;

/** What is wrong with a file or a list of recipients. */
export function wordTableProblem({ t, locale }: Reader, problem: TableProblem): string {
  switch (problem.code) {
    case "table-too-large":
      return t("table-table-too-large", {
        size: size(problem.octets, locale),
        maximum: size(problem.maximum, locale),
      });
    case "row-address-unusable":
      return t("table-row-address-unusable", {
        row: problem.row,
        address: shorten(problem.address),
        reason: t(`address-${problem.reason.code}`, addressArguments(problem.reason)),
      });
    default: {
      const { code, ...details } = problem;
      return t(`table-${code}`, shortened(details));
    }
  }
}

function addressArguments(reason: object): Record<string, string | number> {
  return shortened(reason);
}

function shortened(details: object): Record<string, string | number> {
  const short: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details) as [string, string | number][])
    short[name] = typeof value === "string" ? shorten(value) : value;
  return short;
}

/** Somebody who was there more than once. */
export function wordDuplicate({ t, locale }: Reader, { address, left_out, rows }: Duplicate): string {
  const where = rows.map((row) => count(row, locale)).join(", ");
  return rows.length > 0
    ? t("duplicate.rows", { address: shorten(address), count: left_out, rows: where })
    : t("duplicate", { address: shorten(address), count: left_out });
}

/** What a column gives to each mail. */
export function wordColumn(t: Texts, { heading, feeds }: Column): string {
  const name = shorten(heading);
  return feeds.kind === "field"
    ? t("column-field", { heading: name, field: `{{${feeds.field}}}` })
    : t(`column-${feeds.kind}`, { heading: name });
}

/** Why one message cannot be made. */
export function wordStop({ t }: Reader, { problem }: MergeStop): { what: string; do: string } {
  const { code, ...details } = problem;
  const args = {
    ...shortened(details),
    guessed: "suggestion" in problem ? "yes" : "no",
  };
  return { what: t(`merge-${code}`, args), do: t(`merge-${code}.do`, args) };
}
