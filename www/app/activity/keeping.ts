import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { paragraph } from "../parts/heading";
import { saveList } from "../saved-list";
import type { Scene } from "../scene";

/** What is kept as a list of the person's own, and the way to delete all of it. */
export function keeping(scene: Scene): VNode {
  const { t, activity } = scene;
  return el(
    "section",
    { key: "keeping", class: "card", "aria-labelledby": "keeping-title" },
    el("h2", { id: "keeping-title" }, t("keeping-title")),
    paragraph(t("keeping-more"), "aside"),
    activity.asksToDelete ? question(scene) : actions(scene),
    activity.done === null ? null : el("p", { class: "note", role: "status" }, said(scene, activity.done)),
  );
}

function actions(scene: Scene): VNode {
  const { t, activity } = scene;
  return el(
    "div",
    { key: "actions", class: "buttons" },
    button({
      action: "activity-export",
      label: t("run-export"),
      onPress: () => void activity.finish("saved", save(scene)),
    }),
    button({
      action: "activity-copy",
      label: t("run-copy"),
      onPress: () => void activity.finish("copied", copy(scene)),
    }),
    button({
      action: "activity-delete",
      label: t("keeping-delete"),
      onPress: () => {
        activity.askToDelete(true);
      },
    }),
  );
}

async function save({ activity }: Scene): Promise<void> {
  saveList(await activity.export(), `mailrail-${activity.period}.csv`);
}

async function copy({ activity }: Scene): Promise<void> {
  await navigator.clipboard.writeText(await activity.export());
}

function question({ t, activity }: Scene): VNode {
  return el(
    "div",
    { key: "question", class: "question", role: "group", "aria-labelledby": "delete-title" },
    el("h3", { id: "delete-title", tabIndex: -1, "data-asks": "delete" }, t("keeping-delete-title")),
    paragraph(t("keeping-delete-goes")),
    paragraph(t("keeping-delete-stays"), "aside"),
    el(
      "div",
      { class: "buttons" },
      button({
        action: "activity-delete-yes",
        label: t("keeping-delete-yes"),
        primary: true,
        onPress: () => void activity.delete(),
      }),
      button({
        action: "activity-delete-no",
        label: t("keeping-delete-no"),
        onPress: () => {
          activity.askToDelete(false);
        },
      }),
    ),
  );
}

function said({ t }: Scene, done: NonNullable<Scene["activity"]["done"]>): string {
  return done === "deleted" ? t("keeping-deleted") : t(`run-exported-${done}`);
}
