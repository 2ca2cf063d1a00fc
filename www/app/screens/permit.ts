import type { Permit } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { paragraph } from "../parts/heading";
import { icon, type IconName } from "../parts/icon";
import { wordPermit } from "../quota-wording";
import type { Scene } from "../scene";
import { clockFrom, remaining } from "../times";

/** A longer wait is told by its end alone. */
const HOUR = 3_600_000;

const DRAWINGS: Record<Permit["permit"], IconName> = { now: "gauge", later: "clock", never: "stop" };

/** Beside the verdict of a review: whether the limits let the mail go, which rule decides, and the way to all of them. */
export function permitNote(scene: Scene, permit: Permit): VNode {
  const { t, locale, now } = scene;
  const { what, why, do: remedy } = wordPermit(scene, permit);
  return el(
    "section",
    {
      key: "permit",
      class: `permit card permit-${permit.permit}`,
      "aria-labelledby": "permit-title",
      "data-permit": permit.permit,
    },
    icon(DRAWINGS[permit.permit]),
    el(
      "div",
      { class: "permit-words" },
      el("h2", { id: "permit-title" }, what),
      permit.permit === "later" && permit.at - now < HOUR
        ? el(
            "p",
            { class: "countdown", role: "timer" },
            t("progress-left", { left: remaining(permit.at - now, locale) }),
          )
        : null,
      why === "" ? null : paragraph(why, "aside"),
      remedy === "" ? null : paragraph(remedy),
      byItself(scene, permit),
    ),
    button({
      action: "permit-quota",
      label: t("quota-open"),
      quiet: true,
      onPress: () => {
        scene.show("quota");
      },
    }),
  );
}

/** The way to let a mail go by itself that waits longer than a window is watched. */
function byItself(scene: Scene, permit: Permit): VNode | null {
  const { t, locale, now, view } = scene;
  const waits = permit.permit === "later" && permit.at - now > (view.channel?.longestWait ?? 0);
  if (!waits || !view.outbox?.kept || view.compose?.review.verdict === "blocked") return null;
  return button({
    action: "send-by-itself",
    label: t("send-by-itself", { time: clockFrom(permit.at, locale, now) }),
    onPress: () => {
      scene.sendLater("now");
    },
  });
}

/** What a live region says of a mail that cannot go at once. */
export function permitSaid(scene: Scene): string {
  const permit = scene.view.compose?.permit;
  return permit && permit.permit !== "now" ? wordPermit(scene, permit).what : "";
}
