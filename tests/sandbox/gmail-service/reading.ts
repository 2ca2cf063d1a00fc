import type { gmail_v1 } from "@googleapis/gmail";
import type { SandboxAnswer, SandboxRequest } from "../request";
import type { Call } from "./call";
import { gmailAnswer } from "./mailbox";
import { messageOf } from "./message-body";
import { withRealHeaders } from "./real-headers";
import { GmailRefusal, gmailError } from "./refusal";
import { brief } from "./submission";
import { threaded } from "./threads";

/** With it among its scopes a token is held to headers, whatever else it may (google-api-python-client#582). */
const METADATA = "gmail.metadata";

const PAGE_AT_MOST = 500;

export async function profile({ mailbox }: Call): Promise<SandboxAnswer> {
  const messages = await mailbox.search("");
  return gmailAnswer({
    emailAddress: mailbox.address,
    messagesTotal: messages.length,
    threadsTotal: new Set(messages.map(({ threadId }) => threadId)).size,
    historyId: mailbox.history.own(await mailbox.lastChange()),
  } satisfies gmail_v1.Schema$Profile);
}

export async function listMessages({ request, mailbox, scopes }: Call): Promise<SandboxAnswer> {
  const query = queryOf(request, scopes);
  const found = await mailbox.search(query ?? "", request.query.getAll("labelIds"));
  const from = Number(request.query.get("pageToken") ?? 0);
  const end = from + Math.min(Number(request.query.get("maxResults") ?? 100), PAGE_AT_MOST);
  const messages = found.slice(from, end);
  // Gmail leaves the list out when nothing was found.
  return gmailAnswer({
    ...(messages.length === 0 ? {} : { messages }),
    ...(end < found.length ? { nextPageToken: end.toString() } : {}),
    resultSizeEstimate: found.length,
  });
}

export async function getMessage({ request, mailbox, scopes, id }: Call): Promise<SandboxAnswer> {
  const format = request.query.get("format") ?? "full";
  if (["full", "raw"].includes(format) && scopes.has(METADATA))
    throw forbidden(`Metadata scope doesn't allow format ${format.toUpperCase()}`);
  const message = await mailbox.ask<gmail_v1.Schema$Message>("GET", `messages/${id}?format=${format}`);
  const raw = await mailbox.raw(id);
  const shown = withRealHeaders(message, raw, request.query.getAll("metadataHeaders"));
  return gmailAnswer({
    ...shown,
    historyId: mailbox.history.own(message.historyId ?? "0"),
    ...(format === "raw" ? { raw: padded(raw) } : {}),
  });
}

export async function getThread({ request, mailbox, id }: Call): Promise<SandboxAnswer> {
  const thread = await mailbox.ask<gmail_v1.Schema$Thread>("GET", `threads/${id}?format=metadata`);
  const only = request.query.getAll("metadataHeaders");
  const messages = await Promise.all(
    (thread.messages ?? []).map(async (message) =>
      withRealHeaders(message, await mailbox.raw(message.id ?? ""), only),
    ),
  );
  return gmailAnswer({ ...thread, messages });
}

export async function listDrafts({ request, mailbox, scopes }: Call): Promise<SandboxAnswer> {
  const { drafts = [] } = await mailbox.ask<gmail_v1.Schema$ListDraftsResponse>(
    "GET",
    "drafts?maxResults=500",
  );
  const query = queryOf(request, scopes);
  const matching = query === null ? undefined : new Set((await mailbox.search(query)).map(({ id }) => id));
  const found = drafts.filter(({ message }) => matching?.has(message?.id) ?? true);
  const shown = found.slice(0, Number(request.query.get("maxResults") ?? 100));
  return gmailAnswer({ ...(shown.length === 0 ? {} : { drafts: shown }), resultSizeEstimate: found.length });
}

export async function getDraft({ request, mailbox, id }: Call): Promise<SandboxAnswer> {
  const format = request.query.get("format") ?? "full";
  const draft = await mailbox.ask<gmail_v1.Schema$Draft>("GET", `drafts/${id}?format=${format}`);
  const { message = {} } = draft;
  return gmailAnswer({ ...draft, message: withRealHeaders(message, await mailbox.raw(message.id ?? "")) });
}

export async function putDraft({ request, mailbox, id }: Call): Promise<SandboxAnswer> {
  const { raw, threadId } = await threaded(mailbox, messageOf(request, "draft"));
  const message = { raw: raw.toString("base64url"), ...(threadId === undefined ? {} : { threadId }) };
  const draft = await mailbox.ask<gmail_v1.Schema$Draft>("PUT", `drafts/${id}`, { message });
  return gmailAnswer({ id: draft.id, message: brief(draft.message ?? {}) });
}

/** Octets as Google's JSON writes them: base64url with its padding. */
function padded(octets: Buffer): string {
  return octets.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

function queryOf(request: SandboxRequest, scopes: ReadonlySet<string>): string | null {
  const query = request.query.get("q");
  if (query !== null && scopes.has(METADATA))
    throw forbidden("Metadata scope does not support 'q' parameter");
  return query;
}

function forbidden(message: string): GmailRefusal {
  return new GmailRefusal(
    gmailError({ code: 403, reason: "forbidden", message, status: "PERMISSION_DENIED" }),
  );
}
