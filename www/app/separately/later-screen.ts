import type { RunRequest } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { boundedList } from "../parts/bounded-list";
import { button } from "../parts/button";
import { checkbox } from "../parts/field";
import { heading, paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { wordProblem } from "../wording";
import { foreseen } from "./foreseen";
import { timingCard } from "./timing-fields";

/** The one mail that is open, to go by itself. */
export function laterScreen(scene: Scene): (VNode | null)[] {
  const { t, locale, view, later } = scene;
  const { planned } = later;
  const review = view.compose?.review;
  const open =
    review?.verdict === "confirm" ? review.findings.filter(({ severity }) => severity === "confirm") : [];
  const request = later.request(view);
  return [
    heading(
      "calm",
      "clock",
      t("later"),
      el("p", { class: "subject" }, el("bdi", {}, later.draft?.subject || t("review-no-subject"))),
    ),
    timingCard(scene, planned, false),
    el(
      "section",
      { key: "yes", class: "card", "aria-label": t("later-sum") },
      foreseen(scene, planned),
      open.length > 0
        ? boundedList(
            scene,
            "later-reasons",
            "reasons",
            open.map(({ problem }) => wordProblem(t, locale, problem).what),
          )
        : null,
      open.length > 0
        ? checkbox("later-confirmed", t("later-confirmed"), planned.confirmed, (on) => {
            planned.confirmed = on;
            scene.redraw();
          })
        : null,
      paragraph(t("later-window"), "aside"),
    ),
    el(
      "div",
      { key: "onward", class: "buttons" },
      button({ action: "later-back", label: t("back-to-mail"), onPress: () => scene.show("mail") }),
      button({
        action: "later-begin",
        label: t("later-begin"),
        primary: true,
        blocked: isBlocked(scene, request, open.length > 0),
        onPress: () => {
          if (request) void planned.begin(request).then((run) => scene.begun(run));
        },
      }),
    ),
  ];
}

function isBlocked({ later }: Scene, request: RunRequest | null, asks: boolean): boolean {
  const { planned } = later;
  return !request || planned.beginning || !planned.foresight || (asks && !planned.confirmed);
}
