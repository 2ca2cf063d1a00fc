import type { VNode } from "preact";
import { el } from "../element";
import type { Scene } from "../scene";
import { disclosure } from "./disclosure";

/** Lines that are read at a glance; the rest is one key press away. */
const AT_A_GLANCE = 5;

/** A list of short texts: the first few, and how many more, which opens. */
export function boundedList(scene: Scene, name: string, kind: string, items: string[]): VNode {
  const rest = items.length - AT_A_GLANCE;
  // One line that says "and 1 more" would take the place of the one it hides.
  if (rest <= 1) return lines(kind, items);
  return el(
    "div",
    { class: "bounded" },
    lines(kind, items.slice(0, AT_A_GLANCE)),
    disclosure(
      scene,
      { name, open: false, kind: "more", summary: scene.t("list-more", { count: rest }) },
      lines(kind, items.slice(AT_A_GLANCE)),
    ),
  );
}

function lines(kind: string, items: string[]): VNode {
  return el(
    "ul",
    { class: kind },
    items.map((item, at) => el("li", { key: at }, el("bdi", {}, item))),
  );
}
