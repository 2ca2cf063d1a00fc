import { randomUUID } from "node:crypto";
import type { gmail_v1 } from "@googleapis/gmail";
import { decodeWords } from "postal-mime";
import { headersOf } from "../post-office";
import type { EmulatedMailbox } from "./mailbox";
import type { IncomingMessage } from "./message-body";

/** The message in the thread it asks for, or in one of its own where Gmail's three conditions do not hold. */
export async function threaded(mailbox: EmulatedMailbox, message: IncomingMessage): Promise<IncomingMessage> {
  if (message.threadId === undefined) return message;
  const thread = await mailbox.ask<gmail_v1.Schema$Thread>(
    "GET",
    `threads/${message.threadId}?format=metadata`,
  );
  const said = new Map(headersOf(message.raw).map(({ name, value }) => [name.toLowerCase(), value]));
  const parents = `${said.get("in-reply-to") ?? ""} ${said.get("references") ?? ""}`;
  const belongs = (thread.messages ?? []).some(({ payload }) => {
    const value = (name: string): string =>
      payload?.headers?.find((header) => header.name === name)?.value ?? "";
    return (
      parents.includes(value("Message-ID")) && topic(value("Subject")) === topic(said.get("subject") ?? "")
    );
  });
  // A thread id of its own, or emulate would join it by In-Reply-To alone.
  return belongs ? message : { raw: message.raw, threadId: `thr_${randomUUID()}` };
}

function topic(subject: string): string {
  return decodeWords(subject)
    .replace(/^(?:(?:re|fwd?): ?)+/i, "")
    .trim();
}
