import type { Finding } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { type Wording, wordFix, wordPlace, wordProblem } from "../wording";
import { boundedList } from "./bounded-list";
import { button } from "./button";
import { type IconName, icon } from "./icon";

/** The drawing of each severity, beside its word. */
export const DRAWINGS: Record<Finding["severity"], IconName> = {
  block: "stop",
  confirm: "alert",
  hint: "hint",
};

/** One finding: how serious, where, what it is, why it matters, what to do, and the buttons that do it. */
export function findingCard(scene: Scene, finding: Finding, key: string): VNode {
  const { t, locale } = scene;
  const { problem, severity, place } = finding;
  const worded = wordProblem(t, locale, problem);
  const excerpt = excerptOf(finding, worded);
  return el(
    "li",
    {
      key,
      class: `finding severity-${severity}`,
      "data-problem": problem.code,
      "data-severity": severity,
      "data-finding": key,
    },
    el(
      "p",
      { class: "finding-place" },
      icon(DRAWINGS[severity]),
      // The group's heading shows it; a card read alone says it again.
      el("span", { class: "said" }, t(`severity-${severity}`)),
      el("span", { class: "where" }, wordPlace(t, place)),
    ),
    el("h3", { tabIndex: -1 }, worded.what),
    excerpt === null ? null : el("q", { class: "excerpt", dir: "auto" }, excerpt),
    worded.list.length > 0 ? boundedList(scene, `list ${key}`, "addresses", worded.list) : null,
    el("p", { class: "why" }, worded.why),
    el("p", { class: "do" }, worded.do),
    actions(scene, finding, worded.what),
  );
}

/** The words in question, unless the text names them already. */
function excerptOf({ place }: Finding, { what }: Wording): string | null {
  const words = place.passage?.text.trim() ?? "";
  return words === "" || what.includes(shorten(words)) ? null : shorten(words);
}

/** The fix, where there is one, and the way to the place, where the plugin can show it. */
function actions(scene: Scene, finding: Finding, what: string): VNode | null {
  const { t, view, plugin, activity } = scene;
  const { fix, place, problem } = finding;
  const shown = view.compose?.shows.includes(place.field) ?? false;
  if (!fix && !shown && problem.code !== "do-not-send") return null;
  return el(
    "div",
    { class: "buttons", role: "group", "aria-label": what },
    fix
      ? button({
          action: "fix",
          label: wordFix(t, problem, fix),
          onPress: () => {
            scene.fix(finding);
          },
        })
      : null,
    problem.code === "do-not-send"
      ? button({
          action: "allow",
          label: t("allow-again"),
          onPress: () => {
            activity.allow(problem.address);
          },
        })
      : null,
    shown
      ? button({
          action: "show-place",
          label: t("show-place"),
          quiet: true,
          onPress: () => {
            plugin.show(place);
          },
        })
      : null,
  );
}
