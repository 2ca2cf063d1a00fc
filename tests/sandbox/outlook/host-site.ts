import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Sandbox, SandboxAnswer, SandboxRequest } from "../sandbox";
import { deliver } from "./delivery";
import type { GivenAttachment, PageOptions } from "./options";

const PAGE = resolve("tests/sandbox/outlook/page");
/** One of Outlook on the web's hosts; its other one, outlook.office.com, takes Graph's uploads in the sandbox. */
export const HOST = "outlook.office365.com";

let bundled: Promise<string> | undefined;

/** The host page's script, made once a run. */
async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [join(PAGE, "main.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
}

function text(type: string, body: string | Buffer): SandboxAnswer {
  return { headers: { "content-type": type, "cache-control": "no-store" }, body };
}

/** Serves one compose window at https://outlook.office365.com/mail/, with its attachments and its token broker. */
export function serveHost(sandbox: Sandbox, options: PageOptions, attachments: GivenAttachment[]): void {
  sandbox.site(HOST, async (request: SandboxRequest) => {
    const [, , room = "", rest = ""] = request.path.split("/");
    switch (room) {
      case "": {
        const page = await readFile(join(PAGE, "host.html"), "utf8");
        const json = JSON.stringify(options).replaceAll("<", "\\u003c");
        return text(
          "text/html; charset=utf-8",
          page.replace("/*options*/", () => json),
        );
      }
      case "host.js":
        return text("text/javascript", await (bundled ??= bundle()));
      case "host.css":
        return text("text/css", await readFile(join(PAGE, "host.css")));
      case "attachments":
        return text("application/octet-stream", Buffer.from(attachments[Number(rest)]?.content ?? ""));
      case "send": {
        const message = JSON.parse(request.body.toString()) as Parameters<typeof deliver>[1];
        await deliver(sandbox, message);
        return {};
      }
      case "token":
        return text("text/plain", mint(sandbox, request.body));
      default:
        return { status: 404 };
    }
  });
}

function mint(sandbox: Sandbox, asked: Buffer): string {
  const { account, scopes, revoked } = JSON.parse(asked.toString()) as {
    account: string;
    scopes: string[];
    revoked: boolean;
  };
  const token = sandbox.token(account, scopes);
  if (revoked) sandbox.revoke(token);
  return token;
}
