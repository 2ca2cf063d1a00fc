import { build as bundle } from "esbuild";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { HEADERS, PAGE_POLICY } from "./policy.mjs";

const HERE = import.meta.dirname;
const MANIFESTS = join(HERE, "../../addin-manifest");
/** What the manifests in the repository say: the sandbox's. mailrail.config.json replaces it. */
const WRITTEN = {
  origin: "https://addin.mailrail.example",
  clientId: "5b1f3c7e-6f0a-4a53-9d62-2f6f2f1f0a11",
};

/** Builds the Outlook add-in around the core: `out` is then ready to be published at the configured origin. */
export async function build({ core, out, config }) {
  const { origin, clientId } = config.outlook;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await bundle({
    entryPoints: ["taskpane.ts", "auth.ts", "auth.css"].map((entry) => join(HERE, entry)),
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "external",
    loader: { ".ftl": "text" },
    alias: { mailrail: resolve(core, "mailrail.js") },
    define: { MAILRAIL_CLIENT_ID: JSON.stringify(clientId), MAILRAIL_ORIGIN: JSON.stringify(origin) },
    logLevel: "warning",
  });
  await bundleEvents({ core, out, origin });
  for (const page of ["taskpane.html", "auth.html", "events.html"]) {
    const html = await readFile(join(HERE, page), "utf8");
    await writeFile(join(out, page), html.replace("%policy%", PAGE_POLICY));
  }
  for (const manifest of await readdir(join(MANIFESTS, "outlook"))) {
    const text = await readFile(join(MANIFESTS, "outlook", manifest), "utf8");
    const filled = text.replaceAll(new URL(WRITTEN.origin).host, new URL(origin).host);
    await writeFile(join(out, manifest), filled.replaceAll(WRITTEN.clientId, clientId));
  }
  await writeFile(join(out, "headers.json"), `${JSON.stringify(HEADERS, null, 2)}\n`);
  await copyFile(join(core, "mailrail_bg.wasm"), join(out, "mailrail_bg.wasm"));
  const icons = (await readdir(join(MANIFESTS, "icons"))).filter((icon) => icon.endsWith(".png"));
  await mkdir(join(out, "icons"));
  for (const icon of icons) await copyFile(join(MANIFESTS, "icons", icon), join(out, "icons", icon));
}

/**
 * One script that needs nothing beside it: classic Outlook runs it in a JavaScript-only runtime that loads no second
 * file and read ES2016 until Version 2403. Source: "Configure your Outlook add-in for event-based activation", read
 * 2026-11.
 */
async function bundleEvents({ core, out, origin }) {
  await bundle({
    entryPoints: { events: join(HERE, "events/main.ts") },
    outdir: out,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2016",
    legalComments: "external",
    loader: { ".ftl": "text", ".wasm": "base64" },
    alias: { mailrail: resolve(core, "mailrail.js"), "mailrail_bg.wasm": resolve(core, "mailrail_bg.wasm") },
    define: { MAILRAIL_ORIGIN: JSON.stringify(origin) },
    // The glue's own loader asks for it and is left out; the core is started from the bytes in this file.
    logOverride: { "empty-import-meta": "silent" },
    logLevel: "warning",
  });
  // Names the script that may fetch from this origin without one of its own. Source: same page, read 2026-11.
  await mkdir(join(out, ".well-known"));
  const allowed = { allowed: [`${origin}/events.js`] };
  await writeFile(
    join(out, ".well-known/microsoft-officeaddins-allowed.json"),
    `${JSON.stringify(allowed, null, 2)}\n`,
  );
}
