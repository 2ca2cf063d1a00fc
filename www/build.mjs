// Builds both plugins around the core in target/core: `cargo xtask shells`.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { build as gmail } from "./gmail/build.mjs";
import { build as outlook } from "./outlook/build.mjs";

const path = (inside) => fileURLToPath(new URL(`../${inside}`, import.meta.url));

const core = path("target/core");
const config = JSON.parse(await readFile(path("mailrail.config.json"), "utf8"));

await Promise.all([
  outlook({ core, out: path("dist/outlook"), config }),
  // One build makes both of its folders: gmail-chromium and gmail-firefox.
  gmail({ core, out: path("dist"), config }),
]);
