import type { InboxState } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { facts } from "../parts/facts";
import { paragraph } from "../parts/heading";
import { switchLine } from "../parts/switch";
import type { Scene } from "../scene";
import { clock, clockFrom } from "../times";

/** Whether the inbox is read for reports and answers: the choice, what it takes, and how it went. */
export function reading(scene: Scene): VNode {
  const { t, view, plugin } = scene;
  const offered = (view.channel?.scopes.reports.length ?? 0) > 0;
  const on = view.activity?.reading ?? false;
  return el(
    "section",
    {
      key: "reading",
      class: "card",
      "aria-labelledby": offered ? "reading-switch" : "reading-title",
      "data-reading": offered ? (on ? "on" : "off") : "not-offered",
    },
    ...(offered
      ? [
          switchLine({
            action: "reading",
            heading: "h2",
            title: t("reading-switch"),
            id: "reading-switch",
            describedBy: "reading-more",
            on,
            disabled: view.account === null,
            onChange: (wanted) => {
              plugin.setReading(wanted);
            },
          }),
          paragraph(t("reading-switch.more"), "lead", "reading-more"),
          paragraph(t("reading-switch.reads"), "aside"),
          paragraph(t(`reading-permission-${view.host}`), "aside"),
          on ? state(scene, view.activity?.inbox ?? {}) : null,
        ]
      : [el("h2", { id: "reading-title" }, t("reading-switch")), paragraph(t("reading-not-offered"))]),
  );
}

/** How the inbox was read last, and when it will be next. */
function state(scene: Scene, { last, next, from }: InboxState): VNode {
  const { t, locale, now } = scene;
  return facts([
    {
      name: t("reading-last"),
      value: last === undefined ? t("reading-last.never") : clock(last, locale, now),
    },
    ...(next === undefined ? [] : [{ name: t("reading-next"), value: clockFrom(next, locale, now) }]),
    ...(from === undefined ? [] : [{ name: t("reading-from"), value: clock(from, locale, now) }]),
  ]);
}
