import type { ComponentChildren, VNode } from "preact";
import { el } from "../element";
import { type IconName, icon } from "./icon";

/** How a screen feels: the accent, or the colour of a success, a caution or a stop. */
export type Tone = "calm" | "good" | "caution" | "stop";

/** The head of a screen: a drawing, the one `h1` (which takes the focus when the screen changes), a line below. */
export function heading(tone: Tone, drawing: IconName, title: string, ...below: ComponentChildren[]): VNode {
  return el(
    "div",
    { class: `hero tone-${tone}` },
    el("span", { class: "medal" }, icon(drawing)),
    el("div", { class: "hero-words" }, el("h1", { tabIndex: -1 }, title), ...below),
  );
}

/** A paragraph. */
export function paragraph(text: string, kind = "lead", id?: string): VNode {
  return el("p", { class: kind, id }, text);
}
