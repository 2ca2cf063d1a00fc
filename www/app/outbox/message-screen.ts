import type { MessageView, Wish } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { heading, paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { clock } from "../times";
import { STATE_DRAWINGS } from "./state-drawings";
import { wordEntry, wordState, wordTrouble } from "./wording";

/** One message: where it is and why, what can be done about it, and everything that happened to it. */
export function messageScreen(scene: Scene): (VNode | null)[] {
  const { t, runs } = scene;
  const { message } = runs;
  if (!message) return [heading("calm", "mail", t("run-gone"))];
  const { state } = message;
  return [
    heading(
      state.state === "refused" || state.state === "unknown" ? "caution" : "calm",
      STATE_DRAWINGS[state.state],
      wordState(scene, state),
      el(
        "p",
        { class: "subject" },
        message.name ? el("bdi", {}, shorten(message.name), " ") : null,
        el("bdi", {}, shorten(message.address)),
        message.row === undefined
          ? null
          : el("span", { class: "row-number" }, t("row", { row: message.row })),
      ),
    ),
    troubleCard(scene, message),
    actions(scene, message),
    history(scene),
  ];
}

function troubleCard(scene: Scene, { state }: MessageView): VNode | null {
  const words = wordTrouble(scene, state);
  if (!words) return null;
  return el(
    "section",
    { key: "trouble", class: "card", "data-error": "error" in state ? state.error.code : undefined },
    paragraph(words.what),
    paragraph(words.went, "went"),
    el("div", { class: "todo" }, el("h2", {}, scene.t("do-next")), paragraph(words.do)),
  );
}

function actions(scene: Scene, message: MessageView): VNode | null {
  const { t, plugin, runs } = scene;
  const { index, state, canCancel } = message;
  const act = (action: Wish["wish"] & ("cancel-one" | "retry" | "count-as-sent" | "send-again")): VNode =>
    button({
      action,
      label: t(`message-${action}`),
      onPress: () => {
        if (runs.open !== null) plugin.ask(runs.open, { wish: action, index });
      },
    });
  const wishes = [
    ...(canCancel ? [act("cancel-one")] : []),
    ...(state.state === "refused" ? [act("retry")] : []),
    ...(state.state === "unknown" ? [act("count-as-sent"), act("send-again")] : []),
  ];
  if (wishes.length === 0) return null;
  return el(
    "div",
    { key: "actions" },
    el("div", { class: "buttons" }, ...wishes),
    state.state === "handed-over" && canCancel ? paragraph(t("message-cancel-handed"), "note") : null,
  );
}

function history(scene: Scene): VNode {
  const { t, locale, now, runs } = scene;
  return el(
    "section",
    { key: "history", class: "card", "aria-labelledby": "history-title" },
    el("h2", { id: "history-title" }, t("history")),
    runs.history
      ? el(
          "ol",
          { class: "plain history" },
          runs.history.map((entry, at) =>
            el(
              "li",
              { key: at, "data-entry": entry.entry },
              el("span", {}, wordEntry(scene, entry)),
              el(
                "time",
                { class: "aside", dateTime: new Date(entry.at).toISOString() },
                clock(entry.at, locale, now),
              ),
            ),
          ),
        )
      : paragraph(t("history-loading")),
  );
}
