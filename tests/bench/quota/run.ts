import { readFile } from "node:fs/promises";
import path from "node:path";
import init, { Bench } from "quota-bench";
import { inChromium } from "../chromium";
import { columns } from "../table";
import { correctness, MAXIMUM, type Kept } from "./correctness";
import { OURS } from "./limiters";
import type {} from "./page";
import { planning, speed, type Speed } from "./speed";

/** `cargo xtask bench quota`: what lies in the folder beside this file, held to the packages of the field. */
const FOLDER = path.join(import.meta.dirname, "quota");
const SEED = 20_261_121;

async function run(): Promise<void> {
  const { memory } = await init({
    module_or_path: await readFile(path.join(FOLDER, "quota_bench_bg.wasm")),
  });
  const before = memory.buffer.byteLength;
  const full = Bench.full();
  const grown = (memory.buffer.byteLength - before) / 1024;
  full.free();
  console.log(`a ledger of 10,000 messages: ${grown} KB of WebAssembly's memory; goal under 1,024`);
  console.log(`\n${MAXIMUM} a minute, the same arrivals for all, in simulated time:`);
  console.log(keptTable(await correctness(SEED)));
  console.log(`\none decision, Node ${process.version}:`);
  console.log(speedTable(await speed()));
  console.log(`\n10,000 messages planned after 10,000 sent; goal under 50 ms`);
  console.log(planned(`Node ${process.version}`, planning()));
  const { place, figures } = await inChromium(FOLDER, () => globalThis.planHere?.());
  console.log(planned(place, figures));
}

function keptTable(kept: readonly Kept[]): string {
  const rows = kept.map(({ name, sent, over, most, waited }) => [
    name,
    String(sent),
    String(over),
    String(most),
    (waited / 1000).toFixed(1),
  ]);
  return columns([["", "sent", `over ${MAXIMUM}`, "most in a minute", "mean wait, s"], ...rows]).join("\n");
}

function speedTable(speeds: readonly Speed[]): string {
  const ours =
    speeds.find(({ name }) => name.startsWith(OURS) && name.endsWith("place"))?.microseconds ?? NaN;
  const rows = speeds.map(({ name, microseconds }) => [
    name,
    microseconds.toFixed(2),
    (microseconds / ours).toFixed(2),
  ]);
  return columns([["", "µs", "times ours"], ...rows]).join("\n");
}

function planned(place: string, { alike, mixed }: { alike: number; mixed: number }): string {
  return `  ${place}: ${alike.toFixed(1)} ms alike, ${mixed.toFixed(1)} ms of 1 to 500 recipients each`;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
