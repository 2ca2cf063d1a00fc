import type { gmail_v1 } from "@googleapis/gmail";
import type { SandboxAnswer } from "../request";
import type { Call } from "./call";
import { type EmulatedMailbox, gmailAnswer } from "./mailbox";
import { invalidArgument, notFound } from "./refusal";

/** `GET /history`. Source: Gmail API, "users.history.list" and "Synchronize clients with Gmail", read 2026-11. */
export async function history({ request: { query }, mailbox }: Call): Promise<SandboxAnswer> {
  const start = query.get("startHistoryId");
  if (start === null) throw invalidArgument("Missing startHistoryId");
  if (!/^\d{1,20}$/.test(start)) throw invalidArgument("Invalid value at 'start_history_id' (TYPE_UINT64)");
  if (!mailbox.history.reaches(start)) throw notFound();
  const parameters = new URLSearchParams(query);
  parameters.set("startHistoryId", mailbox.history.emulated(start));
  const found = await mailbox.ask<gmail_v1.Schema$ListHistoryResponse>(
    "GET",
    `history?${parameters.toString()}`,
  );
  const records = (found.history ?? []).map((record) => recordOf(mailbox, record));
  // Gmail leaves the list out when nothing changed.
  return gmailAnswer({
    ...(records.length === 0 ? {} : { history: records }),
    ...(found.nextPageToken === undefined ? {} : { nextPageToken: found.nextPageToken }),
    historyId: mailbox.history.own(found.historyId ?? "0"),
  });
}

/** A record names its messages by their ids; what was done to one comes with its labels. */
function recordOf(mailbox: EmulatedMailbox, record: gmail_v1.Schema$History): gmail_v1.Schema$History {
  const { messages, messagesAdded, messagesDeleted, labelsAdded, labelsRemoved } = record;
  return {
    id: mailbox.history.own(record.id ?? "0"),
    messages: (messages ?? []).map(({ id, threadId }) => ({ id: id ?? null, threadId: threadId ?? null })),
    ...(messagesAdded === undefined ? {} : { messagesAdded: messagesAdded.map(changed) }),
    ...(messagesDeleted === undefined ? {} : { messagesDeleted: messagesDeleted.map(changed) }),
    ...(labelsAdded === undefined ? {} : { labelsAdded: labelsAdded.map(changed) }),
    ...(labelsRemoved === undefined ? {} : { labelsRemoved: labelsRemoved.map(changed) }),
  };
}

function changed<T extends { message?: gmail_v1.Schema$Message }>(change: T): T {
  const { id, threadId, labelIds } = change.message ?? {};
  return {
    ...change,
    message: { id: id ?? null, threadId: threadId ?? null, labelIds: labelIds ?? [] },
  };
}
