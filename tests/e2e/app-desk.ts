import type {
  ActivityView,
  Draft,
  Examined,
  Finding,
  MergeProblem,
  MergeStop,
  ReviewView,
  Row,
  RunProblem,
  RunRequest,
  TableProblem,
} from "mailrail";
import type { Desk, Plugin } from "../../www/app/plugin";
import { activity, entries } from "./app-activity";
import { example } from "./app-findings";
import { EVERY_TABLE_PROBLEM, everyEntry, messagesOf, RUN } from "./app-outbox";

/** What the scripted plugin answers where a test wants something else than the usual. */
export interface Script {
  /** Rows that the file has; four, unless said otherwise. */
  rows?: number;
  /** The mail has no HTML. */
  plain?: boolean;
  /** What the file has to say about itself. */
  problems?: boolean;
  foresee?: "rejects" | "never";
  enqueue?: "rejects";
  /** What stands against beginning. */
  problem?: RunProblem;
  /** No compose window is open. */
  nothing?: boolean;
  /** The state of the run's first message; the others follow in their order. */
  first?: string;
  /** The mail that is looked at. */
  html?: string;
  /** What became of what was sent; null where that cannot be read. */
  activity?: ActivityView | null;
  /** What became of it is never told. */
  unanswered?: boolean;
}

const HOUR = 3_600_000;

const HTML = "<p>Dear {{first_name}},</p><p>our offer for the autumn fair is <b>attached</b>.</p>";

function draftOf({ plain, html }: Script): Draft {
  const text = "Dear {{first_name}},\n\nour offer for the autumn fair is attached.";
  return {
    from: { name: "Ana Müller", address: "ana@contoso.example" },
    to: [{ address: "mina@partner.example" }, { address: "leo@partner.example" }],
    cc: [],
    bcc: [],
    subject: "Offer for the autumn fair",
    ...(plain ? { text } : { html: html ?? HTML }),
    attachments: [],
  };
}

function rowsOf(total: number): Row[] {
  return Array.from({ length: total }, (_, at) => ({
    number: at + 2,
    address: `person.${String(at + 1)}@partner.example`,
    name: ["Mina Park", "김민수", "佐藤花子", "林怡君"][at % 4] ?? "",
    values: { first_name: ["Mina", "민수", "花子", "怡君"][at % 4] ?? "" },
  }));
}

const STOPS: { [Code in MergeProblem["code"]]: Extract<MergeProblem, { code: Code }> } = {
  "field-unfilled": { code: "field-unfilled", name: "first_name" },
  "field-unknown": { code: "field-unknown", name: "frist_name", suggestion: "first_name" },
  "field-malformed": { code: "field-malformed", text: "{first_name}}" },
  "field-misplaced": { code: "field-misplaced", name: "company" },
  "value-not-address": { code: "value-not-address", name: "work_website", value: "javascript:alert(1)" },
  "value-reads-as-field": { code: "value-reads-as-field", text: "{{title}}" },
  "address-missing": { code: "address-missing" },
  "address-malformed": { code: "address-malformed" },
};

/** Everything that can stand in the way of one message, and a field unknown of which none is guessed. */
const EVERY_STOP: MergeStop[] = [
  ...Object.values(STOPS),
  { code: "field-unknown", name: "xyz" } satisfies MergeProblem,
].map((problem) => ({ problem, place: { field: "html" } }));

function review(findings: Finding[]): ReviewView {
  const severe = findings.some(({ severity }) => severity === "block");
  const verdict = severe ? "blocked" : findings.length > 0 ? "confirm" : "sendable";
  return { findings, verdict, recipients: 1, octets: 20_000, maxOctets: 36_700_160 };
}

/** The second has everything that stops it, and every tenth after the third something to check. */
function examined({ rows = [], edited = [] }: RunRequest, index: number): Examined {
  const row = rows[index];
  const nth = (row?.number ?? index + 2) - 2;
  const changed = edited.some((one) => one.index === index);
  const stops = nth === 1 && !changed ? EVERY_STOP : [];
  const said = review(nth % 10 === 2 ? [example("greeting-other-name")] : []);
  return {
    index,
    ...(row?.number === undefined ? {} : { row: row.number }),
    address: row?.address ?? "",
    verdict: stops.length > 0 ? "blocked" : said.verdict,
    review: said,
    stops,
  };
}

function fill(draft: Draft, row: Row | undefined): Draft {
  const name = row?.values["first_name"] ?? "";
  const filled = (text: string): string => text.replaceAll("{{first_name}}", name);
  const { html, text, ...rest } = draft;
  return {
    ...rest,
    ...(html === undefined ? {} : { html: filled(html) }),
    ...(text === undefined ? {} : { text: filled(text) }),
  };
}

/** A question that is answered by a problem, as the core's bindings throw one. */
function refused(problem: RunProblem): Promise<never> {
  return Promise.reject(Object.assign(new Error(problem.code), problem));
}

type OutboxOfPlugin = Pick<
  Plugin,
  "readDraft" | "desk" | "enqueue" | "messages" | "history" | "ask" | "exportRun"
>;

