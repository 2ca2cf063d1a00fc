import type { VNode } from "preact";
import { activityScreen } from "./activity/activity-screen";
import { unseen } from "./activity/seen";
import { el } from "./element";
import { button } from "./parts/button";
import type { IconName } from "./parts/icon";
import { mark } from "./parts/mark";
import { permitSaid } from "./screens/permit";
import type { Panel, Scene } from "./scene";
import { failureBanner, unguardedBanner } from "./screens/banner";
import { outcomeLine, outcomeScreen } from "./screens/outcome";
import { policyBanner } from "./screens/policy";
import { quotaScreen } from "./screens/quota";
import { reviewScreen } from "./screens/review";
import { progressTitle, sendingScreen } from "./screens/sending";
import { settingsScreen } from "./screens/settings";
import { brokenScreen, emptyScreen, loadingScreen } from "./screens/still";
import { count, share } from "./figures";
import { messageScreen } from "./outbox/message-screen";
import { outboxScreen } from "./outbox/outbox-screen";
import { runScreen } from "./outbox/run-screen";
import { laterScreen } from "./separately/later-screen";
import { separatelyScreen } from "./separately/separately-screen";

/** The screens; the focus moves to the heading when one gives way to another. */
export type ScreenName =
  "broken" | "loading" | "outcome" | "sending" | "empty" | "review" | "confirmation" | Exclude<Panel, "mail">;

/** Where there is time to read of a faulty policy. */
const POLICY_SHOWN: ScreenName[] = ["settings", "empty", "review", "confirmation"];

/** Which screen a moment calls for. A send and its end come before everything but a broken plugin. */
export function screenOf({ view, panel }: Scene): ScreenName {
  if (isFatal(view.failure)) return "broken";
  if (!view.channel) return "loading";
  if (panel !== "mail" && panel !== "confirmation") return panel;
  if (view.outcome) return "outcome";
  if (view.progress) return "sending";
  if (!view.compose) return "empty";
  return panel === "confirmation" && view.compose.review.verdict === "confirm" ? "confirmation" : "review";
}

function isFatal(failure: Scene["view"]["failure"]): failure is "core-not-loaded" | "mailbox-unsupported" {
  return failure === "core-not-loaded" || failure === "mailbox-unsupported";
}

/** The whole interface at one moment; it depends on the scene alone. */
export function page(scene: Scene): VNode {
  const { t, view } = scene;
  const name = screenOf(scene);
  // The limits' own screen tells why it has nothing to show.
  const saysItself = name === "quota" && view.failure === "quota-unreadable";
  const banners = [
    ...(view.channel && !view.guarded ? [unguardedBanner(scene)] : []),
    ...(view.failure && name !== "broken" && !saysItself ? [failureBanner(scene, view.failure)] : []),
    ...(POLICY_SHOWN.includes(name) ? [policyBanner(scene)] : []),
  ];
  return el(
    "div",
    { class: "app" },
    el(
      "header",
      { class: "top" },
      mark(),
      el("span", { class: "wordmark" }, t("product")),
      ...(name === "broken" || name === "loading" ? [] : ways(scene)),
    ),
    // A confirmation is a part of the review, so the page around it stays.
    el(
      "main",
      { key: name === "confirmation" ? "review" : name, "data-screen": name },
      ...banners,
      ...screen(scene, name),
    ),
    el("div", { class: "said", role: "status", "aria-live": "polite" }, spoken(scene)),
    el("div", { class: "said", role: "alert" }, alarm(scene)),
  );
}

/** Where each panel leads back to. */
const BACK = {
  settings: "mail",
  quota: "mail",
  outbox: "mail",
  run: "outbox",
  message: "run",
  separately: "mail",
  later: "mail",
  activity: "mail",
} as const;

/** The ways to the outbox, the activity, the limits and the settings, or back from them. */
function ways(scene: Scene): VNode[] {
  const { t, panel, view } = scene;
  const way = (
    action: Way | "outbox-open" | "activity-open",
    label: string,
    icon: IconName,
    to: Panel,
    more?: VNode | null,
  ): VNode =>
    button({
      action,
      label,
      icon,
      iconOnly: true,
      quiet: true,
      more: more ?? null,
      onPress: () => {
        scene.show(to);
      },
    });
  if (panel !== "mail" && panel !== "confirmation")
    return [way(`${panel}-close`, t(`${panel}-close`), "back", BACK[panel])];
  return [
    ...(view.outbox
      ? [way("outbox-open", outboxLabel(scene), "outbox", "outbox", badge(scene, view.outbox.unfinished))]
      : []),
    ...(view.activity
      ? [
          way(
            "activity-open",
            t("activity-open", { count: unseen(view) }),
            "activity",
            "activity",
            badge(scene, unseen(view)),
          ),
        ]
      : []),
    way("quota-open", t("quota-open"), "gauge", "quota"),
    way("settings-open", t("settings-open"), "settings", "settings"),
  ];
}

type Way = `${"quota" | "settings"}-open` | `${keyof typeof BACK}-close`;

function outboxLabel({ t, view }: Scene): string {
  return t("outbox-open", { count: view.outbox?.unfinished ?? 0 });
}

/** A figure beside the drawing; the button's name says what it counts. */
function badge({ locale }: Scene, figure: number): VNode | null {
  return figure === 0 ? null : el("span", { class: "badge", "aria-hidden": "true" }, count(figure, locale));
}

function screen(scene: Scene, name: ScreenName): (VNode | null)[] {
  const { view } = scene;
  if (isFatal(view.failure)) return brokenScreen(scene, view.failure);
  if (name === "loading") return loadingScreen(scene);
  if (name === "settings") return settingsScreen(scene);
  if (name === "quota") return quotaScreen(scene);
  if (name === "outbox") return outboxScreen(scene);
  if (name === "run") return runScreen(scene);
  if (name === "message") return messageScreen(scene);
  if (name === "separately") return separatelyScreen(scene);
  if (name === "later") return laterScreen(scene);
  if (name === "activity") return activityScreen(scene);
  if (view.outcome) return outcomeScreen(scene, view.outcome);
  if (view.progress) return sendingScreen(scene, view.progress);
  return view.compose ? reviewScreen(scene, view.compose) : emptyScreen(scene);
}

/** What is said without interrupting: a change of the review, each step, each quarter of an upload, a mail that went out. */
function spoken(scene: Scene): string {
  const { progress, outcome } = scene.view;
  if (outcome) return outcome.outcome === "sent" ? outcomeLine(scene, outcome) : "";
  if (progress?.step === "uploading" && progress.sent > 0) {
    const quarter = Math.floor((progress.sent / progress.total) * 4);
    return `${progressTitle(scene, progress)} ${share(quarter, 4, scene.locale)}`;
  }
  if (progress) return progressTitle(scene, progress);
  if (screenOf(scene) !== "review") return "";
  return [scene.said, permitSaid(scene)].filter((words) => words !== "").join(". ");
}

/** What is said at once: a mail that did not surely go out, a plugin that cannot work. Banners speak for themselves. */
function alarm(scene: Scene): string {
  const { t, view } = scene;
  if (isFatal(view.failure)) return `${t(`failure-${view.failure}`)}. ${t(`failure-${view.failure}.went`)}`;
  return view.outcome && view.outcome.outcome !== "sent" ? outcomeLine(scene, view.outcome) : "";
}
