import type { VNode } from "preact";
import { el } from "../element";
import { heading, paragraph } from "../parts/heading";
import type { FailureCode } from "../plugin";
import type { Scene } from "../scene";

/** Before the core is there. */
export function loadingScreen({ t }: Scene): VNode[] {
  return [heading("calm", "mail", t("loading")), paragraph(t("loading.more")), el("div", { class: "pulse" })];
}

/** No compose window is open. */
export function emptyScreen({ t, view }: Scene): VNode[] {
  return [heading("calm", "mail", t("empty")), paragraph(t("empty.more", { host: view.host }))];
}

/** A failure that leaves nothing else to show. */
export function brokenScreen({ t }: Scene, failure: FailureCode): VNode[] {
  return [
    heading("stop", "stop", t(`failure-${failure}`)),
    el(
      "div",
      { class: "card", "data-failure": failure },
      paragraph(t(`failure-${failure}.went`)),
      paragraph(t(`failure-${failure}.do`), "aside"),
    ),
  ];
}
