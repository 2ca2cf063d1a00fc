import type { VNode } from "preact";
import { el } from "../element";
import { icon } from "../parts/icon";
import { paragraph } from "../parts/heading";
import type { Scene } from "../scene";

/** In the settings: whether an organisation's policy is in use. */
export function policyState({ t, view }: Scene): VNode {
  return el(
    "section",
    {
      class: "card",
      "aria-labelledby": "policy-title",
      "data-policy": view.policy.inUse ? "in-use" : "none",
    },
    el("h2", { id: "policy-title" }, t("policy-title")),
    paragraph(t(view.policy.inUse ? "policy-in-use" : "policy-none")),
  );
}

/** A policy document that was refused: what holds instead, and where its fault is. */
export function policyBanner({ t, view }: Scene): VNode | null {
  const { inUse, problem } = view.policy;
  if (!problem) return null;
  const { line, column, reason } = problem;
  return el(
    "section",
    {
      key: "policy",
      class: "banner banner-policy",
      "aria-labelledby": "policy-refused",
      "data-banner": "policy",
    },
    icon("alert"),
    el(
      "div",
      { class: "banner-words" },
      el("h2", { id: "policy-refused" }, t("policy-refused")),
      paragraph(t(inUse ? "policy-refused.kept" : "policy-refused.none")),
      // The core's reason is for whoever wrote the document, in English.
      paragraph(t("policy-refused.where", { line, column, reason }), "reason"),
      paragraph(t("policy-refused.do"), "aside"),
    ),
  );
}
