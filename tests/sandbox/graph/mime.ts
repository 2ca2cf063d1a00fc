import MailComposer from "nodemailer/lib/mail-composer";
import PostalMime, { type Address } from "postal-mime";
import type { Recipient } from "@microsoft/microsoft-graph-types";
import { file } from "./attachment";
import type { MessageInput } from "./message-input";
import { GraphRefusal } from "./refusal";
import { threadHeaders, type StoredMessage } from "./stored-message";

/** The message Exchange makes of a stored one. It still names Bcc, for the sender's copy. */
export async function mimeOf(message: StoredMessage): Promise<Buffer> {
  if (message.mime !== undefined) return message.mime;
  const { fields, files } = message;
  const html = fields.body?.contentType?.toLowerCase() === "html";
  const composed = new MailComposer({
    ...threadHeaders(message),
    from: mailboxes([fields.from ?? {}]),
    to: mailboxes(fields.toRecipients),
    cc: mailboxes(fields.ccRecipients),
    bcc: mailboxes(fields.bccRecipients),
    replyTo: mailboxes(fields.replyTo),
    subject: fields.subject ?? "",
    messageId: fields.internetMessageId ?? "",
    ...(fields.importance === "normal" ? {} : { priority: fields.importance ?? "normal" }),
    headers: (fields.internetMessageHeaders ?? []).map(({ name, value }) => ({
      key: name ?? "",
      value: value ?? "",
    })),
    [html ? "html" : "text"]: fields.body?.content ?? "",
    attachments: files.map(({ name, mediaType, inline, contentId, content }) => ({
      filename: name,
      contentType: mediaType,
      content,
      contentDisposition: inline ? "inline" : "attachment",
      ...(contentId === null ? {} : { cid: contentId }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  composed.keepBcc = true;
  return composed.build();
}

/** What Graph takes from a message that comes as MIME. */
export async function messageFromMime(mime: Buffer): Promise<MessageInput & { mime: Buffer }> {
  const email = await PostalMime.parse(mime, { attachmentEncoding: "arraybuffer" });
  const from = recipients(email.from === undefined ? [] : [email.from])[0];
  return {
    fields: {
      subject: email.subject ?? "",
      body:
        email.html === undefined
          ? { contentType: "text", content: email.text ?? "" }
          : { contentType: "html", content: email.html },
      ...(from === undefined ? {} : { from, sender: from }),
      toRecipients: recipients(email.to),
      ccRecipients: recipients(email.cc),
      bccRecipients: recipients(email.bcc),
      replyTo: recipients(email.replyTo),
      ...(email.messageId === undefined ? {} : { internetMessageId: email.messageId }),
    },
    files: email.attachments.map(({ filename, mimeType, disposition, contentId, content }) =>
      file({
        name: filename ?? "",
        mediaType: mimeType,
        inline: disposition === "inline",
        contentId: contentId?.replace(/^<|>$/g, "") ?? null,
        content: typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content)),
      }),
    ),
    properties: [
      ...(email.inReplyTo === undefined ? [] : [{ id: "String 0x1042", value: email.inReplyTo }]),
      ...(email.references === undefined ? [] : [{ id: "String 0x1039", value: email.references }]),
    ],
    mime,
  };
}

/** The message in a base64 body of `text/plain`. */
export function mimeFromBase64(body: Buffer): Buffer {
  const base64 = body.toString("latin1").replace(/\s+/g, "");
  if (base64 === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0)
    throw new GraphRefusal(
      400,
      "ErrorMimeContentInvalidBase64String",
      "Invalid base64 string for MIME content.",
    );
  return Buffer.from(base64, "base64");
}

function mailboxes(list: Recipient[] | null | undefined): { name: string; address: string }[] {
  return (list ?? []).map(({ emailAddress }) => ({
    name: emailAddress?.name ?? "",
    address: emailAddress?.address ?? "",
  }));
}

function recipients(addresses: Address[] = []): Recipient[] {
  return addresses
    .flatMap((address) => (address.group === undefined ? [address] : address.group))
    .map(({ name, address }) => ({ emailAddress: { name, address } }));
}
