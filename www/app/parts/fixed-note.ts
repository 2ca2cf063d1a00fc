import type { VNode } from "preact";
import { el } from "../element";
import { findingKeys } from "../finding-key";
import type { FixedNote } from "../plugin";
import type { Scene } from "../scene";
import { wordFixed } from "../wording";
import { button } from "./button";
import { icon } from "./icon";

/** What the last fix did, while it can be taken back. */
export function fixedNote({ t, plugin }: Scene, { fix, problem }: FixedNote): VNode {
  return el(
    "div",
    {
      key: "fixed",
      class: "fixed-note card",
      "data-fixed": fix.kind,
      "data-restores": findingKeys([problem])[0],
    },
    icon("check"),
    el("p", {}, wordFixed(t, problem, fix)),
    button({
      action: "undo",
      label: t("undo"),
      onPress: () => {
        plugin.undoFix();
      },
    }),
  );
}
