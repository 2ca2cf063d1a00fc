import type { Message } from "@microsoft/microsoft-graph-types";
import type { StoredFile } from "./attachment";
import { propertyKey } from "./message-input";

/** The folders the sandbox has, by their well-known names. */
export type Folder = "drafts" | "sentitems" | "inbox";

/** A message in a mailbox. */
export interface StoredMessage {
  /** Another one after each move. */
  id: string;
  /** The same for the life of the message. */
  immutableId: string;
  folder: Folder;
  fields: Message;
  files: StoredFile[];
  /** Extended properties by comparable id. */
  properties: Map<string, { id: string; value: string }>;
  /** The message itself, where it came or went as MIME. */
  mime?: Buffer;
}

const IN_REPLY_TO = propertyKey("String 0x1042");
const REFERENCES = propertyKey("String 0x1039");

/** Adds a file; the message is then no longer the MIME it may have come as. */
export function addFile(message: StoredMessage, file: StoredFile): void {
  message.files.push(file);
  delete message.mime;
}

/** The Message-IDs of what this message answers. */
export function parentIds(message: StoredMessage): string[] {
  const { inReplyTo, references } = threadHeaders(message);
  return `${inReplyTo ?? ""} ${references ?? ""}`.match(/<[^<>\s]+>/g) ?? [];
}

/** In-Reply-To and References, which Exchange takes from their extended properties. */
export function threadHeaders(message: StoredMessage): { inReplyTo?: string; references?: string } {
  const inReplyTo = message.properties.get(IN_REPLY_TO)?.value;
  const references = message.properties.get(REFERENCES)?.value;
  return {
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(references === undefined ? {} : { references }),
  };
}
