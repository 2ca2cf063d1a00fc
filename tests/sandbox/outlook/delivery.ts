import { request } from "node:https";
import type { Recipient } from "@microsoft/microsoft-graph-types";
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

/** Hands Outlook's message to the mailbox's transport; answers what transport says. */
export function deliver(sandbox: Sandbox, { from, files, ...message }: OutlookMessage): Promise<number> {
  const body = JSON.stringify({
    message: {
      subject: message.subject,
      body: { contentType: "html", content: message.html },
      toRecipients: recipients(message.to),
      ccRecipients: recipients(message.cc),
      bccRecipients: recipients(message.bcc),
      attachments: files.map(({ name, content, isInline, contentId }) => ({
        "@odata.type": "#microsoft.graph.fileAttachment",
        name,
        contentBytes: content,
        isInline,
        ...(contentId === undefined ? {} : { contentId }),
      })),
    },
  });
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: sandbox.port,
        method: "POST",
        path: "/v1.0/me/sendMail",
        ca: sandbox.certificate,
        servername: "graph.microsoft.com",
        headers: {
          host: "graph.microsoft.com",
          authorization: `Bearer ${sandbox.token(from.address, ["Mail.Send"])}`,
          "content-type": "application/json",
        },
      },
      (answer) => {
        answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}
