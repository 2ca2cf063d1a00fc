import type { MessageChoice, RunView } from "mailrail";
import type { VNode } from "preact";
import { el } from "../element";
import { facts, type Fact } from "../parts/facts";
import { heading, paragraph, type Tone } from "../parts/heading";
import { button } from "../parts/button";
import { wordError, wordRule } from "../quota-wording";
import type { Scene } from "../scene";
import { shorten } from "../shorten";
import { clock } from "../times";
import { messageList } from "./message-list";
import { outboxNotes, STANDING_DRAWINGS } from "./outbox-screen";
import { paceText } from "./pace";
import { runActions } from "./run-actions";
import { runBar } from "./run-bar";
import { chosen } from "./runs";
import { wordStanding, wordStop } from "./wording";

const TONES: Record<RunView["standing"]["standing"], Tone> = {
  running: "calm",
  paused: "caution",
  stopped: "stop",
  over: "good",
};

const CHOICES: MessageChoice[] = ["all", "open", "trouble"];

/** One run: how it stands, when it will be over, what can be done about it, and its messages. */
export function runScreen(scene: Scene): (VNode | null)[] {
  const { t, view, runs } = scene;
  const run = runs.run(view.outbox);
  if (!run || !view.outbox) return [heading("calm", "outbox", t("outbox")), paragraph(t("run-gone"))];
  const { standing } = run;
  return [
    heading(
      TONES[standing.standing],
      STANDING_DRAWINGS[standing.standing],
      wordStanding(scene, run),
      el("p", { class: "subject" }, el("bdi", {}, shorten(run.title) || t("review-no-subject"))),
    ),
    ...outboxNotes(scene, view.outbox),
    standing.standing === "stopped"
      ? stopCard(scene, standing.cause.code, wordStop(scene, standing.cause))
      : null,
    progressCard(scene, run),
    messagesCard(scene, run),
  ];
}

function stopCard({ t }: Scene, code: string, words: ReturnType<typeof wordStop>): VNode {
  return el(
    "section",
    { key: "stop", class: "card", "aria-labelledby": "stop-title", "data-stop": code },
    el("h2", { id: "stop-title" }, words.what),
    paragraph(words.went, "went"),
    el("div", { class: "todo" }, el("h3", {}, t("do-next")), paragraph(words.do)),
  );
}

function progressCard(scene: Scene, run: RunView): VNode {
  const { t } = scene;
  return el(
    "section",
    { key: "progress", class: "card", "aria-labelledby": "run-progress" },
    el("h2", { id: "run-progress" }, t("run-progress", { sent: run.counts.sent, count: run.count })),
    ...runBar(scene, run),
    facts(runFacts(scene, run)),
    afterClosing(scene, run),
    runActions(scene, run),
  );
}

function runFacts(scene: Scene, run: RunView): Fact[] {
  const { t, locale, now } = scene;
  const over = run.standing.standing === "over";
  return [
    { name: t("run-began"), value: clock(run.began, locale, now) },
    ...(over
      ? []
      : [
          { name: t("run-rate"), value: t("run-rate.value", { count: run.lastMinute }) },
          {
            name: t("run-ends"),
            value: run.ends === undefined ? t("run-ends.unknown") : clock(run.ends, locale, now),
          },
          ...(run.waits ? [{ name: t("run-waits"), value: wordError(scene, run.waits.error) }] : []),
          ...(run.heldBy ? [{ name: t("run-rule"), value: wordRule(scene, run.heldBy) }] : []),
          { name: t("run-pace"), value: paceText(scene, run.pace) },
        ]),
  ];
}

/** What goes on with every window of ours closed, and what does not. */
function afterClosing({ t, view }: Scene, { goesOn, needsUs, standing }: RunView): VNode | null {
  // What does not run waits for the person, window or not.
  if (standing.standing !== "running" || goesOn + needsUs === 0) return null;
  const words = (): string => {
    // Gmail's worker needs no window, only the browser.
    if (view.host === "gmail") return t("run-closing-browser", { count: needsUs });
    if (needsUs === 0) return t("run-closing-all", { count: goesOn });
    if (goesOn === 0) return t("run-closing-none", { count: needsUs });
    return t("run-closing", { goes: goesOn, waits: needsUs });
  };
  return el("p", { class: "after-closing" }, words());
}

function messagesCard(scene: Scene, run: RunView): VNode {
  const { t, runs } = scene;
  const total = chosen(run, runs.only);
  return el(
    "section",
    { key: "messages", class: "card messages-card", "aria-labelledby": "messages-title" },
    el("h2", { id: "messages-title" }, t("messages")),
    el(
      "div",
      { class: "buttons choice", role: "group", "aria-label": t("messages-choice") },
      CHOICES.map((only) =>
        button({
          action: `messages-${only}`,
          label: t(`messages-${only}`, { count: chosen(run, only) }),
          pressed: runs.only === only,
          onPress: () => {
            runs.choose(only);
          },
        }),
      ),
    ),
    paragraph(t("messages-keys"), "aside"),
    total === 0 ? paragraph(t("messages-none")) : messageList(scene, `${run.run} ${runs.only}`, total),
  );
}
