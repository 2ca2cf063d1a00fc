import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { icon } from "../parts/icon";
import type { Scene } from "../scene";
import { shorten } from "../shorten";

/** The address that was taken off the do-not-send list, while that can be taken back. */
export function allowedNote({ t, activity }: Scene): VNode | null {
  const address = activity.allowed;
  if (address === null) return null;
  return el(
    "div",
    { key: "allowed", class: "fixed-note card", "data-allowed": address },
    icon("check"),
    el(
      "p",
      { role: "status", tabIndex: -1, "data-asks": "allowed" },
      t("do-not-send-allowed", { address: shorten(address) }),
    ),
    button({
      action: "undo-allow",
      label: t("undo"),
      onPress: () => {
        activity.forbidAgain();
      },
    }),
  );
}
