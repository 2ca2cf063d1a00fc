import type { VNode } from "preact";
import { el } from "../element";
import { paragraph } from "../parts/heading";
import { type TroubleWording, wordRunProblem } from "../outbox/wording";
import { wordRule } from "../quota-wording";
import type { Scene } from "../scene";
import { clock, clockFrom } from "../times";
import type { Planned } from "./planned";

/** How it would go, in a sentence, or why it cannot begin. */
export function foreseen(scene: Scene, planned: Planned): VNode {
  const { t, locale, now } = scene;
  const { foresight, problem, failure } = planned;
  if (problem) return trouble(problem.code, wordRunProblem(scene, problem));
  if (failure)
    return trouble(failure, {
      what: t(`plan-${failure}`),
      went: t("run-problem-went"),
      do: t(`plan-${failure}.do`),
    });
  if (!foresight) return el("p", { key: "foreseen", class: "lead", role: "status" }, t("foresee-loading"));
  const { count, begins, ends, heldBy, goesOn } = foresight;
  const times = { count, begins: clockFrom(begins, locale, now) };
  return el(
    "div",
    {
      key: "foreseen",
      class: "foreseen",
      role: "status",
      "data-foreseen": ends === undefined ? "never" : "ends",
    },
    paragraph(
      ends === undefined
        ? t("foresee-never", times)
        : t("foresee", { ...times, ends: clock(ends, locale, now) }),
      "went",
    ),
    heldBy ? paragraph(wordRule(scene, heldBy)) : null,
    paragraph(goesOn ? t("foresee-goes-on") : t(`foresee-needs-us-${scene.view.host}`), "aside"),
  );
}

function trouble(code: string, { what, went, do: remedy }: TroubleWording): VNode {
  return el(
    "div",
    { key: "foreseen", class: "foreseen", role: "alert", "data-run-problem": code },
    paragraph(what),
    paragraph(went, "went"),
    paragraph(remedy),
  );
}
