import type { Finding } from "mailrail";
import type { VNode } from "preact";
import { allowedNote } from "../activity/allowed-note";
import { el } from "../element";
import { size } from "../figures";
import { facts } from "../parts/facts";
import { fixedNote } from "../parts/fixed-note";
import { heading } from "../parts/heading";
import { meter } from "../parts/meter";
import type { ComposeView } from "../plugin";
import type { Scene } from "../scene";
import { findingGroups } from "./findings";
import { permitNote } from "./permit";
import { sendBar } from "./send-bar";

/** How a mail with nothing to say about it looks when the limits hold it back. */
const HELD = {
  later: { tone: "caution", icon: "clock" },
  never: { tone: "stop", icon: "stop" },
} as const;

const FACE = {
  sendable: { tone: "good", icon: "check" },
  confirm: { tone: "caution", icon: "alert" },
  blocked: { tone: "stop", icon: "stop" },
} as const;

/** How many findings decide the verdict. */
export function decisive(findings: Finding[], verdict: ComposeView["review"]["verdict"]): number {
  const severity = verdict === "blocked" ? "block" : "confirm";
  return findings.filter((finding) => finding.severity === severity).length;
}

/** The open compose window: what was found, where it goes from, and the way to send it. */
export function reviewScreen(scene: Scene, compose: ComposeView): (VNode | null)[] {
  const { t } = scene;
  const { verdict, findings } = compose.review;
  const { permit } = compose;
  const count = decisive(findings, verdict);
  const held = verdict === "sendable" && permit && permit.permit !== "now" ? permit.permit : null;
  const face = held ? HELD[held] : FACE[verdict];
  return [
    heading(
      face.tone,
      face.icon,
      held ? t(`review-sendable.${held}`) : t(`review-${verdict}`, { count }),
      el("p", { class: "subject" }, compose.subject || t("review-no-subject")),
    ),
    ...(scene.view.fixed ? [fixedNote(scene, scene.view.fixed)] : []),
    allowedNote(scene),
    ...(permit ? [permitNote(scene, permit)] : []),
    ...findingGroups(scene, findings),
    mailFacts(scene, compose),
    sendBar(scene, compose),
  ];
}

function mailFacts({ t, locale, view }: Scene, compose: ComposeView): VNode {
  const { review, attachments } = compose;
  return el(
    "section",
    { key: "facts", class: "card", "aria-labelledby": "facts-title" },
    el("h2", { id: "facts-title" }, t("facts-title")),
    facts([
      {
        name: t("fact-from"),
        value: view.account ? (view.account.name ?? view.account.address) : t("account-none"),
        below: view.account?.name ? el("span", { class: "aside" }, view.account.address) : null,
      },
      { name: t("fact-channel"), value: view.channel ? t(`channel-${view.channel.channel}`) : "" },
      { name: t("fact-recipients"), value: t("fact-recipients.value", { count: review.recipients }) },
      { name: t("fact-attachments"), value: t("fact-attachments.value", { count: attachments }) },
      {
        name: t("fact-size"),
        value: t("fact-size.value", {
          size: size(review.octets, locale),
          maximum: size(review.maxOctets, locale),
        }),
        below: meter(review.octets, review.maxOctets),
      },
    ]),
  );
}
