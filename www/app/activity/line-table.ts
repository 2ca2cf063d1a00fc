import type { Line, Rate } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { count } from "../figures";
import { button } from "../parts/button";
import { paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { date } from "../times";
import { type Column, COLUMNS, sorted } from "./sorting";
import { more } from "./more";
import { wordRate } from "./wording";

/** Templates or campaigns as a table. Each line is a block of its own, for eight columns fit no narrow panel. */
export function lineTable(scene: Scene, name: "templates" | "campaigns", lines: Line[]): VNode {
  const { t, locale, activity } = scene;
  const title = `${name}-title`;
  const rows = sorted(lines, activity.sorting, locale);
  return el(
    "section",
    { key: name, class: "card", "aria-labelledby": title },
    el("h2", { id: title }, t(`lines-${name}`)),
    paragraph(t(`lines-${name}.more`), "aside"),
    lines.length === 0
      ? paragraph(t("lines-none"))
      : more(scene, name, rows, (shown) =>
          el(
            "table",
            {
              class: "line-table",
              role: "table",
              "aria-labelledby": title,
              "aria-rowcount": String(rows.length + 1),
            },
            el(
              "thead",
              { role: "rowgroup" },
              el(
                "tr",
                { role: "row", "aria-rowindex": "1" },
                COLUMNS.map((column) => heading(scene, name, column)),
              ),
            ),
            el(
              "tbody",
              { role: "rowgroup" },
              shown.map((line, at) => row(scene, line, at)),
            ),
          ),
        ),
    lines.length === 0 ? null : paragraph(t("line-likely-more"), "aside"),
  );
}

function heading({ t, activity }: Scene, table: string, column: Column): VNode {
  const { sorting } = activity;
  const isSorted = sorting.column === column;
  const label = t(`line-${column}`);
  return el(
    "th",
    {
      key: column,
      role: "columnheader",
      scope: "col",
      "aria-sort": isSorted ? (sorting.descending ? "descending" : "ascending") : "none",
      "data-column": column,
    },
    button({
      action: `sort-${table}-${column}`,
      label,
      quiet: true,
      ...(isSorted ? { icon: sorting.descending ? ("down" as const) : ("up" as const) } : {}),
      onPress: () => {
        activity.sort(column);
      },
    }),
  );
}

function row(scene: Scene, line: Line, at: number): VNode {
  const { t, locale } = scene;
  return el(
    "tr",
    { key: line.id, role: "row", "aria-rowindex": String(at + 2), "data-line": line.id },
    el(
      "th",
      { role: "rowheader", scope: "row" },
      el("bdi", {}, shorten(line.title) || t("review-no-subject")),
    ),
    cell(scene, "uses", count(line.uses, locale)),
    cell(scene, "sent", count(line.sent, locale)),
    cell(scene, "bounced", count(line.bounced, locale), ...reasons(scene, line)),
    cell(scene, "bounce-rate", ...rate(scene, line.bounceRate)),
    cell(scene, "replied", count(line.replied, locale)),
    cell(scene, "reply-rate", ...rate(scene, line.replyRate)),
    cell(scene, "last-use", date(line.lastUse, locale)),
  );
}

function cell({ t }: Scene, column: Column, value: string, ...aside: string[]): VNode {
  return el(
    "td",
    { role: "cell", "data-column": column },
    // The heading says it to who hears the table.
    el("span", { class: "cell-name", "aria-hidden": "true" }, t(`line-${column}`)),
    el("span", { class: "cell-value" }, value),
    aside.map((words) => el("span", { key: words, class: "aside" }, words)),
  );
}

function rate(scene: Scene, told: Rate | undefined): [string, ...string[]] {
  const words = wordRate(scene, told);
  if (!words) return [scene.t("line-no-rate")];
  return words.likely === "" ? [words.share] : [words.share, words.likely];
}

/** Why mail of a line came back, each reason with how many people. */
function reasons({ t, locale }: Scene, { classes }: Line): string[] {
  return classes.map((one) => `${t(`class-${one.class}`)}: ${count(one.recipients, locale)}`);
}
