import type { MessageView } from "mailrail";
import { type ComponentChild, h } from "preact";
import { el } from "../element";
import { count } from "../figures";
import { icon } from "../parts/icon";
import { LongList, type LongRow } from "../parts/long-list";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { clock } from "../times";
import { STATE_DRAWINGS } from "./state-drawings";
import { wordState } from "./wording";

/** The messages of the open run that the person chose, of which there are `total`. */
export function messageList(scene: Scene, key: string, total: number): ComponentChild {
  const { t, runs } = scene;
  return h(LongList, {
    key,
    label: t("messages"),
    total,
    keeper: runs,
    known: (index) => runs.at(index) !== undefined,
    want: (places) => {
      runs.want(places);
    },
    row: (index) => row(scene, index, runs.at(index)),
    open: (index) => {
      const message = runs.at(index);
      if (!message) return;
      runs.active = index;
      runs.openMessage(message);
      scene.show("message");
    },
  });
}

function row(scene: Scene, index: number, message: MessageView | undefined): LongRow {
  const { t, locale, now, runs } = scene;
  return {
    props: {
      class: `message ${message ? `state-${message.state.state}` : "unread"}`,
      "data-state": message?.state.state,
      // Where the focus goes when the person comes back from a message.
      "data-left": index === runs.left ? "" : undefined,
    },
    cells: [
      el(
        "span",
        { class: "number", role: "gridcell" },
        message ? count(message.row ?? message.index + 1, locale) : "",
      ),
      el(
        "span",
        { class: "whom", role: "gridcell" },
        message?.name ? el("bdi", { class: "name" }, shorten(message.name)) : null,
        el("bdi", {}, message ? shorten(message.address) : t("messages-loading")),
      ),
      el(
        "span",
        { class: "where-it-is", role: "gridcell" },
        message ? icon(STATE_DRAWINGS[message.state.state]) : null,
        message
          ? el(
              "span",
              { class: "state-words" },
              el("span", {}, wordState(scene, message.state)),
              el("span", { class: "aside" }, clock(message.since, locale, now)),
            )
          : null,
      ),
    ],
  };
}
