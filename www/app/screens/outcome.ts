import type { Outcome } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { heading, paragraph } from "../parts/heading";
import { rail } from "../parts/rail";
import type { Scene } from "../scene";
import { clockFrom } from "../times";
import { wordError, wordErrorRemedy } from "../quota-wording";

const FACE = {
  sent: { tone: "good", icon: "check" },
  "handed-over": { tone: "good", icon: "clock" },
  refused: { tone: "stop", icon: "stop" },
  waiting: { tone: "caution", icon: "clock" },
  unknown: { tone: "caution", icon: "question" },
} as const;

/** Errors that end by signing in or by granting again. */
const SIGN_IN = ["sign-in-required", "token-unavailable", "consent-missing"];

/** How a send ended: what happened, whether the mail went out, what to do next. */
export function outcomeScreen(scene: Scene, outcome: Outcome): (VNode | null)[] {
  const { t, view, plugin } = scene;
  const face = FACE[outcome.outcome];
  const signIn = "error" in outcome && SIGN_IN.includes(outcome.error.code);
  return [
    heading(
      face.tone,
      face.icon,
      t(`outcome-${outcome.outcome}`),
      view.compose ? el("p", { class: "subject" }, view.compose.subject || t("review-no-subject")) : null,
    ),
    outcome.outcome === "sent" ? rail(t, "arrived") : null,
    el(
      "div",
      { class: "card", "data-outcome": outcome.outcome, "data-error": errorCode(outcome) },
      ...story(scene, outcome),
    ),
    el(
      "div",
      { class: "buttons" },
      signIn
        ? button({
            action: "sign-in",
            label: t("sign-in"),
            primary: true,
            onPress: () => {
              plugin.signIn();
            },
          })
        : null,
      button({
        action: "dismiss",
        label: t(
          outcome.outcome === "sent" || outcome.outcome === "handed-over"
            ? "done"
            : outcome.outcome === "unknown"
              ? "have-looked"
              : "back-to-mail",
        ),
        primary: !signIn,
        onPress: () => {
          plugin.dismiss();
        },
      }),
    ),
  ];
}

function errorCode(outcome: Outcome): string | undefined {
  return "error" in outcome ? outcome.error.code : undefined;
}

/** The paragraphs of an outcome, in the order what happened, whether it went out, what to do. */
function story(scene: Scene, outcome: Outcome): VNode[] {
  const { t, locale, now, view } = scene;
  const { host } = view;
  switch (outcome.outcome) {
    case "sent":
      return [
        paragraph(t("outcome-sent.went", { host })),
        // A failure after the send, such as a window that stayed open, says in its banner what to do.
        ...(view.failure ? [] : [paragraph(t("outcome-sent.do"), "aside")]),
      ];
    case "handed-over":
      return [
        paragraph(t("outcome-handed-over.went"), "went"),
        todo(t("do-next"), t("outcome-handed-over.do", { time: clockFrom(outcome.at, locale, now) })),
      ];
    case "refused":
      return [
        paragraph(wordError(scene, outcome.error)),
        paragraph(t("outcome-refused.went"), "went"),
        todo(t("do-next"), wordErrorRemedy(scene, outcome.error)),
      ];
    case "waiting":
      return [
        paragraph(wordError(scene, outcome.error)),
        paragraph(t("outcome-waiting.went"), "went"),
        todo(t("do-next"), t("outcome-waiting.do", { time: clockFrom(outcome.until, locale, now) })),
      ];
    case "unknown":
      return [
        paragraph(wordError(scene, outcome.error)),
        paragraph(t("outcome-unknown.went"), "went"),
        todo(t("do-next"), t("outcome-unknown.do", { host })),
      ];
  }
}

function todo(title: string, text: string): VNode {
  return el("div", { class: "todo" }, el("h2", {}, title), paragraph(text));
}

/** One line for a live region. */
export function outcomeLine({ t, view }: Scene, outcome: Outcome): string {
  return `${t(`outcome-${outcome.outcome}`)}. ${t(`outcome-${outcome.outcome}.went`, { host: view.host })}`;
}
