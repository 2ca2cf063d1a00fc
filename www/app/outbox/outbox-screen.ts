import type { OutboxView, RunView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { heading, paragraph } from "../parts/heading";
import { icon, type IconName } from "../parts/icon";
import { note } from "../parts/note";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { clock } from "../times";
import { runBar } from "./run-bar";
import { wordStanding } from "./wording";

/** Everything that was sent from here and has not been forgotten. */
export function outboxScreen(scene: Scene): (VNode | null)[] {
  const { t, view } = scene;
  const { outbox } = view;
  if (!outbox) return [heading("calm", "outbox", t("outbox")), paragraph(t("outbox-loading"))];
  return [
    heading(
      "calm",
      "outbox",
      t("outbox"),
      paragraph(
        outbox.unfinished > 0 ? t("outbox-unfinished", { count: outbox.unfinished }) : t("outbox-done"),
        "subject",
      ),
    ),
    ...outboxNotes(scene, outbox),
    outbox.runs.length === 0
      ? paragraph(t("outbox-empty"))
      : el(
          "ul",
          { key: "runs", class: "plain runs" },
          outbox.runs.map((run) => runCard(scene, run)),
        ),
  ];
}

/** What is out of the ordinary: nothing can be kept, or something could not be read. */
export function outboxNotes({ t }: Scene, { kept, damaged }: OutboxView): VNode[] {
  return [
    ...(kept ? [] : [note("outbox", "not-kept", "alert", t("outbox-not-kept"), t("outbox-not-kept.more"))]),
    ...(damaged === 0
      ? []
      : [
          note(
            "outbox",
            "damaged",
            "alert",
            t("outbox-damaged", { count: damaged }),
            t("outbox-damaged.more"),
          ),
        ]),
  ];
}

/** How each standing looks. */
export const STANDING_DRAWINGS: Record<RunView["standing"]["standing"], IconName> = {
  running: "outbox",
  paused: "pause",
  stopped: "alert",
  over: "check",
};

function runCard(scene: Scene, run: RunView): VNode {
  const { t, locale, now, runs } = scene;
  const title = shorten(run.title) || t("review-no-subject");
  return el(
    "li",
    { key: run.run, class: `card run standing-${run.standing.standing}`, "data-run": run.run },
    el("h2", {}, el("bdi", {}, title)),
    el(
      "p",
      { class: "standing" },
      icon(STANDING_DRAWINGS[run.standing.standing]),
      el("span", {}, wordStanding(scene, run)),
    ),
    ...runBar(scene, run),
    el(
      "div",
      { class: "run-foot" },
      paragraph(
        t(`manner-${run.manner}`, { count: run.count, time: clock(run.began, locale, now) }),
        "aside",
      ),
      button({
        action: "run-open",
        label: t("run-open"),
        name: t("run-open.which", { title }),
        onPress: () => {
          runs.show(run.run);
          scene.show("run");
        },
      }),
    ),
  );
}
