import { randomBytes } from "node:crypto";
import type { Attachment, FileAttachment } from "@microsoft/microsoft-graph-types";
import type { Annotated } from "../request";
import { GraphRefusal, unreadable } from "./refusal";

/** A file on a message. */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  inline: boolean;
  contentId: string | null;
  content: Buffer;
  addedAt: string;
}

/** Attachments from this size on go by upload session: with 3 MB of content a request comes to its 4 MB. */
export const SESSION_FROM = 3_000_000;

/** What Exchange counts beside the octets of the file itself: a file of 816 octets is reported as 1,053. */
const OVERHEAD = 237;

const KNOWN = new Set([
  "name",
  "contentType",
  "contentBytes",
  "isInline",
  "contentId",
  "contentLocation",
  "size",
  "id",
]);

/** Reads the JSON of a file attachment. */
export function fileFrom(json: Attachment): StoredFile {
  const given = json as Annotated<FileAttachment>;
  if (given["@odata.type"] !== "#microsoft.graph.fileAttachment")
    throw unreadable("The type of the attachment must be '#microsoft.graph.fileAttachment'.");
  for (const name of Object.keys(given))
    if (!name.startsWith("@odata.") && !KNOWN.has(name))
      throw unreadable(`The property '${name}' does not exist on type 'microsoft.graph.fileAttachment'.`);
  if (typeof given.name !== "string" || given.name === "")
    throw new GraphRefusal(400, "ErrorInvalidArgument", "The attachment has no name.");
  const content: unknown = given.contentBytes;
  if (typeof content !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(content) || content.length % 4 !== 0)
    throw unreadable("Cannot convert the literal at 'contentBytes' to the expected type 'Edm.Binary'.");
  return file({
    name: given.name,
    mediaType: given.contentType ?? "application/octet-stream",
    inline: given.isInline ?? false,
    contentId: given.contentId ?? null,
    content: Buffer.from(content, "base64"),
  });
}

/** A file as it stands once it is added. */
export function file(given: Omit<StoredFile, "id" | "addedAt">): StoredFile {
  return {
    ...given,
    id: `AAMkAtt${randomBytes(18).toString("base64url")}`,
    addedAt: new Date().toISOString(),
  };
}

/** The attachment as Graph shows it; its content only to who did not select otherwise. */
export function attachmentView(stored: StoredFile): Annotated<FileAttachment> {
  return {
    "@odata.type": "#microsoft.graph.fileAttachment",
    "@odata.mediaContentType": stored.mediaType,
    id: stored.id,
    lastModifiedDateTime: stored.addedAt,
    name: stored.name,
    contentType: stored.mediaType,
    size: stored.content.length + OVERHEAD,
    isInline: stored.inline,
    contentId: stored.contentId,
    contentLocation: null,
    contentBytes: stored.content.toString("base64"),
  };
}
