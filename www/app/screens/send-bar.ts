import type { VNode } from "preact";
import { el } from "../element";
import { boundedList } from "../parts/bounded-list";
import { button } from "../parts/button";
import { paragraph } from "../parts/heading";
import type { ComposeView } from "../plugin";
import type { Scene } from "../scene";
import { clockFrom } from "../times";
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
  const { verdict } = compose.review;
  const obstacle = obstacleTo(scene, compose);
  const waits = obstacle ? null : waitOf(scene, compose);
  const notes = obstacle
    ? [obstacle]
    : [...(waits ? [waits] : []), ...(view.signedIn ? [] : [t(`send-sign-in-note-${view.host}`)])];
  return [
    ...(notes.length > 0
      ? [
          el(
            "div",
            { id: "send-note" },
            notes.map((note) => paragraph(note, "note")),
          ),
        ]
      : []),
    button({
      action: "send",
      label: t(view.signedIn ? (waits ? "send-wait" : "send") : "send-and-sign-in"),
      primary: true,
      blocked: obstacle !== null,
      ...(notes.length > 0 ? { describedBy: "send-note" } : {}),
      onPress: () => {
        if (verdict === "confirm") scene.show("confirmation");
        else plugin.send(false);
      },
    }),
    ...(view.outbox?.kept ? [otherWays(scene, compose)] : []),
  ];
}

/** The ways that go through the outbox: at a time, and a message to each. */
function otherWays(scene: Scene, { review }: ComposeView): VNode {
  const { t } = scene;
  return el(
    "div",
    { class: "buttons other-ways" },
    // A mail with merge fields is complete only for each recipient, so what stands against it alone does not count.
    review.verdict === "blocked"
      ? null
      : button({
          action: "send-later",
          label: t("send-later"),
          onPress: () => {
            scene.sendLater("at");
          },
        }),
    button({
      action: "send-separately",
      label: t("send-separately"),
      onPress: () => {
        scene.sendSeparately();
      },
    }),
  );
}

/** Why the mail cannot be sent now; null when it can. */
function obstacleTo(scene: Scene, { review, permit }: ComposeView): string | null {
  const { t, locale, now, view } = scene;
  const { verdict, findings } = review;
  if (verdict === "blocked") return t("send-blocked", { count: decisive(findings, verdict) });
  if (permit?.permit === "never") return t("send-never-note");
  if (permit?.permit !== "later" || isWaitedFor(scene, permit.at)) return null;
  const time = { time: clockFrom(permit.at, locale, now) };
  return view.outbox?.kept ? t("send-later-note.by-itself", time) : t("send-later-note", time);
}

/** Whether a send that begins now waits so long by itself. */
function isWaitedFor({ view, now }: Scene, at: number): boolean {
  return view.channel !== null && at - now <= view.channel.longestWait;
}

/** What a press of Send waits for; null when it waits for nothing. */
function waitOf(scene: Scene, { permit }: ComposeView): string | null {
  const { t, locale, now } = scene;
  return permit?.permit === "later" && isWaitedFor(scene, permit.at)
    ? t("send-wait-note", { time: clockFrom(permit.at, locale, now) })
    : null;
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
