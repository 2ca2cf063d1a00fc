import type { ActivityView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { date } from "../times";
import { allowedNote } from "./allowed-note";
import { more } from "./more";

type Listed = ActivityView["doNotSend"][number];

/** The addresses that the review holds mail back from, the newest first. */
export function doNotSend(scene: Scene, { doNotSend: listed }: ActivityView): VNode {
  const { t } = scene;
  return el(
    "section",
    { key: "do-not-send", class: "card", "aria-labelledby": "do-not-send-title" },
    el("h2", { id: "do-not-send-title" }, t("do-not-send-title", { count: listed.length })),
    paragraph(t("do-not-send-more"), "aside"),
    allowedNote(scene),
    listed.length === 0
      ? paragraph(t("do-not-send-none"))
      : more(scene, "do-not-send", listed, (shown) =>
          el(
            "ul",
            { class: "plain listed" },
            shown.map((one) => line(scene, one)),
          ),
        ),
  );
}

function line({ t, locale, activity }: Scene, { address, class: why, at }: Listed): VNode {
  return el(
    "li",
    { key: address, "data-listed": address },
    el(
      "span",
      { class: "address" },
      el("bdi", { class: "name" }, shorten(address)),
      el(
        "span",
        { class: "aside" },
        t("do-not-send-since", { reason: t(`class-${why}`), day: date(at, locale) }),
      ),
    ),
    button({
      action: "allow",
      label: t("allow-again"),
      name: t("allow-again.which", { address }),
      onPress: () => {
        activity.allow(address);
      },
    }),
  );
}
