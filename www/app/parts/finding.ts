import type { Finding, Place, Problem } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { size } from "../figures";
import type { Scene } from "../scene";
import type { Texts } from "../texts";
import { icon } from "./icon";

const DRAWINGS = { block: "stop", confirm: "alert", hint: "hint" } as const;

/** One finding: how serious, where, what it is, why it matters, what to do. */
export function findingCard(scene: Scene, { problem, severity, place }: Finding, at: number): VNode {
  const { t } = scene;
  const args = problemArguments(scene, problem);
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
      el("span", { class: "where" }, placeName(t, place)),
    ),
    el("h3", {}, t(`problem-${problem.code}`, args)),
    el("p", { class: "why" }, t(`problem-${problem.code}.why`, args)),
    el("p", { class: "do" }, t(`problem-${problem.code}.do`, args)),
  );
}

/** Where in the mail; the core counts from zero, people from one. */
function placeName(t: Texts, { field, index }: Place): string {
  const name = t(`place-${field}`);
  return index === undefined ? name : t("place-numbered", { place: name, number: index + 1 });
}

/** The problem's parameters as its text wants them: sizes worded, an address's reason put in words. */
export function problemArguments({ t, locale }: Scene, problem: Problem): Record<string, string | number> {
  switch (problem.code) {
    case "address-unusable": {
      const { code, ...details } = problem.reason;
      return { address: problem.address, reason: t(`address-${code}`, details) };
    }
    case "message-too-large":
    case "verified-sending-needed":
      return { size: size(problem.octets, locale), maximum: size(problem.maximum, locale) };
    default:
      return Object.fromEntries(
        Object.entries(problem).filter((entry): entry is [string, string | number] =>
          ["string", "number"].includes(typeof entry[1]),
        ),
      );
  }
}
