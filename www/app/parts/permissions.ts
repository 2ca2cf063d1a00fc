import type { VNode } from "preact";
import { el } from "../element";
import type { Scene } from "../scene";

/** Scopes with words of their own, by the last part of their name. */
const WORDED = {
  "mail.send": "mail-send",
  "mail.readwrite": "mail-readwrite",
  "gmail.send": "gmail-send",
  "gmail.compose": "gmail-compose",
} as const;

/** Every permission the plugin may ask for and every one it has, each with its reason. */
export function permissions({ t, view }: Scene): VNode {
  const asked = view.channel ? [...view.channel.scopes.sendOnly, ...view.channel.scopes.verified] : [];
  const known = new Set([...asked, ...view.granted].filter((scope) => wording(scope) !== "other").map(wording));
  const granted = new Set(view.granted.map(wording));
  const others = view.granted.filter((scope) => wording(scope) === "other");
  return el(
    "section",
    { class: "card", "aria-labelledby": "permissions-title" },
    el("h2", { id: "permissions-title" }, t("permissions-title")),
    el(
      "ul",
      { class: "plain permissions" },
      [...known].map((name) =>
        permission(name, t(`scope-${name}`), t(`scope-${name}.why`), t(granted.has(name) ? "granted" : "not-granted")),
      ),
      others.map((scope) => permission(scope, scope, t("scope-other"), t("granted"))),
    ),
  );
}

function wording(scope: string): (typeof WORDED)[keyof typeof WORDED] | "other" {
  const name = scope.slice(scope.lastIndexOf("/") + 1).toLowerCase();
  return name in WORDED ? WORDED[name as keyof typeof WORDED] : "other";
}

function permission(key: string, name: string, why: string, state: string): VNode {
  return el(
    "li",
    { key, "data-scope": key },
    el("h3", {}, name),
    el("p", { class: "state" }, state),
    el("p", { class: "aside" }, why),
  );
}
