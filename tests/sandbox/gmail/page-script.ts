import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The page's own script, bundled. */
export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("page/main.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    write: false,
    loader: { ".css": "text" },
  });
  return outputFiles[0]?.text ?? "";
}
