import type { QuotaView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { wordError } from "../quota-wording";
import type { Scene } from "../scene";
import { clock } from "../times";
import { paragraph } from "./heading";
import { switchLine } from "./switch";

/** What the figures are based on, and the choice to count what the mailbox sends by other means. */
export function counting(scene: Scene, { basis }: QuotaView): VNode {
  const { t, locale, now, view } = scene;
  const { problem } = view.counting;
  return el(
    "section",
    { key: "counting", class: "card", "aria-labelledby": "counting-title", "data-basis": basis.basis },
    el("h2", { id: "counting-title" }, t("counting-title")),
    paragraph(
      basis.basis === "here"
        ? t("counting-here")
        : t("counting-mailbox", { time: clock(basis.at, locale, now) }),
    ),
    problem
      ? el(
          "div",
          { class: "counting-problem", "data-error": problem.code },
          el("h3", {}, t("counting-problem")),
          paragraph(wordError(scene, problem)),
        )
      : null,
    ...(view.host === "outlook" ? withVerified(scene, basis) : choice(scene, basis)),
  );
}

/** In Outlook the permission of verified sending is enough, so there is nothing else to choose. */
function withVerified({ t, view }: Scene, { basis }: QuotaView["basis"]): VNode[] {
  if (!view.counting.on) return [paragraph(t("counting-with-verified"), "aside")];
  return [paragraph(t(basis === "mailbox" ? "counting-by-verified" : "counting-pending"), "aside")];
}

function choice({ t, view, plugin }: Scene, { basis }: QuotaView["basis"]): VNode[] {
  const { on, problem } = view.counting;
  const pending = on && problem === null && basis === "here";
  return [
    switchLine({
      action: "counting",
      heading: "h3",
      title: t("counting-switch"),
      id: "counting-switch",
      describedBy: "counting-more",
      on,
      disabled: view.account === null,
      onChange: (wanted) => {
        plugin.setCounting(wanted);
      },
    }),
    ...(pending ? [paragraph(t("counting-pending"), "aside")] : []),
    paragraph(t("counting-switch.more"), "aside", "counting-more"),
    paragraph(t("counting-permission-gmail"), "aside"),
  ];
}
