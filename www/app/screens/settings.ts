import type { VNode } from "preact";
import { reading } from "../activity/reading";
import { el } from "../element";
import { button } from "../parts/button";
import { facts } from "../parts/facts";
import { heading, paragraph } from "../parts/heading";
import { permissions } from "../parts/permissions";
import { switchLine } from "../parts/switch";
import type { Scene } from "../scene";
import { policyState } from "./policy";

/** Account, channel, the consents, the policy, what is granted and why. */
export function settingsScreen(scene: Scene): VNode[] {
  return [
    heading("calm", "settings", scene.t("settings")),
    account(scene),
    verified(scene),
    reading(scene),
    policyState(scene),
    permissions(scene),
    paragraph(scene.t("privacy"), "note"),
  ];
}

function account({ t, view, plugin }: Scene): VNode {
  const channel = view.channel ? t(`channel-${view.channel.channel}`) : "";
  return el(
    "section",
    { class: "card", "aria-labelledby": "account-title" },
    el("h2", { id: "account-title" }, t("account-title")),
    facts([
      {
        name: t("fact-account"),
        value: view.account ? (view.account.name ?? view.account.address) : t("account-none"),
        below: view.account?.name ? el("span", { class: "aside" }, view.account.address) : null,
      },
      {
        name: t("fact-channel"),
        value: channel,
        below: el("span", { class: "aside" }, t(`channel-why-${view.host}`)),
      },
      { name: t("fact-signed-in"), value: t(view.signedIn ? "signed-in" : "signed-out") },
    ]),
    view.signedIn
      ? button({
          action: "sign-out",
          label: t("sign-out"),
          onPress: () => {
            plugin.signOut();
          },
        })
      : button({
          action: "sign-in",
          label: t("sign-in"),
          primary: true,
          onPress: () => {
            plugin.signIn();
          },
        }),
  );
}

function verified({ t, view, plugin }: Scene): VNode {
  const on = view.consent === "verified";
  return el(
    "section",
    { class: "card", "aria-labelledby": "verified-title" },
    switchLine({
      action: "verified",
      heading: "h2",
      title: t("verified-title"),
      id: "verified-title",
      describedBy: "verified-more",
      on,
      // Without a mailbox there is nobody to ask for more.
      disabled: view.account === null,
      onChange: (wanted) => {
        plugin.setConsent(wanted ? "verified" : "send-only");
      },
    }),
    paragraph(t("verified-more"), "lead", "verified-more"),
    paragraph(t("verified-without"), "aside"),
    paragraph(t(`verified-permission-${view.host}`), "aside"),
  );
}
