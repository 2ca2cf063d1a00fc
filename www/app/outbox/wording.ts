import type { HistoryEntry, MessageState, RunProblem, RunView, StopCause, Wish } from "mailrail";
import { count } from "../figures";
import { type Reader, wordError, wordErrorRemedy } from "../quota-wording";
import { shorten } from "../shorten";
import { clock, clockFrom, span } from "../times";

/** A trouble in words: what happened, whether mail went out, what to do. */
export interface TroubleWording {
  what: string;
  went: string;
  do: string;
}

/** Where a message is, in one line. */
export function wordState({ t, locale, now }: Reader, state: MessageState): string {
  switch (state.state) {
    case "scheduled":
    case "handed-over":
      return t(`state-${state.state}`, { time: clock(state.at, locale, now) });
    case "waiting":
      return t("state-waiting", { time: clockFrom(state.until, locale, now) });
    default:
      return t(`state-${state.state}`);
  }
}

/** Why a message is where it is, and what to do about it; null where its state says everything. */
export function wordTrouble(reader: Reader, state: MessageState): TroubleWording | null {
  const { t } = reader;
  switch (state.state) {
    case "waiting":
      return {
        what: wordError(reader, state.error),
        went: t("state-waiting.went"),
        do: t("state-waiting.do"),
      };
    case "refused":
      return {
        what: wordError(reader, state.error),
        went: t("state-refused.went"),
        do: wordErrorRemedy(reader, state.error),
      };
    case "unknown":
      return {
        what: wordError(reader, state.error),
        went: t("state-unknown.went"),
        do: t("state-unknown.do"),
      };
    default:
      return null;
  }
}

/** How a run stands, in one line. */
export function wordStanding({ t, locale, now }: Reader, { standing, waits, counts }: RunView): string {
  if (standing.standing !== "running") return t(`standing-${standing.standing}`);
  if (waits) return t("standing-running.waits", { time: clockFrom(waits.until, locale, now) });
  // Nobody is at work on what waits for its time.
  if (counts.queued + counts.underWay + counts.waiting > 0) return t("standing-running");
  return counts.handedOver > 0 ? t("standing-running.handed") : t("standing-running.scheduled");
}

/** Why a run stopped by itself. */
export function wordStop(reader: Reader, cause: StopCause): TroubleWording {
  const { t } = reader;
  const args = stopArguments(reader, cause);
  return {
    what: t(`stop-${cause.code}`, args),
    went: t(cause.code === "stale" ? "stop-stale.went" : "stop-went"),
    do: t(`stop-${cause.code}.do`, args),
  };
}

function stopArguments(reader: Reader, cause: StopCause): Record<string, string | number> {
  switch (cause.code) {
    case "sign-in":
      return { error: wordError(reader, cause.error) };
    case "refusals":
      return { count: cause.refused, of: cause.of };
    case "bounces":
      return { count: cause.bounced, of: cause.of };
    case "stale":
      return { time: clock(cause.promised, reader.locale, reader.now) };
    default:
      return {};
  }
}

/** Why a run cannot begin. */
export function wordRunProblem({ t, locale }: Reader, problem: RunProblem): TroubleWording {
  const { code, ...details } = problem;
  const args: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details) as [string, string | number][])
    args[name] = typeof value === "string" ? shorten(value) : value;
  if ("maximum" in problem) args["maximum"] = count(problem.maximum, locale);
  return {
    what: t(`run-problem-${code}`, args),
    went: t("run-problem-went"),
    do: t(`run-problem-${code}.do`, args),
  };
}

/** What a person wanted. */
export function wordWish({ t, locale }: Reader, wish: Wish): string {
  if (wish.wish !== "pace") return t(`wish-${wish.wish}`);
  return wish.pace
    ? t("wish-pace", { count: wish.pace.batch, window: span(wish.pace.wait, locale) })
    : t("wish-pace.none");
}

/** One line of a message's history. */
export function wordEntry(reader: Reader, entry: HistoryEntry): string {
  switch (entry.entry) {
    case "moved":
      return wordState(reader, entry.to);
    case "asked":
      return wordWish(reader, entry.wish);
    case "stopped":
      return wordStop(reader, entry.cause).what;
  }
}

/** Every code: the compiler says when there is another. */
const RUN_PROBLEMS: Record<RunProblem["code"], true> = {
  "no-recipients": true,
  "too-many-recipients": true,
  "too-many-edited": true,
  blocked: true,
  "not-confirmed": true,
  "time-unreadable": true,
  "time-passed": true,
  "attachment-unreadable": true,
  "journal-unavailable": true,
  "request-malformed": true,
};

/** Whether a rejected question to the plugin tells why a run cannot begin. */
export function isRunProblem(reason: unknown): reason is RunProblem {
  return (
    typeof reason === "object" &&
    reason !== null &&
    "code" in reason &&
    typeof reason.code === "string" &&
    reason.code in RUN_PROBLEMS
  );
}
