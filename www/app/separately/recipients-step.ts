import type { VNode } from "preact";
import { el } from "../element";
import { boundedList } from "../parts/bounded-list";
import { button } from "../parts/button";
import { field, radio } from "../parts/field";
import { paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { wordColumn, wordDuplicate, wordTableProblem } from "./table-wording";

/** The kinds of file that spreadsheets write. */
const FILES = ".csv,.txt,text/csv,text/plain";

const SOURCES = ["mail", "paste", "file"] as const;

/** Who gets a message each, and what is wrong with the list. */
export function recipientsStep(scene: Scene): (VNode | null)[] {
  const { separately: many } = scene;
  return [source(scene), read(scene), many.unique && many.rows.length > 0 ? onward(scene) : null];
}

function source(scene: Scene): VNode {
  const { t, separately: many } = scene;
  return el(
    "section",
    { key: "source", class: "card", "aria-labelledby": "source-title" },
    el("h2", { id: "source-title" }, t("source")),
    el(
      "div",
      { class: "ticks", role: "radiogroup", "aria-labelledby": "source-title" },
      SOURCES.map((one) =>
        radio("source", one, t(`source-${one}`), many.source === one, () => {
          many.choose(one);
        }),
      ),
    ),
    many.source === "paste" ? pasteField(scene) : null,
    many.source === "file" ? fileField(scene) : null,
  );
}

function pasteField(scene: Scene): VNode {
  const { t, separately: many } = scene;
  return el(
    "div",
    { key: "paste", class: "source" },
    field({
      id: "pasted",
      label: t("paste-label"),
      type: "area",
      value: many.pasted,
      describedBy: "paste-more",
      onInput: (value) => {
        many.pasted = value;
      },
    }),
    paragraph(t("paste-more"), "aside", "paste-more"),
    button({ action: "paste-read", label: t("paste-read"), onPress: () => void many.take("paste") }),
  );
}

function fileField(scene: Scene): VNode {
  const { t, separately: many } = scene;
  return el(
    "div",
    { key: "file", class: "source field" },
    el("label", { htmlFor: "recipients-file" }, t("file-label")),
    el("input", {
      id: "recipients-file",
      type: "file",
      accept: FILES,
      "aria-describedby": "file-more",
      onChange: (event: Event) => {
        const file = (event.target as HTMLInputElement).files?.[0];
        if (file) void many.take("file", file);
      },
    }),
    paragraph(t("file-more"), "aside", "file-more"),
  );
}

/** What was understood: how many, which columns, who was there twice, what cannot be used. */
function read(scene: Scene): VNode | null {
  const { t, separately: many } = scene;
  const { table, unique } = many;
  if (many.unreadable)
    return el("div", { key: "read", role: "alert", class: "card" }, paragraph(t("plan-unanswered")));
  if (!unique) return null;
  const problems = table?.problems.map((problem) => wordTableProblem(scene, problem)) ?? [];
  const columns = table?.columns.filter(({ feeds }) => feeds.kind !== "nothing") ?? [];
  return el(
    "section",
    { key: "read", class: "card", "aria-labelledby": "read-title" },
    el(
      "div",
      { role: "status" },
      el("h2", { id: "read-title" }, t("recipients-read", { count: many.rows.length })),
    ),
    columns.length > 0
      ? list(
          scene,
          "columns",
          t("columns"),
          columns.map((column) => wordColumn(t, column)),
        )
      : null,
    unique.duplicates.length > 0
      ? list(
          scene,
          "duplicates",
          t("duplicates", { count: unique.duplicates.length }),
          unique.duplicates.map((duplicate) => wordDuplicate(scene, duplicate)),
        )
      : null,
    problems.length > 0
      ? list(scene, "problems", t("table-problems", { count: problems.length }), problems)
      : null,
  );
}

function list(scene: Scene, name: string, title: string, lines: string[]): VNode {
  return el(
    "div",
    { key: name, class: "table-part", "data-table": name },
    el("h3", {}, title),
    boundedList(scene, name, "lines", lines),
  );
}

function onward({ t, separately: many }: Scene): VNode {
  return button({
    action: "separately-look",
    label: t("step-on-look", { count: many.rows.length }),
    primary: true,
    onPress: () => {
      many.go("look");
    },
  });
}
