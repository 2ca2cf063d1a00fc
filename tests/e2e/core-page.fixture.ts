import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test as base } from "@playwright/test";

const CORE = path.resolve("target/core");
const MEDIA_TYPES: Record<string, string> = { ".js": "text/javascript", ".wasm": "application/wasm" };

/** Scripts of a test beside the core, by their path. */
export type Scripts = Record<string, string>;

/** An origin with the core, what a test puts beside it, and nothing else. */
export const test = base.extend<{ scripts: Scripts; origin: string }>({
  scripts: [{}, { option: true }],
  origin: async ({ scripts }, use) => {
    const server = createServer((request, response) => {
      void answer(request.url ?? "/", scripts).then(
        ({ type, body }) => response.setHeader("content-type", type).end(body),
        // The browser also asks for an icon.
        () => response.writeHead(404).end(),
      );
    });
    await listening(server);
    await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    server.closeAllConnections();
    server.close();
  },
});

async function answer(url: string, scripts: Scripts): Promise<{ type: string; body: string | Buffer }> {
  if (url === "/") return { type: "text/html", body: "<!doctype html><title>Core</title>" };
  const script = scripts[url];
  if (script !== undefined) return { type: "text/javascript", body: script };
  return {
    type: MEDIA_TYPES[path.extname(url)] ?? "application/octet-stream",
    body: await readFile(path.join(CORE, path.basename(url))),
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
}
