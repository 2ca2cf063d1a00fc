import { resolve } from "node:path";
import { build } from "esbuild";

/** The page's own script, bundled. */
export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve("tests/sandbox/gmail/page/main.ts")],
    bundle: true,
    format: "iife",
    write: false,
    loader: { ".css": "text" },
  });
  return outputFiles[0]?.text ?? "";
}
