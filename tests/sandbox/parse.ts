import { createHash } from "node:crypto";
import PostalMime, { type Address, type Attachment } from "postal-mime";

/** A mailbox of a parsed header. */
export interface ParsedMailbox {
  name: string;
  address: string;
}

/** One attachment of a parsed message, its content as a hash. */
export interface ParsedAttachment {
  name: string;
  mediaType: string;
  sha256: string;
  size: number;
  /** Without angle brackets. */
  contentId?: string;
}

/** A message as a parser that is not Mailrail's reads it. */
export interface ParsedMail {
  from: ParsedMailbox | undefined;
  to: ParsedMailbox[];
  cc: ParsedMailbox[];
  bcc: ParsedMailbox[];
  subject: string;
  /** By lower-case name; the last one where a header comes twice. */
  headers: Record<string, string>;
  text: string;
  html: string;
  attachments: ParsedAttachment[];
}

/** Reads a raw message with postal-mime. Members of groups stand in the list as mailboxes. */
export async function parse(raw: Buffer): Promise<ParsedMail> {
  const email = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" });
  return {
    from: mailboxes(email.from === undefined ? [] : [email.from])[0],
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    bcc: mailboxes(email.bcc),
    subject: email.subject ?? "",
    headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])),
    text: email.text ?? "",
    html: email.html ?? "",
    attachments: email.attachments.map(attachment),
  };
}

function mailboxes(addresses: Address[] = []): ParsedMailbox[] {
  return addresses.flatMap((address) =>
    address.group === undefined ? [{ name: address.name, address: address.address }] : address.group,
  );
}

function attachment({ filename, mimeType, contentId, content }: Attachment): ParsedAttachment {
  const octets = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  return {
    name: filename ?? "",
    mediaType: mimeType,
    sha256: createHash("sha256").update(octets).digest("hex"),
    size: octets.byteLength,
    ...(contentId === undefined ? {} : { contentId: contentId.replace(/^<|>$/g, "") }),
  };
}
