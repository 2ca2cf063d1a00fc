import { randomBytes, randomUUID } from "node:crypto";
import type { AttachmentItem, UploadSession } from "@microsoft/microsoft-graph-types";
import { header, json, type Annotated, type SandboxAnswer, type SandboxRequest } from "../request";
import { file, SESSION_FROM } from "./attachment";
import { noSuchProperty, record } from "./message-input";
import { GraphRefusal, unreadable } from "./refusal";
import { addFile, type StoredMessage } from "./stored-message";

/** The host pieces go to; it is not Graph's. */
export const UPLOAD_HOST = "outlook.office.com";

const LARGEST = 150 * 1024 * 1024;
const PIECE = 4 * 1024 * 1024;

interface Session {
  message: StoredMessage;
  item: AttachmentItem;
  size: number;
  authtoken: string;
  pieces: Buffer[];
  received: number;
  expires: string;
}

/** Uploads of large attachments, each at an address of its own that needs no Authorization. */
export class UploadSessions {
  readonly #open = new Map<string, Session>();

  /** Opens a session for an attachment of this message. */
  create(message: StoredMessage, body: unknown): SandboxAnswer {
    const { AttachmentItem: given, attachmentItem, ...rest } = record(body, "createUploadSession");
    for (const name of Object.keys(rest)) throw unreadable(`The parameter '${name}' is not known.`);
    const item = itemFrom(attachmentItem ?? given);
    const size = item.size ?? 0;
    if (size < SESSION_FROM)
      throw new GraphRefusal(
        400,
        "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize",
        "Attachment size must be greater than the minimum size.",
      );
    if (size > LARGEST)
      throw new GraphRefusal(
        413,
        "ErrorAttachmentSizeLimitExceeded",
        "The attachment exceeds the maximum size.",
      );
    const id = randomUUID();
    const session: Session = {
      message,
      item,
      size,
      authtoken: randomBytes(24).toString("base64url"),
      pieces: [],
      received: 0,
      expires: new Date(Date.now() + 3_600_000).toISOString(),
    };
    this.#open.set(id, session);
    const address = `https://${UPLOAD_HOST}/api/gv1.0/users('sandbox')/messages('${message.immutableId}')/AttachmentSessions('${id}')`;
    return json(201, {
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.uploadSession",
      uploadUrl: `${address}?authtoken=${session.authtoken}`,
      ...progress(session),
    } satisfies Annotated<UploadSession>);
  }

  /** Answers a request to an upload address. */
  answer(request: SandboxRequest): SandboxAnswer {
    const [, id] = /AttachmentSessions\('([^']+)'\)$/.exec(decodeURIComponent(request.path)) ?? [];
    const session = this.#open.get(id ?? "");
    if (id === undefined || session === undefined)
      throw new GraphRefusal(404, "ErrorItemNotFound", "The upload session was not found.");
    if (
      header(request, "authorization") !== undefined ||
      request.query.get("authtoken") !== session.authtoken
    )
      throw new GraphRefusal(
        401,
        "InvalidAuthenticationToken",
        "The upload address carries its own authorization.",
      );
    if (request.method === "GET") return json(200, progress(session));
    if (request.method === "DELETE") {
      this.#open.delete(id);
      return { status: 204 };
    }
    if (request.method !== "PUT") throw new GraphRefusal(405, "MethodNotAllowed", "Pieces are PUT.");
    take(session, request);
    if (session.received < session.size) return json(200, progress(session));
    this.#open.delete(id);
    return { status: 201, headers: { location: attached(session) } };
  }
}

/** Takes the next piece, or refuses it and keeps what it has. */
function take(session: Session, request: SandboxRequest): void {
  const [, first, last, total] =
    /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header(request, "content-range") ?? "") ?? [];
  if (first === undefined || last === undefined || Number(total) !== session.size)
    throw new GraphRefusal(400, "InvalidContentRange", "The Content-Range header is missing or malformed.");
  if (request.body.length > PIECE)
    throw new GraphRefusal(413, "ErrorRequestTooLarge", "A piece must not be larger than 4 MB.");
  if (request.body.length === 0 || Number(last) - Number(first) + 1 !== request.body.length)
    throw new GraphRefusal(400, "InvalidContentRange", "The range does not fit the length of the piece.");
  if (Number(first) !== session.received || Number(last) >= session.size)
    throw new GraphRefusal(416, "InvalidRange", "The piece is not the one that is expected next.");
  session.pieces.push(request.body);
  session.received += request.body.length;
}

function attached({ message, item, pieces }: Session): string {
  const added = file({
    name: item.name ?? "",
    mediaType: item.contentType ?? "application/octet-stream",
    inline: item.isInline ?? false,
    contentId: item.contentId ?? null,
    content: Buffer.concat(pieces),
  });
  addFile(message, added);
  return `https://${UPLOAD_HOST}/api/gv1.0/users('sandbox')/messages('${message.immutableId}')/attachments('${added.id}')`;
}

function progress({ received, size, expires }: Session): UploadSession {
  return {
    expirationDateTime: expires,
    nextExpectedRanges: received < size ? [`${received.toString()}-`] : [],
  };
}

const ITEM = new Set<string>([
  "attachmentType",
  "name",
  "size",
  "contentType",
  "isInline",
  "contentId",
] satisfies (keyof AttachmentItem)[]);

function itemFrom(value: unknown): AttachmentItem {
  const item = record(value, "AttachmentItem") as AttachmentItem;
  for (const name of Object.keys(item))
    if (!ITEM.has(name) && !name.startsWith("@odata.")) throw noSuchProperty(name, "attachmentItem");
  if (
    item.attachmentType !== "file" ||
    typeof item.name !== "string" ||
    item.name === "" ||
    !Number.isInteger(item.size)
  )
    throw new GraphRefusal(400, "ErrorInvalidArgument", "attachmentType, name and size are needed.");
  return item;
}
