import type { ComponentChildren, VNode } from "preact";
import { el } from "../element";

/** A line of the list of facts: its name, its value, and what may stand below. */
export interface Fact {
  name: string;
  value: string;
  below?: ComponentChildren;
}

/** Names and values, one pair a line. */
export function facts(list: Fact[]): VNode {
  return el(
    "dl",
    { class: "facts" },
    list.map((fact) =>
      el("div", { key: fact.name }, el("dt", {}, fact.name), el("dd", {}, fact.value, fact.below)),
    ),
  );
}
