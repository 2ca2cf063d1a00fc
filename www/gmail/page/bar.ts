import type { Texts } from "../../app/texts";
import style from "./bar.css";

/** How a line of the bar is meant. */
export type Tone = "quiet" | "good" | "asking" | "bad";

/** What the bar under a compose window shows. */
export interface Line {
  tone: Tone;
  text: string;
  /** Whether the send button can be pressed. */
  sendable: boolean;
}

/** The bar's buttons, pressed by a person. */
export interface BarActions {
  send: () => void;
  details: () => void;
}

/** Fills the bar; the result shows a line in it. */
export function fillBar(
  bar: HTMLElement,
  say: Texts,
  locale: string,
  actions: BarActions,
): (line: Line) => void {
  const room = bar.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = style;
  const status = document.createElement("span");
  status.className = "status";
  status.setAttribute("role", "status");
  const send = button("send", say("gmail-send"), actions.send);
  const details = button("details", say("gmail-details"), actions.details);
  const row = document.createElement("div");
  row.className = "row";
  row.lang = locale;
  row.append(send, status, details);
  room.append(sheet, row);

  return ({ tone, text, sendable }) => {
    status.dataset["tone"] = tone;
    status.textContent = text;
    status.title = text;
    send.disabled = !sendable;
  };
}

function button(name: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.textContent = label;
  made.addEventListener("click", (event) => {
    // Only a person sends: a click made by the page's own scripts does nothing.
    if (event.isTrusted) press();
  });
  // Gmail listens for keys on the whole window; those meant for the button are not its own.
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") event.stopPropagation();
  });
  return made;
}
