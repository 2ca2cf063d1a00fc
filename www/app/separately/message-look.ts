import type { Draft, Examined } from "mailrail";
import { h, type VNode } from "preact";
import { el } from "../element";
import { findingKeys } from "../finding-key";
import { button } from "../parts/button";
import { field } from "../parts/field";
import { findingCard } from "../parts/finding";
import { paragraph } from "../parts/heading";
import { icon } from "../parts/icon";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { PreviewFrame } from "./preview-frame";
import { wordStop } from "./table-wording";

/** Messages that may be edited by themselves (the core refuses more). */
const EDITABLE = 200;

/** The message being looked at: to whom, what was found, and what it says. */
export function messageLook(scene: Scene): (VNode | null)[] {
  const { t, separately: many } = scene;
  const { preview, editing } = many;
  const row = many.rows[many.at];
  if (!row) return [];
  const where = row.number === undefined ? "" : t("row", { row: row.number });
  return [
    el(
      "p",
      { key: "whom", class: "whom" },
      where === "" ? null : el("span", { class: "row-number" }, where),
      el("bdi", {}, shorten(row.address)),
      many.edited.has(row) ? el("span", { class: "edited-mark" }, t("look-edited")) : null,
    ),
    preview ? found(scene, preview.examined, where) : null,
    editing ? editor(scene, editing) : preview?.draft ? shown(scene, preview.draft) : null,
    editing ? null : actions(scene),
  ];
}

/** What stands in the way, and what the review says. */
function found(scene: Scene, { stops, review }: Examined, where: string): VNode | null {
  const findings = review?.findings ?? [];
  if (stops.length + findings.length === 0) return null;
  // What the compose window could be helped with is not this message.
  const apart: Scene = { ...scene, view: { ...scene.view, compose: null } };
  const keys = findingKeys(findings.map(({ problem }) => problem));
  return el(
    "ul",
    { key: "found", class: "plain found", "aria-label": where === "" ? scene.t("look-found") : where },
    stops.map((stop, at) => {
      const words = wordStop(scene, stop);
      return el(
        "li",
        { key: `stop ${String(at)}`, class: "finding severity-block", "data-stop": stop.problem.code },
        el("p", { class: "finding-place" }, icon("stop"), el("span", {}, scene.t("severity-block"))),
        el("h3", { tabIndex: -1 }, words.what),
        el("p", { class: "do" }, words.do),
      );
    }),
    findings.map((finding, at) => {
      const { fix: _fix, ...rest } = finding;
      return findingCard(apart, rest, keys[at] ?? "");
    }),
  );
}

function shown({ t }: Scene, draft: Draft): VNode {
  return el(
    "div",
    { key: "shown", class: "shown" },
    el("p", { class: "shown-subject" }, el("bdi", {}, draft.subject || t("review-no-subject"))),
    draft.html === undefined
      ? el(
          "div",
          { class: "shown-text", tabIndex: 0, role: "region", "aria-label": t("look-preview") },
          draft.text ?? "",
        )
      : h(PreviewFrame, { html: draft.html, title: t("look-preview") }),
  );
}

/** The subject and the words of one message; its formatting stays. */
function editor(scene: Scene, draft: Draft): VNode {
  const { t, separately: many } = scene;
  const change = (over: Partial<Draft>): void => {
    if (many.editing) many.editing = { ...many.editing, ...over };
  };
  return el(
    "div",
    { key: "editor", class: "editor", role: "group", "aria-label": t("look-edit") },
    field({
      id: "edit-subject",
      label: t("place-subject"),
      type: "text",
      value: draft.subject,
      onInput: (subject) => change({ subject }),
    }),
    draft.html === undefined
      ? field({
          id: "edit-text",
          label: t("place-text"),
          type: "area",
          value: draft.text ?? "",
          onInput: (text) => change({ text }),
        })
      : h(PreviewFrame, {
          html: draft.html,
          title: t("place-text"),
          onEdit: (html) => change({ html }),
        }),
    el(
      "div",
      { class: "buttons" },
      button({
        action: "edit-keep",
        label: t("edit-keep"),
        primary: true,
        onPress: () => {
          if (many.editing) many.keepEdit(many.editing);
        },
      }),
      button({ action: "edit-cancel", label: t("cancel"), onPress: () => many.look(many.at) }),
    ),
  );
}

function actions(scene: Scene): VNode {
  const { t, separately: many } = scene;
  const row = many.rows[many.at];
  const own = row !== undefined && many.edited.has(row);
  const draft = many.preview?.draft;
  const full = many.edited.size >= EDITABLE && !own;
  return el(
    "div",
    { key: "actions" },
    el(
      "div",
      { class: "buttons" },
      draft
        ? button({
            action: "edit",
            label: t("look-edit"),
            blocked: full,
            ...(full ? { describedBy: "edit-full" } : {}),
            onPress: () => {
              many.editing = draft;
              scene.redraw();
            },
          })
        : null,
      own ? button({ action: "edit-undo", label: t("edit-undo"), onPress: () => many.undoEdit() }) : null,
      button({ action: "leave-out", label: t("leave-out"), onPress: () => many.leaveOut("this") }),
    ),
    full ? paragraph(t("edit-full", { count: EDITABLE }), "note", "edit-full") : null,
  );
}
