import type { Desk, Plugin } from "./plugin";

type Outbox = Pick<Plugin, "readDraft" | "desk" | "enqueue" | "messages" | "history" | "ask" | "exportRun">;

const desk: Desk = {
  readRows: () => Promise.resolve({ columns: [], rowCount: 0, rows: [], problems: [] }),
  readAddresses: () => Promise.resolve({ columns: [], rowCount: 0, rows: [], problems: [] }),
  recipientRows: () => Promise.resolve([]),
  uniqueRows: () => Promise.resolve({ rows: [], duplicates: [] }),
  examine: () => Promise.resolve([]),
  preview: (_request, index) =>
    Promise.resolve({
      examined: { index, address: "", verdict: "blocked", stops: [] },
    }),
  foresee: () => Promise.resolve({ count: 0, begins: 0, goesOn: false }),
};

/** An outbox where none can be kept: it is empty, and nothing begins. */
export const CLOSED_OUTBOX: Outbox = {
  readDraft: () => Promise.resolve(null),
  desk,
  enqueue: () => Promise.resolve({ enqueued: "not", problem: { code: "journal-unavailable" } }),
  messages: () => Promise.resolve([]),
  history: () => Promise.resolve([]),
  ask: () => undefined,
  exportRun: () => Promise.resolve(""),
};
