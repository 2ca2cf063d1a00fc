import type { RunView, Wish } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { button } from "../parts/button";
import { disclosure } from "../parts/disclosure";
import { paragraph } from "../parts/heading";
import { saveList } from "../saved-list";
import type { Scene } from "../scene";
import { paceForm } from "./pace";

/** What a person can do about a run as it stands. */
export function runActions(scene: Scene, run: RunView): VNode {
  const { runs } = scene;
  if (runs.question === "cancel") return cancelQuestion(scene, run);
  if (runs.question === "pace") return paceForm(scene, run);
  return el(
    "div",
    { key: "actions", class: "run-actions" },
    mainActions(scene, run),
    moreActions(scene, run),
  );
}

function mainActions(scene: Scene, run: RunView): VNode {
  const { t, view } = scene;
  const { standing, counts } = run;
  const ask = (wish: Wish) => () => {
    scene.plugin.ask(run.run, wish);
  };
  const asks = standing.standing === "stopped";
  const signIn = asks && standing.cause.code === "sign-in" && !view.signedIn;
  return el(
    "div",
    { class: "buttons" },
    signIn
      ? button({
          action: "sign-in",
          label: t("sign-in"),
          primary: true,
          onPress: () => {
            scene.plugin.signIn();
          },
        })
      : null,
    standing.standing === "running"
      ? button({ action: "run-pause", label: t("run-pause"), icon: "pause", onPress: ask({ wish: "pause" }) })
      : null,
    standing.standing === "paused" || asks
      ? button({
          action: "run-resume",
          label: t("run-resume"),
          primary: !signIn,
          onPress: ask({ wish: "resume" }),
        })
      : null,
    counts.refused > 0
      ? button({
          action: "run-retry",
          label: t("run-retry", { count: counts.refused }),
          onPress: ask({ wish: "retry-all" }),
        })
      : null,
    standing.standing === "over"
      ? null
      : button({ action: "run-cancel", label: t("run-cancel"), onPress: () => question(scene, "cancel") }),
    standing.standing === "over"
      ? button({
          action: "run-forget",
          label: t("run-forget"),
          onPress: () => {
            ask({ wish: "forget" })();
            scene.show("outbox");
          },
        })
      : null,
  );
}

function question(scene: Scene, asked: Scene["runs"]["question"]): void {
  scene.runs.question = asked;
  scene.show("run");
}

function cancelQuestion(scene: Scene, run: RunView): VNode {
  const { t, plugin } = scene;
  const { counts } = run;
  const open = counts.queued + counts.scheduled + counts.handedOver + counts.underWay + counts.waiting;
  return el(
    "div",
    { key: "cancel", class: "question", role: "group", "aria-labelledby": "cancel-title" },
    el(
      "h3",
      { id: "cancel-title", tabIndex: -1, "data-asks": "cancel" },
      t("run-cancel-title", { count: open }),
    ),
    paragraph(t("run-cancel-more")),
    counts.handedOver > 0 ? paragraph(t("run-cancel-handed", { count: counts.handedOver }), "aside") : null,
    el(
      "div",
      { class: "buttons" },
      button({
        action: "run-cancel-yes",
        label: t("run-cancel-yes"),
        primary: true,
        onPress: () => {
          plugin.ask(run.run, { wish: "cancel" });
          question(scene, null);
        },
      }),
      button({ action: "run-cancel-no", label: t("run-cancel-no"), onPress: () => question(scene, null) }),
    ),
  );
}

/** What is seldom wanted: another pace, and the list as a file. */
function moreActions(scene: Scene, run: RunView): VNode {
  const { t, runs } = scene;
  return disclosure(
    scene,
    { name: `more ${run.run}`, open: false, kind: "more", summary: t("run-more") },
    el(
      "div",
      { class: "buttons" },
      run.standing.standing === "over"
        ? null
        : button({ action: "run-pace", label: t("run-pace-change"), onPress: () => question(scene, "pace") }),
      button({ action: "run-export", label: t("run-export"), onPress: () => void saveRun(scene, run) }),
      button({ action: "run-copy", label: t("run-copy"), onPress: () => void copyRun(scene, run) }),
    ),
    runs.exported ? el("p", { class: "note", role: "status" }, t(`run-exported-${runs.exported}`)) : null,
  );
}

async function saveRun(scene: Scene, run: RunView): Promise<void> {
  await exporting(scene, "saved", async () => {
    saveList(await scene.plugin.exportRun(run.run), `mailrail-${run.run.slice(0, 8)}.csv`);
  });
}

async function copyRun(scene: Scene, run: RunView): Promise<void> {
  await exporting(scene, "copied", async () => {
    await navigator.clipboard.writeText(await scene.plugin.exportRun(run.run));
  });
}

async function exporting(scene: Scene, done: "saved" | "copied", work: () => Promise<void>): Promise<void> {
  scene.runs.exported = await work().then(
    () => done,
    () => "failed" as const,
  );
  scene.redraw();
}
