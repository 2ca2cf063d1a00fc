import type {
  Counts,
  HistoryEntry,
  MessageState,
  MessageView,
  OutboxView,
  RunProblem,
  RunView,
  SendError,
  StopCause,
  TableProblem,
  Wish,
} from "mailrail";
import { MINUTE_RULE } from "./app-quota";

const HOUR = 3_600_000;

/** An hour of today's clock. */
const at = (hours: number, minutes: number): number => new Date().setHours(hours, minutes, 0, 0);

/** A key of a run: 32 hexadecimal digits. */
export const RUN = "5f0c1e7a9b3d42688a17c2d4e6f80b91";

const NONE: Counts = {
  ...{ queued: 0, scheduled: 0, handedOver: 0, underWay: 0, sent: 0 },
  ...{ waiting: 0, refused: 0, unknown: 0, cancelled: 0 },
};

/** In the middle of a thousand. */
const HALF_WAY: Counts = {
  ...NONE,
  ...{
    queued: 35,
    handedOver: 541,
    underWay: 2,
    sent: 412,
    waiting: 3,
    refused: 5,
    unknown: 1,
    cancelled: 1,
  },
};

/** A run of a thousand that goes on. */
export function run(over: Partial<RunView> = {}): RunView {
  return {
    run: RUN,
    manner: "separately",
    title: "Offer for the autumn fair, {{first_name}}",
    began: at(13, 40),
    count: 1000,
    counts: HALF_WAY,
    standing: { standing: "running" },
    ends: at(14, 59),
    heldBy: MINUTE_RULE,
    lastMinute: 28,
    goesOn: 541,
    needsUs: 35,
    ...over,
  };
}

/** An outbox with these runs. */
export function outbox(runs: RunView[], over: Partial<OutboxView> = {}): OutboxView {
  const unfinished = runs.reduce(
    (sum, { counts }) => sum + counts.queued + counts.handedOver + counts.waiting,
    0,
  );
  return { runs, unfinished, damaged: 0, kept: true, ...over };
}

/** Why a run stops by itself, each once: the compiler says when a new cause has none. */
const stops = (): { [Code in StopCause["code"]]: Extract<StopCause, { code: Code }> } => ({
  refusals: { code: "refusals", refused: 12, of: 20 },
  bounces: { code: "bounces", bounced: 9, of: 60 },
  "sign-in": { code: "sign-in", error: { code: "sign-in-required" } },
  "journal-unavailable": { code: "journal-unavailable" },
  stale: { code: "stale", promised: at(9, 0) },
  "journal-damaged": { code: "journal-damaged" },
});

const over: Counts = { ...NONE, sent: 985, refused: 12, unknown: 1, cancelled: 2 };

/** Every way a run can stand, by name. */
export const EVERY_STANDING: Record<string, () => RunView> = {
  running: () => run({ pace: { batch: 20, wait: 600_000 } }),
  waiting: () => run({ waits: { until: at(14, 30), error: { code: "throttled" } }, lastMinute: 0 }),
  paused: () => run({ standing: { standing: "paused" }, lastMinute: 0, goesOn: 0, needsUs: 580 }),
  over: () =>
    bare(run({ standing: { standing: "over" }, counts: over, lastMinute: 0, goesOn: 0, needsUs: 0 })),
  ...Object.fromEntries(
    (Object.keys(stops()) as StopCause["code"][]).map((code): [string, () => RunView] => [
      code,
      () =>
        bare(
          run({
            standing: { standing: "stopped", cause: stops()[code] },
            lastMinute: 0,
            goesOn: 0,
            needsUs: 580,
          }),
        ),
    ]),
  ),
};

/** Without what only a run has that goes on. */
function bare({ ends: _ends, heldBy: _heldBy, ...rest }: RunView): RunView {
  return rest;
}

/** Runs of every manner. */
export const everyRun = (): RunView[] => [
  run(),
  bare(
    run({
      run: "0a".repeat(16),
      manner: "later",
      title: "회의록과 다음 일정",
      count: 1,
      counts: { ...NONE, scheduled: 1 },
      goesOn: 0,
      needsUs: 1,
    }),
  ),
  bare(
    run({
      run: "0b".repeat(16),
      title: "",
      standing: { standing: "stopped", cause: stops().refusals },
      goesOn: 0,
      needsUs: 580,
    }),
  ),
  bare(
    run({
      run: "0c".repeat(16),
      manner: "by-hand",
      title: "Price list",
      count: 1,
      counts: { ...NONE, sent: 1 },
      standing: { standing: "over" },
      goesOn: 0,
      needsUs: 0,
    }),
  ),
];

const LOST: SendError = { code: "network-lost" };

