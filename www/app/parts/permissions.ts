import type { VNode } from "preact";
import { el } from "../element";
import type { Scene } from "../scene";
import type { Texts } from "../texts";

/** Scopes with words of their own, by the last part of their name. */
const WORDED = {
  "mail.send": "mail-send",
  "mail.read": "mail-read",
  "mail.readwrite": "mail-readwrite",
  "gmail.send": "gmail-send",
  "gmail.compose": "gmail-compose",
  "gmail.metadata": "gmail-metadata",
  "gmail.readonly": "gmail-readonly",
  openid: "account",
  profile: "account",
  email: "account",
  offline_access: "account",
  "user.read": "account",
  "userinfo.email": "account",
  "userinfo.profile": "account",
} as const;

type State = "granted" | "not-granted" | "not-needed";
type Worded = (typeof WORDED)[keyof typeof WORDED];

/** Every permission the plugin may ask for and every one it has, each with its reason. */
export function permissions({ t, view }: Scene): VNode {
  const { sendOnly = [], verified = [], counting = [], reports = [] } = view.channel?.scopes ?? {};
  const asked = [...sendOnly, ...verified, ...counting, ...reports];
  const known = new Set([...asked, ...view.granted].flatMap((scope) => wording(scope) ?? []));
  const granted = new Set(view.granted.map(wording));
  const scopes = [
    ...(view.consent === "verified" ? verified : sendOnly),
    ...(view.counting.on ? counting : []),
    ...(view.activity?.reading ? reports : []),
  ];
  const needed = new Set(scopes.map(wording));
  const state = (name: Worded): State =>
    granted.has(name) ? "granted" : needed.has(name) ? "not-granted" : "not-needed";
  const others = view.granted.filter((scope) => !wording(scope));
  return el(
    "section",
    { class: "card", "aria-labelledby": "permissions-title" },
    el("h2", { id: "permissions-title" }, t("permissions-title")),
    el(
      "ul",
      { class: "plain permissions" },
      [...known].map((name) => permission(t, name, t(`scope-${name}`), t(`scope-${name}.why`), state(name))),
      others.map((scope) => permission(t, scope, scope, t("scope-other"), "granted")),
    ),
  );
}

/** Which words a scope has, by the last part of its name; none for those this plugin never asks for. */
function wording(scope: string): Worded | null {
  const name = scope.slice(scope.lastIndexOf("/") + 1).toLowerCase();
  return name in WORDED ? WORDED[name as keyof typeof WORDED] : null;
}

function permission(t: Texts, key: string, name: string, why: string, state: State): VNode {
  return el(
    "li",
    { key, class: state, "data-scope": key },
    el("h3", {}, name),
    el("p", { class: "state" }, t(state)),
    el("p", { class: "aside" }, why),
  );
}
