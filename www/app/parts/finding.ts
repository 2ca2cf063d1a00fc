import type { Finding } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import type { Scene } from "../scene";
import { wordPlace, wordProblem } from "../wording";
import { icon } from "./icon";

const DRAWINGS = { block: "stop", confirm: "alert", hint: "hint" } as const;

/** One finding: how serious, where, what it is, why it matters, what to do. */
export function findingCard({ t, locale }: Scene, { problem, severity, place }: Finding, at: number): VNode {
  const worded = wordProblem(t, locale, problem);
  return el(
    "li",
    {
      key: at,
      class: `finding severity-${severity}`,
      "data-problem": problem.code,
      "data-severity": severity,
    },
    el(
      "p",
      { class: "finding-place" },
      icon(DRAWINGS[severity]),
      el("span", { class: "severity" }, t(`severity-${severity}`)),
      el("span", { class: "where" }, wordPlace(t, place)),
    ),
    el("h3", {}, worded.what),
    el("p", { class: "why" }, worded.why),
    el("p", { class: "do" }, worded.do),
  );
}
