import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { paragraph } from "../parts/heading";
import { icon } from "../parts/icon";
import type { FailureCode } from "../plugin";
import type { Scene } from "../scene";

/** Above every screen while the host's page cannot be read. */
export function unguardedBanner({ t }: Scene): VNode {
  return banner("unguarded", "unguarded", [
    el("h2", { id: "unguarded-title" }, t("unguarded")),
    paragraph(t("unguarded.more")),
    paragraph(t("unguarded.do"), "aside"),
  ]);
}

/** A failure of the plugin that leaves the rest usable. */
export function failureBanner({ t, plugin }: Scene, failure: FailureCode): VNode {
  return banner("failure", failure, [
    el("h2", { id: "failure-title" }, t(`failure-${failure}`)),
    paragraph(t(`failure-${failure}.went`)),
    paragraph(t(`failure-${failure}.do`), "aside"),
    button({
      action: "dismiss-failure",
      label: t("dismiss"),
      onPress: () => {
        plugin.dismiss();
      },
    }),
  ]);
}

/** Said at once when it appears, in its own words. */
function banner(kind: string, code: string, content: VNode[]): VNode {
  return el(
    "div",
    {
      key: kind,
      role: "alert",
      class: `banner banner-${kind}`,
      "aria-labelledby": `${kind}-title`,
      "data-banner": code,
    },
    icon("alert"),
    el("div", { class: "banner-words" }, ...content),
  );
}
