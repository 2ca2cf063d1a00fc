import init from "mailrail";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { bench } from "./bench";
import { CHECKERS } from "./checkers";
import { inChromium } from "./chromium";
import type {} from "./page";
import { table } from "./table";

/** `cargo xtask bench review`: measures in Node, then in Chromium, what lies in the folder beside this file. */
const FOLDER = path.join(import.meta.dirname, "page");

async function run(): Promise<void> {
  const versions = new Map<string, string>();
  for (const { name } of CHECKERS) {
    const manifest = await readFile(path.join("node_modules", name, "package.json"), "utf8");
    versions.set(name, (JSON.parse(manifest) as { version: string }).version);
  }
  await init({ module_or_path: await readFile(path.join(FOLDER, "mailrail_bg.wasm")) });
  console.log(table(`Node ${process.version}`, bench(), versions));
  const { place, figures } = await inChromium(FOLDER, () => globalThis.measureHere?.());
  console.log(`\n${table(place, figures, versions)}`);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
