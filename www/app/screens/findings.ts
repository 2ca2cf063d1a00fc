import type { Finding } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { findingKeys } from "../finding-key";
import { disclosure } from "../parts/disclosure";
import { DRAWINGS, findingCard } from "../parts/finding";
import { icon } from "../parts/icon";
import type { Scene } from "../scene";

/** The gravest first, as a person has to take them. */
const ORDER = ["block", "confirm", "hint"] as const;
/** Hints that are shown without being asked for. */
const OPEN_HINTS = 3;
/** Findings of one group that are drawn at once. */
const AT_ONCE = 20;

/** The findings, by severity; within one severity in the order of the compose window. */
export function findingGroups(scene: Scene, findings: Finding[]): VNode[] {
  const keys = findingKeys(findings.map(({ problem }) => problem));
  const keyed = findings.map((finding, at) => ({ finding, key: keys[at] ?? "" }));
  return ORDER.flatMap((severity) => {
    const group = keyed.filter(({ finding }) => finding.severity === severity);
    return group.length > 0 ? [findingGroup(scene, severity, group)] : [];
  });
}

type Keyed = { finding: Finding; key: string }[];

function findingGroup(scene: Scene, severity: Finding["severity"], group: Keyed): VNode {
  const count = group.length;
  const id = `findings-${severity}`;
  const title = el(
    "h2",
    { id, class: "group-title" },
    icon(DRAWINGS[severity]),
    scene.t("findings-group", { severity: scene.t(`severity-${severity}`), count }),
  );
  const cards = groupCards(scene, severity, group);
  return el(
    "section",
    { key: severity, class: `findings card severity-${severity}`, "aria-labelledby": id },
    ...(severity === "hint"
      ? [
          disclosure(
            scene,
            { name: "hints", open: count <= OPEN_HINTS, kind: "hints", summary: title },
            ...cards,
          ),
        ]
      : [title, ...cards]),
  );
}

/** The cards of a group; a great many are not drawn at once, so that typing stays swift. */
function groupCards(scene: Scene, severity: Finding["severity"], group: Keyed): VNode[] {
  const cards = (some: Keyed): VNode =>
    el(
      "ol",
      { class: "plain" },
      some.map(({ finding, key }) => findingCard(scene, finding, key)),
    );
  const rest = group.slice(AT_ONCE);
  if (rest.length === 0) return [cards(group)];
  const summary = scene.t("list-more", { count: rest.length });
  return [
    cards(group.slice(0, AT_ONCE)),
    disclosure(scene, { name: `more ${severity}`, open: false, kind: "more", summary }, cards(rest)),
  ];
}
