import type { View } from "../../www/app/plugin";
import type { Script } from "./app-desk";
import { example } from "./app-findings";
import { EVERY_RUN_PROBLEM, EVERY_STANDING, everyRun, everyState, outbox, run } from "./app-outbox";
import { MINUTE_RULE } from "./app-quota";
import { found, gmail, later, outlook, permitted, unsure } from "./app-views";

const OPEN = "[data-action=outbox-open]";
const FIRST = "[data-action=run-open]";
const MANY = "[data-action=send-separately]";
const LOOK = "[data-action=separately-look]";
const WHEN = "[data-action=separately-when]";
const CONFIRM = "[data-action=separately-confirm]";
const LATER = "[data-action=send-later]";

/** What is pressed to reach each view; those of a run and of a message follow from their names. */
const PATHS: Record<string, string[]> = {
  "outbox-list": [OPEN],
  "outbox-empty": [OPEN],
  "outbox-notes": [OPEN],
  "run-cancel": [OPEN, FIRST, "[data-action=run-cancel]"],
  "run-pace": [OPEN, FIRST, "summary[data-action=more]", "[data-action=run-pace]"],
  "run-in-gmail": [OPEN, FIRST],
  "run-open-ones": [OPEN, FIRST, "[data-action=messages-open]"],
  "separately-recipients": [MANY],
  "separately-paste": [MANY, "#source-paste", "[data-action=paste-read]"],
  "separately-file": [MANY, "#source-file"],
  "separately-no-mail": [MANY],
  "separately-look": [MANY, LOOK],
  "separately-stopped": [MANY, LOOK, "[data-action=look-next]"],
  "separately-plain": [MANY, LOOK],
  "separately-edit": [MANY, LOOK, "[data-action=edit]"],
  "separately-edit-plain": [MANY, LOOK, "[data-action=edit]"],
  "separately-when": [MANY, LOOK, WHEN, "#timing-at", "#pace-own"],
  "separately-confirm": [MANY, LOOK, "[data-action=leave-out-blocked]", WHEN, CONFIRM],
  "separately-blocked": [MANY, LOOK, "[data-verdict=blocked]", WHEN, CONFIRM],
  "separately-never": [MANY, LOOK, WHEN, CONFIRM],
  "separately-unanswered-gmail": [MANY, LOOK, WHEN, CONFIRM],
  later: [LATER],
  "later-confirm": [LATER],
};

const RUNS = Object.keys(EVERY_STANDING).map((name) => `run-${name}`);
const MESSAGES = Object.keys(everyState()).map((name) => `message-${name}`);
const PROBLEMS = Object.keys(EVERY_RUN_PROBLEM).map((name) => `problem-${name}`);

function stateOf(name: string): string {
  return name.slice("message-".length);
}

/** What is pressed to reach a view of the outbox or of mail to many. */
export function outboxPath(name: string): string[] {
  if (RUNS.includes(name)) return [OPEN, FIRST];
  if (MESSAGES.includes(name)) return [OPEN, FIRST, `.message[data-state=${stateOf(name)}]`];
  if (PROBLEMS.includes(name)) return [LATER];
  return PATHS[name] ?? [];
}

const all = (): Partial<View> => ({ outbox: outbox(everyRun()) });
const one = (): Partial<View> => ({ outbox: outbox([run()]) });
const none = (): Partial<View> => ({ outbox: outbox([]) });

/** Every state of the outbox, of mail to many and of mail for later, by name. */
export const OUTBOX_VIEWS: Record<string, () => View> = {
  ...Object.fromEntries(
    Object.keys(PATHS).map((name) => [name, () => (name.endsWith("gmail") ? gmail : outlook)(all())]),
  ),
  "outbox-empty": () => outlook(none()),
  "outbox-notes": () => outlook({ outbox: outbox([run()], { damaged: 3, kept: false }) }),
  "later-confirm": () => ({ ...unsure(), ...none() }),
  "review-by-itself": () => permitted({ permit: "later", at: later(), reason: MINUTE_RULE }, none()),
  "send-separately-blocked": () => found([example("merge-field-unresolved")], none()),
  ...Object.fromEntries(
    Object.entries(EVERY_STANDING).map(([name, standing]) => [
      `run-${name}`,
      () => outlook({ outbox: outbox([standing()]) }),
    ]),
  ),
  ...Object.fromEntries(MESSAGES.map((name) => [name, () => outlook(one())])),
  ...Object.fromEntries(PROBLEMS.map((name) => [name, () => outlook(none())])),
};

/** How the plugin answers in each of them. */
export const SCRIPTS: Record<string, Script> = {
  "separately-recipients": { problems: true },
  "separately-paste": { problems: true },
  "separately-plain": { plain: true },
  "separately-edit-plain": { plain: true },
  "separately-no-mail": { nothing: true },
  "separately-never": { foresee: "never" },
  "separately-unanswered-gmail": { foresee: "rejects" },
  ...Object.fromEntries(MESSAGES.map((name) => [name, { first: stateOf(name) }])),
  ...Object.fromEntries(
    Object.entries(EVERY_RUN_PROBLEM).map(([name, problem]) => [`problem-${name}`, { problem }]),
  ),
};
