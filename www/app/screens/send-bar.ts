import type { VNode } from "preact";
import { el } from "../element";
import { boundedList } from "../parts/bounded-list";
import { button } from "../parts/button";
import { paragraph } from "../parts/heading";
import type { ComposeView } from "../plugin";
import type { Scene } from "../scene";
import { wordProblem } from "../wording";
import { decisive } from "./review";

/** The foot of the review: send, or why it cannot be sent, or the question before sending anyway. */
export function sendBar(scene: Scene, compose: ComposeView): VNode {
  const { verdict } = compose.review;
  const asking = verdict === "confirm" && scene.panel === "confirmation";
  return el(
    "div",
    { key: "send", class: "send-bar" },
    ...(asking ? question(scene, compose) : sendButton(scene, compose)),
  );
}

function sendButton(scene: Scene, compose: ComposeView): VNode[] {
  const { t, view, plugin } = scene;
  const { verdict, findings } = compose.review;
  const note =
    verdict === "blocked"
      ? t("send-blocked", { count: decisive(findings, verdict) })
      : view.signedIn
        ? null
        : t(`send-sign-in-note-${view.host}`);
  return [
    ...(note ? [paragraph(note, "note", "send-note")] : []),
    button({
      action: "send",
      label: t(view.signedIn ? "send" : "send-and-sign-in"),
      primary: true,
      blocked: verdict === "blocked",
      ...(note ? { describedBy: "send-note" } : {}),
      onPress: () => {
        if (verdict === "confirm") scene.show("confirmation");
        else plugin.send(false);
      },
    }),
  ];
}

function question(scene: Scene, compose: ComposeView): VNode[] {
  const { t, locale, plugin } = scene;
  const open = compose.review.findings.filter((finding) => finding.severity === "confirm");
  return [
    el("h2", { id: "confirmation-title", tabIndex: -1 }, t("confirmation-title")),
    boundedList(
      scene,
      "reasons",
      "reasons",
      open.map(({ problem }) => wordProblem(t, locale, problem).what),
    ),
    el(
      "div",
      { class: "buttons", role: "group", "aria-labelledby": "confirmation-title" },
      button({
        action: "send-anyway",
        label: t("send-anyway"),
        primary: true,
        onPress: () => {
          scene.show("mail");
          plugin.send(true);
        },
      }),
      button({
        action: "confirmation-back",
        label: t("back-to-mail"),
        onPress: () => {
          scene.show("mail");
        },
      }),
    ),
  ];
}
