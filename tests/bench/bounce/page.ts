import init from "bounce-bench";
import type { Told } from "./accuracy";
import { compared, type Comparison } from "./comparison";
import { readBack } from "./kept-mails";
import { ours, postalMime } from "./readers";

declare global {
  /** Reads the mails that lie beside this page. */
  var compareHere: (() => Promise<Comparison[]>) | undefined;
}

async function mails(name: string): Promise<Uint8Array[]> {
  return readBack(await (await fetch(name)).arrayBuffer());
}

globalThis.compareHere = async () => {
  await init({ module_or_path: "/bounce_bench_bg.wasm" });
  const told = (await (await fetch("/told.json")).json()) as Told[][];
  const reports = (await mails("/reports.bin")).map((raw, index) => ({ raw, told: told[index] ?? [] }));
  return compared([ours, postalMime], reports, await mails("/ordinary.bin"));
};
