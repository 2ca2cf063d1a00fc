import type { VNode } from "preact";
import { el } from "../element";
import { checkbox, field, radio } from "../parts/field";
import { paragraph } from "../parts/heading";
import { paceFields, USUAL_PACE } from "../outbox/pace";
import type { Scene } from "../scene";
import type { Planned } from "./planned";
import { localTime, ownZone } from "./timing";

/** When it is to go; `many` adds what only mail to many has. */
export function timingCard(scene: Scene, planned: Planned, many: boolean): VNode {
  const { t } = scene;
  const { timing } = planned;
  return el(
    "section",
    { key: "timing", class: "card", "aria-labelledby": "timing-title" },
    el("h2", { id: "timing-title" }, t("timing")),
    el(
      "div",
      { class: "ticks", role: "radiogroup", "aria-labelledby": "timing-title" },
      radio("timing", "now", t("timing-now"), timing.when === "now", () => planned.choose({ when: "now" })),
      radio("timing", "at", t("timing-at"), timing.when === "at", () => planned.choose({ when: "at" })),
    ),
    timing.when === "at" ? timeFields(scene, planned, many) : null,
    many ? paceChoice(scene, planned) : null,
  );
}

function timeFields({ t, now }: Scene, planned: Planned, many: boolean): VNode {
  const { timing } = planned;
  return el(
    "div",
    { key: "time", class: "fields-below" },
    field({
      id: "timing-local",
      label: t("timing-local"),
      type: "datetime-local",
      value: timing.local,
      min: localTime(now),
      describedBy: "timing-zone",
      onInput: (local) => planned.choose({ local }),
    }),
    paragraph(t("timing-zone", { zone: ownZone() }), "aside", "timing-zone"),
    many
      ? checkbox("timing-recipients", t("timing-recipients"), timing.recipients, (recipients) =>
          planned.choose({ recipients }),
        )
      : null,
    checkbox("timing-weekends", t("timing-weekends"), timing.skipWeekends, (skipWeekends) =>
      planned.choose({ skipWeekends }),
    ),
  );
}

function paceChoice(scene: Scene, planned: Planned): VNode {
  const { t } = scene;
  const { pace } = planned.timing;
  return el(
    "div",
    { key: "pace", class: "fields-below" },
    el("h3", { id: "pace-title" }, t("run-pace")),
    el(
      "div",
      { class: "ticks", role: "radiogroup", "aria-labelledby": "pace-title" },
      radio("pace", "limits", t("pace-limits"), pace === null, () => planned.choose({ pace: null })),
      radio("pace", "own", t("pace-slower"), pace !== null, () => planned.choose({ pace: USUAL_PACE })),
    ),
    pace ? paceFields(scene, pace, (next) => planned.choose({ pace: next })) : null,
  );
}
