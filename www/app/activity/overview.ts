import type { ActivityView, Tally } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { count } from "../figures";
import type { Scene } from "../scene";
import { classChart } from "./class-chart";
import { dayChart } from "./day-chart";

/** The figures, the most asked for first. */
const FIGURES = ["sent", "bounced", "replied", "delayed", "waiting", "refused"] as const;

/** What only a reading of the inbox can tell. */
const FOUND: (keyof Tally)[] = ["bounced", "replied", "delayed"];

/** The figures of the time that is looked at, why mail came back, and what happened when. */
export function overview(scene: Scene, view: ActivityView): (VNode | null)[] {
  return [figures(scene, view.totals), classChart(scene, view.classes), dayChart(scene, view.days)];
}

function figures({ t, locale, view }: Scene, totals: Tally): VNode {
  const looks = view.activity?.reading ?? false;
  // Where nobody looked, none is not what is known.
  const isUnknown = (name: (typeof FIGURES)[number]): boolean =>
    !looks && totals[name] === 0 && FOUND.includes(name);
  return el(
    "section",
    { key: "figures", class: "card", "aria-labelledby": "figures-title" },
    el("h2", { id: "figures-title" }, t("tally-title")),
    el(
      "dl",
      { class: "tallies" },
      FIGURES.map((name) =>
        el(
          "div",
          { key: name, class: `tally tally-${name}`, "data-tally": name },
          el("dt", {}, t(`tally-${name}`)),
          isUnknown(name)
            ? el("dd", { class: "unknown" }, t("tally-unknown"))
            : el("dd", {}, count(totals[name], locale)),
          name === "bounced" && totals.hard > 0
            ? el("dd", { class: "aside" }, t("tally-hard", { count: totals.hard }))
            : null,
        ),
      ),
    ),
  );
}
