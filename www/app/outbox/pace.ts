import type { RunPace, RunView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { field } from "../parts/field";
import { paragraph } from "../parts/heading";
import type { Scene } from "../scene";
import { span } from "../times";

const MINUTE = 60_000;
/** What the fields begin with. */
export const USUAL_PACE: RunPace = { batch: 20, wait: 10 * MINUTE };

/** A pace in words. */
export function paceText({ t, locale }: Pick<Scene, "t" | "locale">, pace: RunPace | undefined): string {
  return pace ? t("pace-own", { count: pace.batch, window: span(pace.wait, locale) }) : t("pace-limits");
}

/** So many mails in so many minutes; `change` is told what the fields say. */
export function paceFields({ t }: Scene, pace: RunPace, change: (pace: RunPace) => void): VNode {
  return el(
    "div",
    { class: "fields" },
    field({
      id: "pace-batch",
      label: t("pace-batch"),
      type: "number",
      value: String(pace.batch),
      min: 1,
      onInput: (value) => {
        change({ ...pace, batch: whole(value) });
      },
    }),
    field({
      id: "pace-minutes",
      label: t("pace-minutes"),
      type: "number",
      value: String(pace.wait / MINUTE),
      min: 1,
      onInput: (value) => {
        change({ ...pace, wait: whole(value) * MINUTE });
      },
    }),
  );
}

function whole(value: string): number {
  return Math.max(1, Math.floor(Number(value)) || 1);
}

/** Another pace for a run that goes on. */
export function paceForm(scene: Scene, run: RunView): VNode {
  const { t, plugin, runs } = scene;
  const pace = runs.pace ?? run.pace ?? USUAL_PACE;
  const done = (chosen?: RunPace): void => {
    plugin.ask(run.run, chosen ? { wish: "pace", pace: chosen } : { wish: "pace" });
    close();
  };
  const close = (): void => {
    runs.question = null;
    runs.pace = null;
    scene.show("run");
  };
  return el(
    "div",
    { key: "pace", class: "question", role: "group", "aria-labelledby": "pace-title" },
    el("h3", { id: "pace-title", tabIndex: -1, "data-asks": "pace" }, t("run-pace-change")),
    paragraph(t("pace-more"), "aside"),
    paceFields(scene, pace, (next) => {
      runs.pace = next;
      scene.redraw();
    }),
    el(
      "div",
      { class: "buttons" },
      button({ action: "pace-own", label: t("pace-keep"), primary: true, onPress: () => done(pace) }),
      button({ action: "pace-limits", label: t("pace-fast"), onPress: () => done() }),
      button({ action: "pace-back", label: t("cancel"), quiet: true, onPress: close }),
    ),
  );
}
