import type { VNode } from "preact";
import { el } from "../element";
import type { Texts } from "../texts";

const STOPS = ["preparing", "uploading", "committing"] as const;

/** A stop on the way of a mail. */
export type Stop = (typeof STOPS)[number];

/** The way of a mail as a line with its stops; at the end of it every stop is passed. */
export function rail(t: Texts, here: Stop | "arrived"): VNode {
  const now = here === "arrived" ? STOPS.length : STOPS.indexOf(here);
  return el(
    "ol",
    { class: "rail", "aria-label": t("rail-label") },
    STOPS.map((stop, at) =>
      el(
        "li",
        {
          key: stop,
          class: at < now ? "passed" : at === now ? "here" : "ahead",
          "aria-current": at === now ? "step" : undefined,
        },
        t(`rail-${stop}`),
      ),
    ),
  );
}
