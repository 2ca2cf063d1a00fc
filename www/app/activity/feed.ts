import type { ActivityView, FeedEntry, FeedKind } from "mailrail";
import { h, type VNode } from "preact";
import { el } from "../element";
import { choice } from "../parts/field";
import { paragraph } from "../parts/heading";
import { icon } from "../parts/icon";
import { LongList, type LongRow } from "../parts/long-list";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { clock } from "../times";
import { drawingOf, KINDS, wordEntry, wordPeople, wordReason } from "./wording";

/** Everything that happened in the time that is looked at, the newest first. */
export function feed(scene: Scene, view: ActivityView): VNode {
  const { t, activity } = scene;
  const { total } = view.feed;
  return el(
    "section",
    { key: "feed", class: "card messages-card", "aria-labelledby": "feed-title" },
    el("h2", { id: "feed-title" }, t("feed-title", { count: total })),
    choice(
      "feed-only",
      t("feed-only"),
      [
        { value: "all", text: t("feed-all") },
        ...KINDS.map((kind) => ({ value: kind, text: t(`feed-${kind}`) })),
      ],
      activity.only ?? "all",
      (value) => {
        activity.choose(kindOf(value));
      },
    ),
    total === 0 ? null : paragraph(t("feed-keys"), "aside"),
    total === 0
      ? paragraph(t("messages-none"))
      : h(LongList, {
          key: `${activity.period} ${activity.only ?? ""}`,
          label: t("activity-feed"),
          total,
          keeper: activity,
          known: (index) => activity.at(index) !== undefined,
          want: (places) => {
            activity.want(places);
          },
          row: (index) => row(scene, activity.at(index)),
        }),
  );
}

function kindOf(value: string): FeedKind | null {
  return KINDS.find((kind) => kind === value) ?? null;
}

function row(scene: Scene, entry: FeedEntry | undefined): LongRow {
  const { t, locale, now } = scene;
  if (!entry)
    return {
      props: { class: "message entry unread" },
      cells: [el("span", { class: "entry-words", role: "gridcell" }, t("messages-loading"))],
    };
  return {
    props: { class: `message entry entry-${entry.kind}`, "data-kind": entry.kind },
    cells: [
      el("span", { class: "entry-sign", role: "gridcell" }, icon(drawingOf(entry))),
      el(
        "span",
        { class: "entry-words", role: "gridcell" },
        el(
          "span",
          { class: "entry-what" },
          el("span", { class: "name" }, wordEntry(scene, entry)),
          el(
            "time",
            { class: "aside", dateTime: new Date(entry.at).toISOString() },
            clock(entry.at, locale, now),
          ),
        ),
        el("bdi", {}, wordPeople(scene, entry.people)),
        ...wordReason(scene, entry).map((words) => el("span", { key: words, class: "aside" }, words)),
        el(
          "span",
          { class: "aside entry-title" },
          el("bdi", {}, shorten(entry.title) || t("review-no-subject")),
        ),
      ),
    ],
  };
}
