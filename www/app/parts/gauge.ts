import type { Gauge } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { nameRule, wordAmount } from "../quota-wording";
import type { Scene } from "../scene";
import { clockFrom, month, span } from "../times";
import { paragraph } from "./heading";
import { meter } from "./meter";

/** One rule: how much of it is used over which time, when the next place is freed, who set it and where it stands. */
export function gauge(scene: Scene, one: Gauge): VNode {
  const { t, locale } = scene;
  const { reason, used, maximum, published, scope } = one;
  const full = used >= maximum;
  const name = reason.rule === "limit" ? reason.name : reason.rule;
  return el(
    "li",
    { key: `${name} ${String(one.window)}`, class: full ? "gauge full" : "gauge", "data-gauge": name },
    el(
      "div",
      { class: "figures" },
      el("h3", {}, nameRule(t, reason)),
      full ? el("span", { class: "full-mark" }, t("gauge-full")) : null,
      el(
        "span",
        { class: "share" },
        t("gauge-amount", { used: wordAmount(used, one, locale), maximum: wordAmount(maximum, one, locale) }),
      ),
    ),
    meter(used, maximum),
    paragraph(timeOf(scene, one)),
    published === undefined ? null : paragraph(loweredBy(scene, one, published), "aside lowered"),
    scope === "tenant" ? paragraph(t("gauge-tenant"), "aside") : null,
    paragraph(sourceOf(scene, one), "aside source"),
  );
}

/** Who lowered the provider's own figure: the organisation, or the provider's refusal, for a time. */
function loweredBy({ t, locale, now }: Scene, one: Gauge, own: number): string {
  const published = wordAmount(own, one, locale);
  return one.until === undefined
    ? t("gauge-lowered", { published })
    : t("gauge-learned", { published, time: clockFrom(one.until, locale, now) });
}

function timeOf({ t, locale, now }: Scene, { window, freedAt }: Gauge): string {
  const time = { window: span(window, locale) };
  return freedAt === undefined
    ? t("gauge-window", time)
    : t("gauge-window-freed", { ...time, time: clockFrom(freedAt, locale, now) });
}

function sourceOf({ t, locale }: Scene, { source, read }: Gauge): string {
  return source === "" ? t("gauge-organisation") : t("gauge-source", { source, month: month(read, locale) });
}
