import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve } from "node:path";
import type { Sandbox, SandboxAnswer } from "../sandbox";

const OFFICE_JS = resolve("node_modules/@microsoft/office-js/dist");
const STAND_INS = resolve("tests/sandbox/outlook");
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
    const newer = await readFile(join(STAND_INS, "newer-office.js"));
    return { ...answer, body: Buffer.concat([Buffer.from(answer.body), Buffer.from("\n;"), newer]) };
  });
  sandbox.site("ajax.aspnetcdn.com", () => file(join(STAND_INS, "microsoft-ajax.js")));
}
