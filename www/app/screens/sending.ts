import "@fluentui/web-components/progress-bar.js";
import type { Progress } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { share, size } from "../figures";
import { button } from "../parts/button";
import { heading, paragraph } from "../parts/heading";
import { rail, type Stop } from "../parts/rail";
import { wordError } from "../quota-wording";
import type { Scene } from "../scene";
import { clockFrom, remaining } from "../times";

/** A send on its way: the line with its stops, the figures of an upload, and Cancel while it can still be stopped. */
export function sendingScreen(scene: Scene, progress: Progress): VNode[] {
  const { t, plugin } = scene;
  const stoppable = progress.step !== "committing" && progress.step !== "checking";
  return [
    heading(
      progress.step === "waiting" ? "caution" : "calm",
      progress.step === "waiting" ? "clock" : "mail",
      progressTitle(scene, progress),
      el("p", { class: "subject" }, scene.view.compose?.subject || t("review-no-subject")),
    ),
    rail(t, stopOf(progress)),
    details(scene, progress),
    stoppable
      ? button({
          action: "cancel",
          label: t("cancel"),
          onPress: () => {
            plugin.cancel();
          },
        })
      : paragraph(t("progress-no-cancel"), "note"),
  ];
}

/** One line that says what is happening now. */
export function progressTitle({ t, locale, now }: Scene, progress: Progress): string {
  return progress.step === "waiting"
    ? t("progress-waiting", { time: clockFrom(progress.until, locale, now) })
    : t(`progress-${progress.step}`);
}

function stopOf(progress: Progress): Stop {
  if (progress.step === "checking") return "committing";
  if (progress.step !== "waiting") return progress.step;
  // Our own limits are kept to before anything is asked of the provider.
  return progress.error.code === "limit-reached" ? "preparing" : "uploading";
}

function details(scene: Scene, progress: Progress): VNode {
  const { t } = scene;
  switch (progress.step) {
    case "uploading":
      return upload(scene, progress);
    case "waiting":
      return el(
        "div",
        { class: "card" },
        countdown(scene, progress.until),
        paragraph(wordError(scene, progress.error)),
        paragraph(t("progress-waiting.more"), "aside"),
      );
    default:
      return paragraph(t(`progress-${progress.step}.more`));
  }
}

/** How long it still takes; a screen reader reads it when asked, and is not told of every second. */
function countdown({ t, locale, now }: Scene, until: number): VNode {
  return el(
    "p",
    { class: "countdown", role: "timer" },
    t("progress-left", { left: remaining(until - now, locale) }),
  );
}

/** A bar that fills piece by piece, or one that only moves while everything goes in one piece. */
function upload({ t, locale }: Scene, { sent, total }: Extract<Progress, { step: "uploading" }>): VNode {
  const pieces = sent > 0;
  return el(
    "div",
    { class: "card upload" },
    el("fluent-progress-bar", {
      role: "progressbar",
      "aria-label": t("progress-uploading"),
      thickness: "large",
      ...(pieces && {
        "aria-valuemin": "0",
        "aria-valuemax": String(total),
        "aria-valuenow": String(sent),
        "aria-valuetext": share(sent, total, locale),
        max: total,
        value: sent,
      }),
    }),
    el(
      "p",
      { class: "figures" },
      el(
        "span",
        {},
        pieces
          ? t("upload-amount", { sent: size(sent, locale), total: size(total, locale) })
          : t("upload-whole", { total: size(total, locale) }),
      ),
      pieces ? el("span", { class: "share" }, share(sent, total, locale)) : null,
    ),
  );
}