/** The outbox, the desk and the activity of the scripted plugin; `asked` hears what is wanted of it. */
export function scripted(asked: string[], script: () => Script): OutboxOfPlugin & ActivityOfPlugin {
  const problems = (): TableProblem[] => (script().problems ? Object.values(EVERY_TABLE_PROBLEM) : []);
  const desk: Desk = {
    readRows: () =>
      Promise.resolve({
        columns: [
          { heading: "Email", feeds: { kind: "address" } },
          { heading: "Name", feeds: { kind: "name" } },
          { heading: "Vorname", feeds: { kind: "field", field: "first_name" } },
          { heading: "", feeds: { kind: "nothing" } },
        ],
        rowCount: script().rows ?? 4,
        rows: rowsOf(script().rows ?? 4),
        problems: problems(),
      }),
    readAddresses: (text) => {
      const rows = text.split("\n").map((address, line) => ({ number: line + 1, address, values: {} }));
      return Promise.resolve({ columns: [], rowCount: rows.length, rows, problems: problems() });
    },
    recipientRows: () => Promise.resolve(rowsOf(2)),
    uniqueRows: (rows) =>
      Promise.resolve({
        rows,
        duplicates: script().problems
          ? [
              { address: "leo@partner.example", left_out: 2, rows: [5, 9] },
              { address: "mina@partner.example", left_out: 1, rows: [] },
            ]
          : [],
      }),
    examine: (request, from, count) => {
      asked.push(`examine ${String(from)} ${String(count)}`);
      return new Promise((done) => {
        window.setTimeout(() => {
          done(Array.from({ length: count }, (_, at) => examined(request, from + at)));
        }, 0);
      });
    },
    preview: (request, index) => {
      const own = request.edited?.find((one) => one.index === index)?.draft;
      const seen = examined(request, index);
      const draft = own ?? fill(request.draft, request.rows?.[index]);
      return Promise.resolve({ ...(seen.stops.length > 0 ? {} : { draft }), examined: seen });
    },
    foresee: (request) => {
      const { foresee, problem } = script();
      if (problem) return refused(problem);
      if (foresee === "rejects") return Promise.reject(new Error("lost"));
      const begins = new Date().setHours(14, 5, 0, 0);
      const count = Math.max(1, request.rows?.length ?? 1);
      return Promise.resolve({
        count,
        begins,
        ...(foresee === "never" ? {} : { ends: begins + 18 * HOUR }),
        heldBy: { rule: "limit", name: "messages-per-minute", maximum: 30, window: 60_000 },
        goesOn: false,
      });
    },
  };
  return {
    readDraft: () => Promise.resolve(script().nothing ? null : draftOf(script())),
    desk,
    enqueue: (request) => {
      asked.push(`enqueue ${JSON.stringify(request)}`);
      const { enqueue, problem } = script();
      if (enqueue === "rejects") return Promise.reject(new Error("lost"));
      return Promise.resolve(problem ? { enqueued: "not", problem } : { enqueued: "begun", run: RUN });
    },
    messages: (run, from, count, only) => {
      asked.push(`messages ${run.slice(0, 2)} ${String(from)} ${String(count)} ${only}`);
      const all = messagesOf(1000, script().first).filter(
        ({ state: { state } }) =>
          only === "all" ||
          (only === "trouble"
            ? state === "refused" || state === "unknown"
            : !["sent", "refused", "unknown", "cancelled"].includes(state)),
      );
      return Promise.resolve(all.slice(from, from + count));
    },
    history: (run, index) => {
      asked.push(`history ${run.slice(0, 2)} ${String(index)}`);
      return Promise.resolve(everyEntry());
    },
    ask: (run, wish) => asked.push(`ask ${run.slice(0, 2)} ${JSON.stringify(wish)}`),
    exportRun: () => Promise.resolve("row,address,state\r\n2,ana@partner.example,sent\r\n"),
    ...activityOf(asked, script),
  };
}

type ActivityOfPlugin = Pick<
  Plugin,
  "activity" | "exportActivity" | "deleteActivity" | "allowAddress" | "forbidAddress"
>;

function activityOf(asked: string[], script: () => Script): ActivityOfPlugin {
  return {
    activity: ({ range, feed }) => {
      const { from, count, only } = feed;
      asked.push(`activity ${JSON.stringify(range)} ${String(from)} ${String(count)} ${only ?? "all"}`);
      const { activity: told, unanswered } = script();
      if (unanswered) return new Promise(() => undefined);
      if (told === null) return Promise.reject(new Error("lost"));
      const view = told ?? activity();
      if (view.feed.total === 0) return Promise.resolve(view);
      const all = entries(1000).filter(({ kind }) => only === undefined || kind === only);
      return Promise.resolve({
        ...view,
        feed: { entries: all.slice(from, from + count), total: all.length },
      });
    },
    exportActivity: (range) => {
      asked.push(`exportActivity ${JSON.stringify(range)}`);
      return Promise.resolve("when,what\r\n2026-11-20T05:03:07Z,sent\r\n");
    },
    deleteActivity: () => {
      asked.push("deleteActivity");
      return Promise.resolve();
    },
    allowAddress: (address) => {
      asked.push(`allow ${address}`);
      return Promise.resolve();
    },
    forbidAddress: (address) => {
      asked.push(`forbid ${address}`);
      return Promise.resolve();
    },
  };
}
