import "@fluentui/web-components/progress-bar.js";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { field } from "../parts/field";
import { paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { messageLook } from "./message-look";

const VERDICTS = ["sendable", "confirm", "blocked"] as const;

/** Every message before it goes: what was found in it, as its reader gets it. */
export function lookStep(scene: Scene): (VNode | null)[] {
  const { t, separately: many } = scene;
  const { rows, at } = many;
  if (rows.length === 0)
    return [
      el("div", { key: "nobody", class: "card" }, paragraph(t("run-problem-no-recipients"))),
      many.leftOut.size > 0 ? putBack(scene) : null,
    ];
  return [
    summary(scene),
    el(
      "section",
      { key: "message", class: "card look", "aria-labelledby": "look-title" },
      el("h2", { id: "look-title" }, t("look-which", { number: at + 1, count: rows.length })),
      ways(scene),
      ...messageLook(scene),
    ),
    onward(scene),
  ];
}

function summary(scene: Scene): VNode {
  const { t, separately: many } = scene;
  const { rows, examination } = many;
  const known = rows.filter((row) => examination.found.has(row)).length;
  const blocked = many.count("blocked");
  return el(
    "section",
    { key: "summary", class: "card", "aria-labelledby": "summary-title" },
    el(
      "div",
      { role: "status" },
      el(
        "h2",
        { id: "summary-title" },
        examination.running
          ? t("look-running")
          : known < rows.length
            ? t("look-stopped", { known, count: rows.length })
            : t("look-done"),
      ),
    ),
    examination.running
      ? el("fluent-progress-bar", {
          role: "progressbar",
          "aria-label": t("look-running"),
          "aria-valuemin": "0",
          "aria-valuemax": String(rows.length),
          "aria-valuenow": String(known),
          "aria-valuetext": t("look-progress", { known, count: rows.length }),
          thickness: "large",
          max: rows.length,
          value: known,
        })
      : null,
    el(
      "ul",
      { class: "verdicts" },
      VERDICTS.map((verdict) => {
        const count = many.count(verdict);
        return count === 0
          ? null
          : el("li", { key: verdict, "data-verdict": verdict }, t(`look-${verdict}`, { count }));
      }),
    ),
    examination.failed ? paragraph(t("plan-unanswered"), "went") : null,
    el(
      "div",
      { class: "buttons" },
      examination.running
        ? button({ action: "look-stop", label: t("look-stop"), onPress: () => examination.stop() })
        : known < rows.length
          ? button({ action: "look-go-on", label: t("look-go-on"), onPress: () => many.go("look") })
          : null,
      blocked > 0
        ? button({
            action: "leave-out-blocked",
            label: t("leave-out-blocked", { count: blocked }),
            onPress: () => many.leaveOut("blocked"),
          })
        : null,
      many.leftOut.size > 0 ? putBack(scene) : null,
    ),
  );
}

function putBack({ t, separately: many }: Scene): VNode {
  return button({
    action: "put-back",
    label: t("put-back", { count: many.leftOut.size }),
    quiet: true,
    onPress: () => many.putBack(),
  });
}

function ways({ t, separately: many }: Scene): VNode {
  const { at, rows } = many;
  const earlier = many.nextFound(-1);
  const later = many.nextFound(1);
  const way = (action: "previous" | "next" | "previous-found" | "next-found", to: number | null): VNode =>
    button({
      action: `look-${action}`,
      label: t(`look-${action}`),
      blocked: to === null,
      onPress: () => {
        if (to !== null) many.look(to);
      },
    });
  return el(
    "div",
    { class: "ways" },
    el(
      "div",
      { class: "buttons" },
      way("previous", at > 0 ? at - 1 : null),
      way("next", at + 1 < rows.length ? at + 1 : null),
      way("previous-found", earlier),
      way("next-found", later),
    ),
    field({
      id: "look-at",
      label: t("look-at"),
      type: "number",
      value: String(at + 1),
      min: 1,
      onInput: (value) => {
        const to = Math.floor(Number(value));
        if (to >= 1 && to <= rows.length) many.look(to - 1);
      },
    }),
  );
}

function onward({ t, separately: many }: Scene): VNode {
  return el(
    "div",
    { key: "onward", class: "buttons" },
    button({ action: "separately-recipients", label: t("step-back"), onPress: () => many.go("recipients") }),
    button({ action: "separately-when", label: t("step-on"), primary: true, onPress: () => many.go("when") }),
  );
}
