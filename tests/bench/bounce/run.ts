import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import init from "bounce-bench";
import { inChromium } from "../chromium";
import { columns } from "../table";
import type { Expected } from "./accuracy";
import { compared, type Comparison } from "./comparison";
import { written } from "./kept-mails";
import { ordinary, reports } from "./mails";
import { mailparser } from "./node-readers";
import type {} from "./page";
import { ours, OURS, postalMime } from "./readers";

/** `cargo xtask bench bounce`: what lies in the folder beside this file, in Node and then in Chromium. */
const FOLDER = path.join(import.meta.dirname, "bounce");
const SEED = 20_261_121;
const REPORTS = 10_000;
/** How many times faster than the fastest of the others ours is meant to be. */
const GOAL = 15;

async function run(): Promise<void> {
  const expected = await reports(SEED, REPORTS);
  const others = await ordinary(await readdir("src/bounce/tests/ordinary"));
  await keep(expected, others);
  const octets = expected.reduce((sum, { raw }) => sum + raw.length, 0);
  console.log(
    `${REPORTS} reports of ${Math.round(octets / REPORTS)} octets, ${others.length} ordinary mails, seed ${SEED}`,
  );
  await init({ module_or_path: await readFile(path.join(FOLDER, "bounce_bench_bg.wasm")) });
  const inNode = await compared([ours, postalMime, mailparser], expected, others);
  console.log(table(`Node ${process.version}`, inNode));
  const { place, figures } = await inChromium(FOLDER, () => globalThis.compareHere?.());
  console.log(table(place, figures));
}

/** The same mails for the page, and for who measures natively. */
async function keep(expected: readonly Expected[], others: readonly Uint8Array[]): Promise<void> {
  await writeFile(path.join(FOLDER, "reports.bin"), written(expected.map(({ raw }) => raw)));
  await writeFile(path.join(FOLDER, "told.json"), JSON.stringify(expected.map(({ told }) => told)));
  await writeFile(path.join(FOLDER, "ordinary.bin"), written(others));
}

function table(place: string, figures: readonly Comparison[]): string {
  const own = figures.find(({ name }) => name === OURS)?.median ?? NaN;
  const fastest = Math.min(...figures.filter(({ name }) => name !== OURS).map(({ median }) => median));
  const rows = figures.map(({ name, median, detected, status, recipient, hard, falseAlarms }) => [
    name,
    median.toFixed(0),
    ((median * 1000) / REPORTS).toFixed(1),
    (median / own).toFixed(1),
    ...[detected, status, recipient, hard].map((share) => `${(share * 100).toFixed(1)} %`),
    falseAlarms.toString(),
  ]);
  const head = ["", "ms", "µs each", "times ours", "detected", "status", "recipient", "hard", "false alarms"];
  const ratio = fastest / own;
  return [
    `\n${place}`,
    ...columns([head, ...rows]),
    `  ${ratio.toFixed(1)} times the fastest of the others; goal ${GOAL} times: ${ratio >= GOAL ? "met" : "MISSED"}`,
  ].join("\n");
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
