import type { VNode } from "preact";
import { el } from "../element";
import { paragraph } from "./heading";
import { icon, type IconName } from "./icon";

/** What is out of the ordinary on one screen: what it is, and what that means. */
export function note(
  screen: string,
  name: string,
  drawing: IconName,
  what: string,
  ...said: string[]
): VNode {
  const id = `${screen}-${name}`;
  return el(
    "section",
    { key: name, class: "banner", "aria-labelledby": id, "data-note": name },
    icon(drawing),
    el("div", { class: "banner-words" }, el("h2", { id }, what), ...said.map((words) => paragraph(words))),
  );
}
