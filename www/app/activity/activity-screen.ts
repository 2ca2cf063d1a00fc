import type { ActivityView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { heading, paragraph } from "../parts/heading";
import { note } from "../parts/note";
import { wordError, wordErrorRemedy } from "../quota-wording";
import type { Scene } from "../scene";
import { clock } from "../times";
import type { Part } from "./activity";
import { doNotSend } from "./do-not-send";
import { feed } from "./feed";
import { keeping } from "./keeping";
import { lineTable } from "./line-table";
import { overview } from "./overview";
import { PERIODS } from "./period";
import { reading } from "./reading";

const PARTS: Part[] = ["overview", "feed", "templates", "do-not-send"];

/** What became of what was sent. */
export function activityScreen(scene: Scene): (VNode | null)[] {
  const { t, activity, view } = scene;
  if (!view.account) return [heading("calm", "activity", t("activity")), paragraph(t("activity-no-mailbox"))];
  if (activity.failed) return failed(scene);
  if (!activity.view)
    return [
      heading("calm", "activity", t("activity")),
      paragraph(t("activity-loading")),
      el("div", { key: "pulse", class: "pulse" }),
    ];
  return known(scene, activity.view);
}

function failed({ t, activity }: Scene): (VNode | null)[] {
  return [
    heading("caution", "alert", t("activity-failed")),
    el(
      "div",
      { class: "card", "data-activity": "failed" },
      paragraph(t("activity-failed.went")),
      paragraph(t("activity-failed.do"), "aside"),
      button({
        action: "activity-again",
        label: t("activity-again"),
        icon: "refresh",
        onPress: () => {
          activity.read();
        },
      }),
    ),
  ];
}

function known(scene: Scene, shown: ActivityView): (VNode | null)[] {
  const { t, activity, view } = scene;
  const reads = view.activity?.reading ?? false;
  const first = activity.part === "overview";
  return [
    heading("calm", "activity", t("activity"), paragraph(lookedAt(scene), "subject")),
    ...notes(scene, shown),
    choices(scene, shown),
    // Who has not chosen yet is told first what there is to choose; afterwards it stands at the end.
    first && !reads ? reading(scene) : null,
    ...part(scene, shown),
    first && reads ? reading(scene) : null,
    first ? keeping(scene) : null,
  ];
}

/** When the inbox was looked at last. */
function lookedAt({ t, locale, now, view }: Scene): string {
  const { reading: reads = false, inbox } = view.activity ?? {};
  if (!reads) return t("activity.more");
  return inbox?.last === undefined
    ? t("reading-last.never")
    : t("activity-looked", { time: clock(inbox.last, locale, now) });
}

/** What is looked at, and of which time; the list of addresses is of no time. */
function choices({ t, activity }: Scene, { doNotSend: listed }: ActivityView): VNode {
  return el(
    "div",
    { key: "choices", class: "activity-choices" },
    el(
      "div",
      { class: "buttons choice", role: "group", "aria-label": t("activity-part") },
      PARTS.map((part) =>
        button({
          action: `activity-${part}`,
          label: t(`activity-${part}`, { count: listed.length }),
          pressed: activity.part === part,
          onPress: () => {
            activity.look(part);
          },
        }),
      ),
    ),
    activity.part === "do-not-send"
      ? null
      : el(
          "div",
          { class: "buttons choice periods", role: "group", "aria-label": t("period") },
          PERIODS.map((period) =>
            button({
              action: `period-${period}`,
              label: t(`period-${period}`),
              quiet: true,
              pressed: activity.period === period,
              onPress: () => {
                activity.during(period);
              },
            }),
          ),
        ),
  );
}

function part(scene: Scene, shown: ActivityView): (VNode | null)[] {
  const { activity } = scene;
  if (activity.part === "do-not-send") return [doNotSend(scene, shown)];
  if (activity.part === "feed") return [feed(scene, shown)];
  if (isEmpty(shown)) return [empty(scene)];
  if (activity.part === "overview") return overview(scene, shown);
  return [
    lineTable(scene, "templates", shown.templates),
    shown.campaigns.length === 0 ? null : lineTable(scene, "campaigns", shown.campaigns),
  ];
}

function isEmpty({ totals, templates }: ActivityView): boolean {
  return templates.length === 0 && Object.values(totals).every((figure) => figure === 0);
}

function empty({ t, activity }: Scene): VNode {
  const words = activity.period === "all" ? ("activity-empty" as const) : ("activity-empty-period" as const);
  return el(
    "section",
    { key: "empty", class: "card", "data-activity": "empty" },
    el("h2", {}, t(words)),
    paragraph(t(`${words}.more`)),
  );
}

/** What is out of the ordinary: the inbox or some notes could not be read, or nothing can be kept. */
function notes(scene: Scene, { kept, damaged }: ActivityView): VNode[] {
  const { t, view } = scene;
  const problem = view.activity?.reading ? view.activity.inbox.problem : undefined;
  return [
    ...(problem
      ? [
          note(
            "activity",
            "reading",
            "alert",
            t("reading-problem"),
            wordError(scene, problem),
            wordErrorRemedy(scene, problem),
          ),
        ]
      : []),
    ...(kept
      ? []
      : [note("activity", "not-kept", "alert", t("activity-not-kept"), t("activity-not-kept.more"))]),
    ...(damaged === 0
      ? []
      : [
          note(
            "activity",
            "damaged",
            "alert",
            t("activity-damaged", { count: damaged }),
            t("activity-damaged.more"),
          ),
        ]),
  ];
}
