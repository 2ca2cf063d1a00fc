import { header, type SandboxRequest } from "../request";
import { GmailRefusal, gmailError, invalidArgument } from "./refusal";

/** A message on its way in, and the thread it asks for. */
export interface IncomingMessage {
  raw: Buffer;
  threadId?: string;
}

/** What `drafts.create` wraps in `message` and `messages.send` does not. */
export type Envelope = "draft" | "message";

const UPLOAD_OCTETS = 36_700_160;

/** Reads the message of a request: base64url in JSON, or as it is at the upload endpoint. */
export function messageOf(request: SandboxRequest, envelope: Envelope): IncomingMessage {
  if (!request.path.startsWith("/upload/")) return fromJson(jsonOf(request.body), envelope);
  if (request.body.length > UPLOAD_OCTETS)
    throw new GmailRefusal(
      gmailError({ code: 413, reason: "uploadTooLarge", message: "Request Entity Too Large" }),
    );
  switch (request.query.get("uploadType")) {
    case "media":
      requireMessage(header(request, "content-type"));
      return { raw: request.body };
    case "multipart":
      return fromParts(request, envelope);
    default:
      throw invalidArgument("The sandbox knows the upload types media and multipart.");
  }
}

/** The JSON object of a body; an empty one where there is none. */
export function jsonOf(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Answered below, like JSON that is no object.
  }
  throw new GmailRefusal(gmailError({ code: 400, reason: "parseError", message: "Parse Error" }));
}

function fromJson(json: Record<string, unknown>, envelope: Envelope): IncomingMessage {
  const message = inner(json, envelope);
  const { raw } = message;
  if (typeof raw !== "string" || raw === "")
    throw invalidArgument(
      "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    );
  if (!/^[A-Za-z0-9_-]+={0,2}$/.test(raw)) throw invalidArgument("Invalid value for ByteString: raw");
  return withThread(Buffer.from(raw, "base64url"), message);
}

function fromParts(request: SandboxRequest, envelope: Envelope): IncomingMessage {
  const contentType = header(request, "content-type") ?? "";
  const [, quoted, bare] =
    /^multipart\/related\b.*;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw badContent("multipart/related");
  const parts = partsOf(request.body, boundary);
  const [metadata, media] = parts;
  if (metadata === undefined || media === undefined || parts.length !== 2) throw badContent("two parts");
  if (!/^application\/json\b/i.test(metadata.mediaType)) throw badContent("application/json");
  requireMessage(media.mediaType);
  return withThread(media.content, inner(jsonOf(metadata.content), envelope));
}

function inner(json: Record<string, unknown>, envelope: Envelope): Record<string, unknown> {
  if (envelope === "message") return json;
  const { message } = json;
  return typeof message === "object" && message !== null ? (message as Record<string, unknown>) : {};
}

function withThread(raw: Buffer, { threadId }: Record<string, unknown>): IncomingMessage {
  return typeof threadId === "string" && threadId !== "" ? { raw, threadId } : { raw };
}

interface Part {
  mediaType: string;
  content: Buffer;
}

/** The parts between the delimiters, each octet as it came. */
function partsOf(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const delimiter = Buffer.from(`--${boundary}`);
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const from = body.indexOf("\r\n", start) + 2;
    const next = body.indexOf(Buffer.from(`\r\n--${boundary}`), from - 2);
    if (
      next < 0 ||
      body
        .subarray(start + delimiter.length, from)
        .toString()
        .startsWith("--")
    )
      break;
    parts.push(partOf(body.subarray(from, next)));
    start = next + 2;
  }
  return parts;
}

function partOf(octets: Buffer): Part {
  const empty = octets.indexOf("\r\n\r\n");
  const head = octets.subarray(0, Math.max(empty, 0)).toString("latin1");
  const [, mediaType = ""] = /^content-type:\s*(.+)$/im.exec(head) ?? [];
  return { mediaType: mediaType.trim(), content: octets.subarray(empty + 4) };
}

function requireMessage(mediaType: string | undefined): void {
  if (!/^message\/rfc822\b/i.test(mediaType ?? "")) throw badContent("message/*");
}

function badContent(valid: string): GmailRefusal {
  const message = `Media type is not supported. Valid media types: [${valid}]`;
  return new GmailRefusal(gmailError({ code: 400, reason: "badContent", message }));
}
