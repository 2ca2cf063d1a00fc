import type { VNode } from "preact";
import { el } from "../element";

const STROKES = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 6.5V12l3.5 2.5M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18",
  alert: "M12 8.5v4.5M12 16.6v.1M12 3.5L2.8 19.5h18.4z",
  stop: "M8.5 8.5l7 7M15.5 8.5l-7 7M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18",
  question:
    "M9.3 9.2a2.8 2.8 0 1 1 4.2 2.5c-1 .6-1.5 1.1-1.5 2.3M12 17v.1M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18",
  hint: "M9.5 18h5M10.5 21h3M12 3a6 6 0 0 0-3.6 10.8c.7.6 1.1 1.3 1.1 2.2h5c0-.9.4-1.6 1.1-2.2A6 6 0 0 0 12 3",
  mail: "M3.5 6.5h17v11h-17zM4 7l8 6l8-6",
  shield: "M12 3l7.5 3v5.5c0 4.6-3.1 7.9-7.5 9.5c-4.4-1.6-7.5-4.9-7.5-9.5V6z",
  gauge: "M4 17a9 9 0 1 1 16 0M12 15l4-5M12 15v.1",
  refresh: "M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4",
  settings: "M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5",
  list: "M8 7h12M8 12h12M8 17h12M4 7v.1M4 12v.1M4 17v.1",
  handed: "M3.5 6.5h17v7M3.5 6.5v11h8M4 7l8 6l8-6M15 18.5h6M18.5 15.5l3 3l-3 3",
  cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  outbox:
    "M4 13.5V19h16v-5.5h-4.5a3.5 3.5 0 0 1-7 0zM4 13.5L6 9M20 13.5L18 9M12 11V3.5M8.8 6.5L12 3.2l3.2 3.3",
  people:
    "M9 11.5a3.2 3.2 0 1 0 0-6.4a3.2 3.2 0 0 0 0 6.4M3 19c.4-3.2 2.8-5 6-5s5.6 1.8 6 5M16 5.4a3.2 3.2 0 0 1 0 5.9M17.6 14.3c2 .6 3.2 2.2 3.4 4.7",
  pause: "M9 6v12M15 6v12",
  activity: "M4 19.5h16M6.5 16v-4.5M12 16V5M17.5 16V9",
  returned: "M20.5 12v5.5h-17v-11h9M4 7l8 6l2-1.5M21 6.5h-6M17.5 3.5l-3 3l3 3",
  answer: "M9.5 6.5L4 12l5.5 5.5M4 12h9.5a6 6 0 0 1 6 6v.5",
  up: "M12 18.5V6M6.5 11.5L12 6l5.5 5.5",
  down: "M12 5.5V18M6.5 12.5L12 18l5.5-5.5",
  back: "M19 12H5.5M11 6l-6 6l6 6",
} as const;

/** The name of a drawing in this interface. */
export type IconName = keyof typeof STROKES;

/** A drawing beside words that say the same, so assistive technology passes over it. */
export function icon(name: IconName): VNode {
  return el(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    el("path", { d: STROKES[name] }),
  );
}
