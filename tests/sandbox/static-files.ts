import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SandboxAnswer, SandboxRequest } from "./request";

const MEDIA_TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".xml": "application/xml; charset=utf-8",
};

/** Answers with a file of the folder, never with one outside it. */
export async function fileOf(
  folder: string,
  request: SandboxRequest,
  headers: Record<string, string> = {},
): Promise<SandboxAnswer> {
  const root = path.resolve(folder);
  const asked = decodeURIComponent(request.path.endsWith("/") ? `${request.path}index.html` : request.path);
  const file = path.join(root, asked);
  if (!file.startsWith(root + path.sep)) return { status: 404 };
  try {
    const mediaType = MEDIA_TYPES[path.extname(file)] ?? "application/octet-stream";
    return { headers: { "content-type": mediaType, ...headers }, body: await readFile(file) };
  } catch {
    return { status: 404, body: "No such file." };
  }
}
