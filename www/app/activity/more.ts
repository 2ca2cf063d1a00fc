import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import type { Scene } from "../scene";

/** So many are drawn at first, and so many more with each press. */
const STEP = 20;

/** The first lines of a list that may be long, and the way to more of them. */
export function more<Item>(scene: Scene, name: string, items: Item[], draw: (shown: Item[]) => VNode): VNode {
  const { t, activity } = scene;
  const shown = activity.shown.get(name) ?? STEP;
  const rest = items.length - shown;
  return el(
    "div",
    { class: "more-lines" },
    draw(items.slice(0, shown)),
    rest > 0
      ? button({
          action: `more-${name}`,
          label: t("lines-more", { count: Math.min(rest, STEP) }),
          onPress: () => {
            activity.shown.set(name, shown + STEP);
            scene.redraw();
          },
        })
      : null,
  );
}
