import type { Permit, QuotaView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { counting } from "../parts/counting";
import { gauge } from "../parts/gauge";
import { heading, paragraph, type Tone } from "../parts/heading";
import { hourChart } from "../parts/hour-chart";
import type { IconName } from "../parts/icon";
import { note } from "../parts/note";
import { wordNext } from "../quota-wording";
import type { Scene } from "../scene";
import { clock, clockFrom } from "../times";

const FACE: Record<Permit["permit"], { tone: Tone; icon: IconName }> = {
  now: { tone: "good", icon: "gauge" },
  later: { tone: "caution", icon: "clock" },
  never: { tone: "stop", icon: "stop" },
};

/** What is left of the limits, what became of it, and what the figures are based on. */
export function quotaScreen(scene: Scene): (VNode | null)[] {
  const { quota, failure, account } = scene.view;
  if (failure === "quota-unreadable") return [...unreadable(scene), refresh(scene)];
  if (quota) return known(scene, quota);
  return account ? [...loading(scene), refresh(scene)] : noMailbox(scene);
}

function known(scene: Scene, quota: QuotaView): (VNode | null)[] {
  const { t, locale, now } = scene;
  const face = FACE[quota.next.permit];
  return [
    heading(
      face.tone,
      face.icon,
      wordNext(scene, quota.next),
      el("p", { class: "subject" }, t("quota-at", { time: clock(quota.now, locale, now) })),
    ),
    ...notes(scene, quota),
    el(
      "section",
      { key: "gauges", class: "card", "aria-labelledby": "gauges-title" },
      el("h2", { id: "gauges-title" }, t("gauges-title")),
      quota.gauges.length === 0
        ? paragraph(t("gauges-none"))
        : el(
            "ul",
            { class: "plain gauges" },
            quota.gauges.map((one) => gauge(scene, one)),
          ),
    ),
    hourChart(scene, quota),
    counting(scene, quota),
    refresh(scene),
  ];
}

/** What is out of the ordinary: a pause of the provider, notes that are lost or will be. */
function notes({ t, locale, now }: Scene, { heldUntil, damaged, kept }: QuotaView): VNode[] {
  return [
    ...(heldUntil === undefined
      ? []
      : [
          note(
            "quota",
            "held",
            "clock",
            t("quota-held", { time: clockFrom(heldUntil, locale, now) }),
            t("quota-held.more"),
          ),
        ]),
    ...(damaged === 0
      ? []
      : [note("quota", "damaged", "alert", t("quota-damaged", { count: damaged }), t("quota-damaged.more"))]),
    ...(kept ? [] : [note("quota", "not-kept", "alert", t("quota-not-kept"), t("quota-not-kept.more"))]),
  ];
}

function loading({ t }: Scene): VNode[] {
  return [
    heading("calm", "gauge", t("quota-loading")),
    paragraph(t("quota-loading.more")),
    el("div", { class: "pulse" }),
  ];
}

function noMailbox({ t }: Scene): VNode[] {
  return [heading("calm", "gauge", t("quota-no-mailbox")), paragraph(t("quota-no-mailbox.more"))];
}

function unreadable({ t }: Scene): VNode[] {
  return [
    heading("stop", "stop", t("failure-quota-unreadable")),
    el(
      "div",
      { class: "card", "data-failure": "quota-unreadable" },
      paragraph(t("failure-quota-unreadable.went")),
      paragraph(t("failure-quota-unreadable.do"), "aside"),
    ),
  ];
}

function refresh(scene: Scene): VNode {
  return button({
    action: "quota-refresh",
    label: scene.t("quota-refresh"),
    icon: "refresh",
    onPress: () => {
      scene.refresh();
    },
  });
}
