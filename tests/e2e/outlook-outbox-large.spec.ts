import type { Frame } from "@playwright/test";
import { seeded } from "../bench/seeded";
import type { FaultAct } from "../sandbox/fault";
import { openOutlook } from "../sandbox/outlook/open";
import {
  exactlyOnce,
  guests,
  MINUTE,
  openRun,
  reached,
  sendSeparately,
  stands,
  VERIFIED,
} from "./outlook-outbox";
import { closed } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";
import { passing, stopClock } from "./stopped-clock";

/** The full form is asked for by `cargo xtask test --kill`. */
const PEOPLE = process.env["MAILRAIL_KILLS"] === undefined ? 100 : 1000;
const SEED = Number(process.env["MAILRAIL_SEED"] ?? Date.now() % 2 ** 31);

/** Of a hundred requests, so many meet this. */
const TROUBLE: { kind: string; percent: number; act: FaultAct }[] = [
  { kind: "throttled", percent: 5, act: { kind: "throttle", retryAfter: "2" } },
  { kind: "answer dropped", percent: 2, act: { kind: "act-then-drop" } },
  { kind: "503", percent: 1, act: { kind: "answer", status: 503 } },
];

test(`${String(PEOPLE)} separately through throttles, dropped answers and 503: complete, exact, inside the limits`, async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(1_200_000);
  test.info().annotations.push({ type: "seed", description: String(SEED) });
  console.log(`MAILRAIL_SEED=${String(SEED)}`);
  const clock = await stopClock(context, sandbox);
  const began = clock.now();
  const people = guests(PEOPLE);
  const host = await outlook(VERIFIED);
  const met = new Map<string, number>(TROUBLE.map(({ kind }) => [kind, 0]));
  const chance = seeded(SEED);
  sandbox.faults.by(({ host: asked, method }) => {
    if (asked !== "graph.microsoft.com" || method === "OPTIONS") return undefined;
    let drawn = chance() * 100;
    const found = TROUBLE.find(({ percent }) => (drawn -= percent) < 0);
    if (found) met.set(found.kind, (met.get(found.kind) ?? 0) + 1);
    return found?.act;
  });
  await sendSeparately(host.pane(), people);
  await passing(clock, () => stands(host.pane(), { open: 0, trouble: 0 }, 900_000));
  // The next owner tidies the journal.
  const waited = await waits(host.pane());
  await closed(host);
  await clock.forward((PEOPLE / 30) * MINUTE);
  const later = (await openOutlook(context, sandbox, VERIFIED)).pane();
  await openRun(later);
  const end = { sent: PEOPLE, handed: 0, open: 0, trouble: 0 };
  await passing(clock, () => stands(later, end, 600_000));
  expect(reached(sandbox, people)).toBe(PEOPLE);
  sandbox.faults.clear();
  for (const [kind, times] of met) console.log(`${kind}: ${String(times)} requests`);
  console.log(waited);
  console.log(`by the clock: ${((clock.now() - began) / MINUTE).toFixed(1)} min`);
  await exactlyOnce(sandbox, people);
});

/** What was waited for, read from the journal itself: how often, and how long in all. */
async function waits(pane: Frame): Promise<string> {
  const lines = await pane.evaluate(readJournal);
  const sums = new Map<string, { times: number; seconds: number }>();
  const add = (why: string, milliseconds: number) => {
    const { times, seconds } = sums.get(why) ?? { times: 0, seconds: 0 };
    sums.set(why, { times: times + 1, seconds: seconds + Math.max(0, milliseconds) / 1000 });
  };
  for (const line of lines) {
    const { at, change } = line;
    const to = change.moved?.to;
    if (to?.state === "waiting") add(to.error?.code ?? "?", (to.until ?? at) - at);
    if (to?.state === "handed-over") add("handed over until its slot", (to.at ?? at) - at);
  }
  const rows = [...sums].map(([why, { times, seconds }]) => {
    return `${why.padEnd(28)} ${String(times).padStart(6)} ${seconds.toFixed(0).padStart(10)} s`;
  });
  return [`waited for${" ".repeat(19)}  times      in all`, ...rows].join("\n");
}

interface JournalLine {
  at: number;
  change: { moved?: { to: { state: string; at?: number; until?: number; error?: { code: string } } } };
}

/** Every record of the outbox's journal as it is kept. */
async function readJournal(): Promise<JournalLine[]> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
  const name = names.find((one) => one.startsWith("mailrail-outbox-")) ?? "";
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(new Error("The journal cannot be opened."));
    };
  });
  const [store = ""] = [...database.objectStoreNames].filter((one) => one.includes("record"));
  const lines = await new Promise<JournalLine[]>((resolve) => {
    const reading = database.transaction(store).objectStore(store).getAll();
    reading.onsuccess = () => {
      resolve(reading.result as JournalLine[]);
    };
  });
  database.close();
  return lines;
}
