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
  /** Handed over, and waiting for its deferred-send time. */
  submission?: Submission;
  /** The message itself, where it came or went as MIME. */
  mime?: Buffer;
}

/** What is known of a message when it is handed over for later. */
export interface Submission {
  /** When it leaves. */
  at: number;
  to: string[];
  raw: Buffer;
  keepCopy: boolean;
}

/** PidTagDeferredSendTime (MS-OXOMSG 2.2.3.4). */
const DEFERRED_SEND_TIME = propertyKey("SystemTime 0x3FEF");
const IN_REPLY_TO = propertyKey("String 0x1042");
const REFERENCES = propertyKey("String 0x1039");

/** Adds a file; the message is then no longer the MIME it may have come as. */
export function addFile(message: StoredMessage, file: StoredFile): void {
  message.files.push(file);
  delete message.mime;
}

/** When the sender wants a message to leave; nothing for at once. */
export function deferredTo(message: StoredMessage): number | undefined {
  const value = message.properties.get(DEFERRED_SEND_TIME)?.value;
  return value === undefined ? undefined : Date.parse(value);
}

/** PidTagMessageFlags (MS-OXCMSG 2.2.1.6): mfRead, mfUnmodified, mfSubmitted, mfUnsent, mfHasAttach. */
export function flagsOf({ fields, files, submission }: StoredMessage): number {
  const isDraft = fields.isDraft === true;
  return (
    (fields.isRead === true ? 0x1 : 0) |
    (isDraft ? 0x8 : 0x2) |
    (submission === undefined ? 0 : 0x4) |
    (files.length > 0 ? 0x10 : 0)
  );
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
