import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { quietInboxsdk } from "./inboxsdk-plugin.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const MANIFEST = fileURLToPath(new URL("../../addin-manifest/gmail/", import.meta.url));
const ICONS = fileURLToPath(new URL("../../addin-manifest/icons/", import.meta.url));
const ICON_SIZES = [16, 32, 48, 128];

/** Builds the extension into `out`/gmail-chromium and `out`/gmail-firefox. */
export async function build({ core, out, config }) {
  const chromium = join(out, "gmail-chromium");
  const firefox = join(out, "gmail-firefox");
  await Promise.all([chromium, firefox].map((folder) => rm(folder, { recursive: true, force: true })));
  await mkdir(join(chromium, "icons"), { recursive: true });
  await Promise.all([scripts(core, chromium, config), assets(core, chromium)]);
  await cp(chromium, firefox, { recursive: true });

  const manifest = withClient(await json("manifest.json"), config.gmail.clientId);
  await cp(join(MANIFEST, "managed_schema.json"), join(chromium, "managed_schema.json"));
  await write(chromium, manifest);
  await write(firefox, patched(manifest, await json("firefox.json")));
}

async function scripts(core, folder, config) {
  const common = {
    bundle: true,
    minify: true,
    target: ["chrome120", "firefox140"],
    legalComments: "linked",
    loader: { ".ftl": "text", ".css": "text" },
    alias: { mailrail: join(core, "mailrail.js") },
    define: {
      global: "globalThis",
      "process.env.NODE_ENV": '"production"',
      CLIENT_ID: JSON.stringify(config.gmail.clientId),
    },
    plugins: [quietInboxsdk()],
    logLevel: "warning",
  };
  await Promise.all([
    bundle({
      ...common,
      format: "esm",
      entryPoints: { worker: join(HERE, "worker/worker.ts") },
      outdir: folder,
    }),
    bundle({ ...common, format: "iife", entryPoints: { page: join(HERE, "page/page.ts") }, outdir: folder }),
    bundle({
      ...common,
      format: "esm",
      entryPoints: { panel: join(HERE, "panel/panel.ts") },
      outdir: folder,
    }),
    // InboxSDK asks for this file by name and runs it in the page's own world.
    bundle({
      ...common,
      format: "iife",
      entryPoints: ["@inboxsdk/core/pageWorld.js"],
      outfile: join(folder, "pageWorld.js"),
    }),
  ]);
}

async function assets(core, folder) {
  await Promise.all([
    cp(join(core, "mailrail_bg.wasm"), join(folder, "mailrail_bg.wasm")),
    cp(join(HERE, "panel/panel.html"), join(folder, "panel.html")),
    cp(join(HERE, "panel/panel.css"), join(folder, "panel.css")),
    cp(join(MANIFEST, "_locales"), join(folder, "_locales"), { recursive: true }),
    ...ICON_SIZES.map((size) =>
      cp(join(ICONS, `mailrail-${size}.png`), join(folder, "icons", `mailrail-${size}.png`)),
    ),
  ]);
}

function withClient(manifest, clientId) {
  return { ...manifest, oauth2: { ...manifest.oauth2, client_id: clientId } };
}

/** A JSON merge patch (RFC 7396): null removes, objects are merged, all else replaces. */
function patched(target, patch) {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const kept = Object.entries(target ?? {}).filter(([name]) => !(name in patch));
  const changed = Object.entries(patch).filter(([, value]) => value !== null);
  return Object.fromEntries([
    ...kept,
    ...changed.map(([name, value]) => [name, patched(target?.[name], value)]),
  ]);
}

async function json(name) {
  return JSON.parse(await readFile(join(MANIFEST, name), "utf8"));
}

async function write(folder, manifest) {
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
