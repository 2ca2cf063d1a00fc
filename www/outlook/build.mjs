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
    define: { MAILRAIL_CLIENT_ID: JSON.stringify(clientId) },
    logLevel: "warning",
  });
  for (const page of ["taskpane.html", "auth.html"]) {
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
