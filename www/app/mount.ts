import type { Finding } from "mailrail";
import { render } from "preact";
import { Activity } from "./activity/activity";
import { see } from "./activity/seen";
import { Announcer } from "./announcer";
import { keepFocus, markFocus } from "./focus";
import { catalogFor } from "./locale";
import { page, screenOf, type ScreenName } from "./page";
import type { Plugin, View } from "./plugin";
import type { Panel, Scene } from "./scene";
import { keepOpen } from "./keep-open";
import { Runs } from "./outbox/runs";
import { Later } from "./separately/later";
import { Separately } from "./separately/separately";
import { wear } from "./theme";
import { texts } from "./texts";
import { countsDown, isStale, Timekeeper } from "./timekeeper";

/**
 * Shows the interface inside `root` and keeps it true to what the plugin tells; the result takes it away.
 *
 * Controls carry `data-action` (send, send-anyway, confirmation-back, cancel, dismiss, dismiss-failure, sign-in,
 * sign-out, verified, settings-open, settings-close, quota-open, quota-close, permit-quota, quota-refresh, counting,
 * chart-table, fix, undo, show-place, hints, more, and those of the outbox, of mail to many, of mail for later and of
 * the activity, which stand in outbox/, separately/ and activity/); `main` carries
 * `data-screen`, an outcome `data-outcome` and `data-error`, a finding `data-problem` and `data-severity`, the note
 * of a fix `data-fixed`, a banner `data-banner`, what the limits say of a mail `data-permit`, a limit `data-gauge`.
 */
export function mount(root: HTMLElement, plugin: Plugin): () => void {
  const t = texts(plugin.locale);
  // An element of its own: the root may be a body into which the host's scripts put frames.
  const stage = document.createElement("div");
  stage.lang = catalogFor(plugin.locale);
  root.append(stage);
  const clothes = wear(stage);
  let view: View | null = null;
  let panel: Panel = "mail";
  let shown: ScreenName | null = null;
  let said = "";
  let asked: Finding | null = null;
  let refreshedAt = 0;
  let taken: string | null = null;
  const announcer = new Announcer(t);
  const opened = new Map<string, boolean>();

  const refresh = (): void => {
    refreshedAt = Date.now();
    plugin.refreshQuota();
  };

  const show = (next: Panel): void => {
    panel = next;
    if (next !== "message") runs.closeMessage();
    draw();
    if (next === "quota") refresh();
    if (next === "activity") activity.open();
  };

  const sendSeparately = (): void => {
    if (view) void separately.open(view);
    show("separately");
  };

  const sendLater = (when: "now" | "at"): void => {
    if (view) void later.open(view, when);
    show("later");
  };

  const begun = (run: string | null): void => {
    if (run === null) return;
    runs.show(run);
    show("run");
  };

  /** A pane on a window whose mail is with a run begins with that run. */
  const showTaken = ({ begun, outbox }: View): void => {
    const isNews = begun !== undefined && begun !== taken && outbox?.runs.some(({ run }) => run === begun);
    if (!isNews) return;
    taken = begun;
    if (panel !== "mail") return;
    runs.show(begun);
    panel = "run";
  };

  const fix = (finding: Finding): void => {
    // A second press finds the first one at work.
    if (asked === finding) return;
    asked = finding;
    plugin.fix(finding);
  };

  const draw = (): void => {
    if (!view) return;
    const scene: Scene = {
      ...{ view, panel, locale: plugin.locale, now: Date.now() },
      ...{ t, plugin, opened, said, show, fix, refresh, redraw: draw },
      ...{ runs, separately, later, activity, sendSeparately, sendLater, begun },
    };
    if (panel === "activity") see(view);
    const mark = markFocus(stage);
    const name = screenOf(scene);
    render(page(scene), stage);
    // The focus follows only a person who is here; it is never taken from the host's page.
    if (shown !== null && shown !== name && mark) headingOf(stage, name)?.focus();
    else keepFocus(stage, mark);
    shown = name;
    timekeeper.run(countsDown(scene));
    if (isStale(scene, refreshedAt)) refresh();
  };
  const timekeeper = new Timekeeper(draw);
  const runs = new Runs(plugin, draw);
  const separately = new Separately(plugin, draw);
  const later = new Later(plugin, draw);
  const activity = new Activity(plugin, draw);
  const stay = keepOpen(() => view);

  const stop = plugin.watch((next) => {
    const newlyBusy = (!view?.progress && next.progress) || (!view?.outcome && next.outcome);
    const otherMail = view?.compose?.id !== next.compose?.id;
    if (newlyBusy || (otherMail && panel === "confirmation")) panel = "mail";
    if (otherMail) {
      opened.clear();
      activity.forget();
    }
    view = next;
    showTaken(next);
    runs.follow(next.outbox);
    separately.follow(next);
    activity.follow(next, panel === "activity");
    said = announcer.hear(next);
    asked = null;
    clothes.theme(next.theme);
    draw();
  });

  return () => {
    stop();
    stay();
    timekeeper.stop();
    render(null, stage);
    clothes.off();
    stage.remove();
  };
}

/** What a screen's reader starts from: its heading, the question of a confirmation, or the message they came from. */
function headingOf(stage: HTMLElement, name: ScreenName): HTMLElement | null {
  if (name === "confirmation") return stage.querySelector("#confirmation-title");
  const left = name === "run" ? stage.querySelector<HTMLElement>("[data-left]") : null;
  return left ?? stage.querySelector("h1");
}
