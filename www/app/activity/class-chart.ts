import type { ActivityView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { count } from "../figures";
import { hatching, legend, percent } from "../parts/bar-plot";
import { disclosure } from "../parts/disclosure";
import { paragraph } from "../parts/heading";
import type { Scene } from "../scene";

const KINDS = ["hard", "soft"] as const;

type Classes = ActivityView["classes"];

/** Why mail came back, the commonest reason first, as bars; the same as a table below. */
export function classChart(scene: Scene, classes: Classes): VNode | null {
  const { t, locale } = scene;
  const most = Math.max(...classes.map(({ hard, soft }) => hard + soft));
  if (classes.length === 0) return null;
  return el(
    "section",
    { key: "classes", class: "card chart", "aria-labelledby": "classes-title", "data-chart": "classes" },
    el("h2", { id: "classes-title" }, t("classes-title")),
    el(
      "div",
      {
        class: "classes",
        role: "img",
        "aria-label": t("classes-summary", {
          hard: sum(classes, "hard"),
          soft: sum(classes, "soft"),
        }),
      },
      classes.map((one) =>
        el(
          "div",
          { key: one.class, class: "class", "data-class": one.class },
          el(
            "p",
            { class: "strip-name" },
            el("span", {}, t(`class-${one.class}`)),
            el("span", { class: "strip-sum" }, count(one.hard + one.soft, locale)),
          ),
          bar(one, most),
        ),
      ),
    ),
    legend(KINDS.map((kind) => ({ kind, text: t(`classes-${kind}`) }))),
    paragraph(t("classes-more"), "aside"),
    disclosure(
      scene,
      { name: "classes-table", open: false, kind: "chart-table", summary: t("chart-table") },
      table(scene, classes),
    ),
  );
}

function bar({ hard, soft }: Classes[number], most: number): VNode {
  return el(
    "svg",
    { class: "class-bar", height: 12, "aria-hidden": "true", focusable: "false" },
    hatching(),
    hard > 0
      ? el("rect", { class: "bar bar-hard", x: 0, width: percent(hard / most), y: 1, height: 10 })
      : null,
    soft > 0
      ? el("rect", {
          class: "bar bar-soft",
          x: percent(hard / most),
          width: percent(soft / most),
          y: 1,
          height: 10,
        })
      : null,
  );
}

function sum(classes: Classes, kind: (typeof KINDS)[number]): number {
  return classes.reduce((all, one) => all + one[kind], 0);
}

function table({ t, locale }: Scene, classes: Classes): VNode {
  return el(
    "table",
    { class: "hours classes-table" },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        [t("classes-class"), ...KINDS.map((kind) => t(`classes-${kind}`))].map((name) =>
          el("th", { key: name, scope: "col" }, name),
        ),
      ),
    ),
    el(
      "tbody",
      {},
      classes.map((one) =>
        el(
          "tr",
          { key: one.class, "data-class": one.class },
          el("th", { scope: "row" }, t(`class-${one.class}`)),
          KINDS.map((kind) => el("td", { key: kind }, count(one[kind], locale))),
        ),
      ),
    ),
  );
}