/** Every state of a message. */
export const everyState = (): {
  [State in MessageState["state"]]: Extract<MessageState, { state: State }>;
} => ({
  queued: { state: "queued" },
  scheduled: { state: "scheduled", at: at(9, 0) + 48 * HOUR },
  "handed-over": { state: "handed-over", at: at(14, 41), id: "AAMk" },
  preparing: { state: "preparing" },
  committing: { state: "committing" },
  checking: { state: "checking" },
  sent: { state: "sent" },
  waiting: { state: "waiting", until: at(14, 30), error: LOST },
  refused: { state: "refused", error: { code: "invalid-recipients" } },
  unknown: { state: "unknown", error: LOST },
  cancelled: { state: "cancelled" },
});

const NAMES = ["Ana Müller", "김민수", "佐藤花子", "林怡君", undefined];

/** The messages of a run, of each state in turn. */
export function messagesOf(total: number, first = "queued"): MessageView[] {
  const known = Object.values(everyState());
  const at0 = known.findIndex(({ state }) => state === first);
  const states = [...known.slice(at0), ...known.slice(0, at0)];
  return Array.from({ length: total }, (_, index) => {
    const name = NAMES[index % NAMES.length];
    const state = states[index % states.length] ?? { state: "queued" };
    return {
      index,
      row: index + 2,
      address: `person.${String(index + 1)}@partner-${String(index % 9)}.example`,
      ...(name === undefined ? {} : { name }),
      state,
      since: at(13, 41) + index * 1000,
      canCancel: ["queued", "scheduled", "handed-over", "waiting"].includes(state.state),
    };
  });
}

/** Everything a person can want. */
const WISHES: { [Name in Wish["wish"]]: Extract<Wish, { wish: Name }> } = {
  pause: { wish: "pause" },
  resume: { wish: "resume" },
  cancel: { wish: "cancel" },
  "cancel-one": { wish: "cancel-one", index: 3 },
  retry: { wish: "retry", index: 3 },
  "retry-all": { wish: "retry-all" },
  pace: { wish: "pace", pace: { batch: 20, wait: 600_000 } },
  "count-as-sent": { wish: "count-as-sent", index: 3 },
  "send-again": { wish: "send-again", index: 3 },
  forget: { wish: "forget" },
};

/** A life in which everything happens. */
export const everyEntry = (): HistoryEntry[] => [
  ...Object.values(everyState()).map((to, nth): HistoryEntry => ({
    entry: "moved",
    at: at(13, 41) + nth * 60_000,
    to,
  })),
  ...[...Object.values(WISHES), { wish: "pace" } as Wish].map((wish, nth): HistoryEntry => ({
    entry: "asked",
    at: at(13, 55) + nth * 1000,
    wish,
  })),
  ...Object.values(stops()).map((cause, nth): HistoryEntry => ({
    entry: "stopped",
    at: at(14, 0) + nth * 1000,
    cause,
  })),
];

/** Everything that can be wrong with a table. */
export const EVERY_TABLE_PROBLEM: { [Code in TableProblem["code"]]: Extract<TableProblem, { code: Code }> } =
  {
    "encoding-unknown": { code: "encoding-unknown" },
    "table-too-large": { code: "table-too-large", octets: 12_000_000, maximum: 10_485_760 },
    "table-empty": { code: "table-empty" },
    "headings-missing": { code: "headings-missing" },
    "too-many-columns": { code: "too-many-columns", count: 300, maximum: 256 },
    "address-column-missing": { code: "address-column-missing" },
    "heading-twice": { code: "heading-twice", heading: "Company" },
    "too-many-rows": { code: "too-many-rows", count: 1204, maximum: 1000 },
    "row-empty": { code: "row-empty", row: 17 },
    "row-ragged": { code: "row-ragged", row: 18, cells: 3, columns: 4 },
    "row-without-address": { code: "row-without-address", row: 19 },
    "row-address-unusable": {
      code: "row-address-unusable",
      row: 412,
      address: "ana.example",
      reason: { code: "no-at" },
    },
    "row-address-twice": { code: "row-address-twice", row: 77, address: "ana@partner.example", first: 3 },
  };

/** Everything for which a run cannot begin. */
export const EVERY_RUN_PROBLEM: { [Code in RunProblem["code"]]: Extract<RunProblem, { code: Code }> } = {
  "no-recipients": { code: "no-recipients" },
  "too-many-recipients": { code: "too-many-recipients", count: 1204, maximum: 1000 },
  "too-many-edited": { code: "too-many-edited", count: 204, maximum: 200 },
  blocked: { code: "blocked", count: 3 },
  "not-confirmed": { code: "not-confirmed", count: 2 },
  "time-unreadable": { code: "time-unreadable" },
  "time-passed": { code: "time-passed" },
  "attachment-unreadable": { code: "attachment-unreadable", name: "Offer.pdf" },
  "journal-unavailable": { code: "journal-unavailable" },
  "request-malformed": { code: "request-malformed" },
};
