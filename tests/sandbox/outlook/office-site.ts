import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import type { Sandbox, SandboxAnswer } from "../sandbox";

const OFFICE_JS = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const TYPES: Record<string, string> = { ".js": "text/javascript", ".html": "text/html", ".css": "text/css" };

async function file(path: string): Promise<SandboxAnswer> {
  try {
    const body = await readFile(path);
    // office.js loads its parts with crossorigin, so its sites allow every origin.
    const headers = {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "access-control-allow-origin": "*",
    };
    return { headers, body };
  } catch {
    return { status: 404 };
  }
}

/** Microsoft's two script sites: office.js as published, and a stand-in for the library its 2022 build still loads. */
export function serveOfficeJs(sandbox: Sandbox, newerApis: boolean): void {
  sandbox.site("appsforoffice.microsoft.com", async ({ path }) => {
    const name = normalize(
      decodeURIComponent(path.replace(/^\/lib\/[^/]+\/(hosted\/)?/i, "/")),
    ).toLowerCase();
    const answer = await file(join(OFFICE_JS, name));
    if (!newerApis || name !== "/office.js" || !answer.body) return answer;
    const newer = await readFile(join(import.meta.dirname, "newer-office.js"));
    return { ...answer, body: Buffer.concat([Buffer.from(answer.body), Buffer.from("\n;"), newer]) };
  });
  sandbox.site("ajax.aspnetcdn.com", () => file(join(import.meta.dirname, "microsoft-ajax.js")));
}
