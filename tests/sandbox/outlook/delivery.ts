import type { FileAttachment, Recipient } from "@microsoft/microsoft-graph-types";
import type { Annotated } from "../request";
import type { Sandbox } from "../sandbox";
import type { Person } from "./options";

/** A message that Outlook itself sends. */
interface OutlookMessage {
  from: Person;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  html: string;
  files: { name: string; content: string; isInline: boolean; contentId?: string }[];
}

const recipients = (people: Person[]): Recipient[] =>
  people.map(({ name, address }) => ({ emailAddress: { name, address } }));

/** Hands Outlook's message to the mailbox's transport, which rejects what it does not take. */
export function deliver(sandbox: Sandbox, { from, files, ...message }: OutlookMessage): Promise<void> {
  return sandbox.exchange.submitByClient(from.address, {
    subject: message.subject,
    body: { contentType: "html", content: message.html },
    toRecipients: recipients(message.to),
    ccRecipients: recipients(message.cc),
    bccRecipients: recipients(message.bcc),
    attachments: files.map(({ name, content, isInline, contentId }): Annotated<FileAttachment> => ({
      "@odata.type": "#microsoft.graph.fileAttachment",
      name,
      contentBytes: content,
      isInline,
      ...(contentId === undefined ? {} : { contentId }),
    })),
  });
}
