import { randomBytes } from "node:crypto";
import type { SandboxAnswer, SandboxRequest } from "../sandbox";

const CONTENT_HOST = "mail-attachment.googleusercontent.com";

interface Kept {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Files attached on the page, served back as Gmail does: only to the signed-in, by way of another host. */
export class AttachmentStore {
  readonly #kept = new Map<string, Kept>();
  readonly #tickets = new Map<string, Kept>();

  /** Keeps a file and answers with its id. */
  keep(request: SandboxRequest): string {
    const id = `f_${randomBytes(6).toString("hex")}`;
    const mediaType = request.headers["content-type"] ?? "application/octet-stream";
    this.#kept.set(id, { name: request.query.get("name") ?? "", mediaType, content: request.body });
    return id;
  }

  /** What was kept under an id. */
  get(id: string): Kept {
    const kept = this.#kept.get(id);
    if (kept === undefined) throw new Error(`no file ${id} was attached`);
    return kept;
  }

  /** `view=att` leads to the content, `view=fimg` is it. */
  answer(request: SandboxRequest): SandboxAnswer {
    const kept = this.#kept.get(request.query.get("realattid") ?? "");
    if (kept === undefined) return { status: 404, body: "No such attachment." };
    if (request.query.get("view") === "fimg") return content(kept);
    const ticket = randomBytes(9).toString("hex");
    this.#tickets.set(ticket, kept);
    return {
      status: 302,
      headers: { location: `https://${CONTENT_HOST}/attachment/u/0/?view=att&saddbat=${ticket}` },
    };
  }

  /** The host the content lies on; each address works once. */
  readonly contentHost = CONTENT_HOST;
  content(request: SandboxRequest): SandboxAnswer {
    const ticket = request.query.get("saddbat") ?? "";
    const kept = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    return kept === undefined ? { status: 403, body: "This address was used." } : content(kept);
  }
}

function content({ mediaType, content: body }: Kept): SandboxAnswer {
  return { headers: { "content-type": mediaType, "x-content-type-options": "nosniff" }, body };
}
