import { randomBytes } from "node:crypto";
import type { Sandbox, SandboxAnswer, SandboxRequest } from "../sandbox";
import { AttachmentStore } from "./attachment-store";
import { PageMailbox } from "./gmail-api";
import type { DraftStart, GmailOptions } from "./options";
import { documentFor } from "./document";
import { sendOutgoing } from "./outgoing";
import { pageScript } from "./page-script";
import { sendAnswer, sendRequested } from "./sync";

const IK = "ik5a9d3c21";
const SESSION = "SID=sandbox-session";

/** Puts a Gmail-like page at https://mail.google.com/mail/u/0/. */
export async function serveGmail(sandbox: Sandbox, options: GmailOptions): Promise<void> {
  const script = await pageScript();
  const mailbox = new PageMailbox(sandbox, options.account);
  const store = new AttachmentStore();

  sandbox.site(store.contentHost, (request) => store.content(request));
  sandbox.site("mail.google.com", async (request) => {
    const { path, query } = request;
    if (path === "/double/page.js") return { headers: { "content-type": "text/javascript" }, body: script };
    if (request.method === "GET" && /^\/mail\/u\/0\/(popout)?$/.test(path) && !query.has("view"))
      return page(options);
    if (!signedIn(request)) return { status: 403, body: "Sign in first." };
    if (request.method === "POST" && path === "/sync/u/0/i/s") {
      const outgoing = sendRequested(request.body.toString("utf8"));
      return json(sendAnswer(outgoing.draft, await sendOutgoing(mailbox, store, options, outgoing)));
    }
    if (path.startsWith("/double/")) return double(request, mailbox, store);
    switch (query.get("view")) {
      case "cm":
        return page(options);
      case "att":
      case "fimg":
        return store.answer(request);
      case "om":
        return original(query.get("permmsgid") ?? "");
      default:
        return { status: 404, body: "The double has no such page." };
    }
  });
}

/** The page under Gmail's kind of policy: only scripts with this answer's nonce, and what they load. */
function page(options: GmailOptions): SandboxAnswer {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'report-sample' 'unsafe-inline' 'unsafe-eval' https:`,
    "object-src 'none'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
  ].join("; ");
  return {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "set-cookie": `${SESSION}; Path=/; Secure; HttpOnly`,
    },
    body: documentFor({ ...options, ik: IK }, nonce),
  };
}

function signedIn({ headers }: SandboxRequest): boolean {
  return (headers.cookie ?? "").includes(SESSION);
}

/** What the page itself asks of its server. */
async function double(
  request: SandboxRequest,
  mailbox: PageMailbox,
  store: AttachmentStore,
): Promise<SandboxAnswer> {
  switch (`${request.method} ${request.path}`) {
    case "GET /double/inbox":
      return answer(await mailbox.inbox());
    case "POST /double/files":
      return answer({ id: store.keep(request) });
    case "POST /double/drafts":
      return answer({ id: await mailbox.keepDraft(JSON.parse(request.body.toString("utf8")) as DraftStart) });
    case "DELETE /double/drafts":
      await mailbox.dropDraft(request.query.get("id") ?? "");
      return answer({});
    default:
      return { status: 404 };
  }
}

/** "Show original": where InboxSDK finds the old id of a message. */
function original(message: string): SandboxAnswer {
  const hex = Buffer.from(message).toString("hex").slice(0, 16).padEnd(16, "0");
  return {
    headers: { "content-type": "text/html" },
    body: `<!doctype html><a href="/mail/u/0/?ui=2&amp;ik=${IK}&amp;view=att&amp;th=${hex}&amp;attid=0&amp;disp=comp">Download</a>`,
  };
}

function answer(body: unknown): SandboxAnswer {
  return json(JSON.stringify(body));
}

function json(body: string): SandboxAnswer {
  return { headers: { "content-type": "application/json" }, body };
}
