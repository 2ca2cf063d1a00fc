import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { checkbox } from "../parts/field";
import { heading, paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { foreseen } from "./foreseen";
import { lookStep } from "./look-step";
import { recipientsStep } from "./recipients-step";
import { type Step, STEPS } from "./separately";
import { timingCard } from "./timing-fields";

/** One draft to many, a message each: who, what each will say, when, and yes. */
export function separatelyScreen(scene: Scene): (VNode | null)[] {
  const { t, separately: many } = scene;
  const { draft, step, planned } = many;
  return [
    heading(
      "calm",
      "people",
      t("separately"),
      el("p", { class: "subject" }, el("bdi", {}, draft?.subject || t("review-no-subject"))),
    ),
    steps(scene, step),
    ...(draft
      ? content(scene, step)
      : [planned.failure ? foreseen(scene, planned) : paragraph(t("foresee-loading"))]),
  ];
}

function steps({ t }: Scene, here: Step): VNode {
  const now = STEPS.indexOf(here);
  return el(
    "ol",
    { key: "steps", class: "rail", "aria-label": t("steps") },
    STEPS.map((step, at) =>
      el(
        "li",
        {
          key: step,
          class: at < now ? "passed" : at === now ? "here" : "ahead",
          "aria-current": at === now ? "step" : undefined,
        },
        t(`step-${step}`),
      ),
    ),
  );
}

function content(scene: Scene, step: Step): (VNode | null)[] {
  const { t, separately: many } = scene;
  switch (step) {
    case "recipients":
      return recipientsStep(scene);
    case "look":
      return lookStep(scene);
    case "when":
      return [
        timingCard(scene, many.planned, true),
        el(
          "div",
          { key: "onward", class: "buttons" },
          button({ action: "separately-look", label: t("step-back"), onPress: () => many.go("look") }),
          button({
            action: "separately-confirm",
            label: t("step-on"),
            primary: true,
            onPress: () => many.go("confirm"),
          }),
        ),
      ];
    case "confirm":
      return confirmStep(scene);
  }
}

function confirmStep(scene: Scene): VNode[] {
  const { t, separately: many } = scene;
  const { planned } = many;
  const unsure = many.count("confirm");
  const unread = unsure > 0 && !planned.confirmed;
  return [
    el(
      "section",
      { key: "yes", class: "card", "aria-labelledby": "yes-title" },
      el("h2", { id: "yes-title" }, t("separately-title", { count: many.rows.length })),
      foreseen(scene, planned),
      unsure > 0
        ? checkbox(
            "separately-confirmed",
            t("separately-confirmed", { count: unsure }),
            planned.confirmed,
            (on) => {
              planned.confirmed = on;
              scene.redraw();
            },
          )
        : null,
    ),
    el(
      "div",
      { key: "onward", class: "buttons" },
      button({ action: "separately-when", label: t("step-back"), onPress: () => many.go("when") }),
      button({
        action: "separately-begin",
        label: t("separately-begin", { count: many.rows.length }),
        primary: true,
        blocked: planned.beginning || unread || !planned.foresight,
        onPress: () => {
          const request = many.request();
          if (request) void planned.begin(request).then((run) => scene.begun(run));
        },
      }),
    ),
  ];
}
