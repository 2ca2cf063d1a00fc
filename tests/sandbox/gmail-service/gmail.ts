import type { gmail_v1 } from "@googleapis/gmail";
import { accountsOf } from "../accounts";
import type { Emulated } from "../emulators";
import type { PostOffice } from "../post-office";
import type { SandboxAnswer, SandboxRequest, Service } from "../request";
import type { Tokens } from "../tokens";
import { GOOGLE_CORS } from "./cors";
import { EmulatedMailbox, gmailAnswer } from "./mailbox";
import { jsonOf, messageOf } from "./message-body";
import { withRealHeaders } from "./real-headers";
import {
  GmailRefusal,
  gmailError,
  gmailRateLimit,
  insufficientPermissions,
  invalidArgument,
  invalidCredentials,
  notFound,
} from "./refusal";
import { brief, submit } from "./submission";
import { threaded } from "./threads";

const ALL = ["https://mail.google.com/", "gmail.modify"];
const COMPOSE = [...ALL, "gmail.compose"];
const SEND = [...COMPOSE, "gmail.send"];
const READ = [...ALL, "gmail.readonly"];
const LIST = [...READ, "gmail.metadata"];

/** The token each account's adapter shows to emulate; callers never see it. */
export function emulateToken(address: string): string {
  return `sandbox-own-token-of-${address}`;
}

interface Call {
  request: SandboxRequest;
  mailbox: EmulatedMailbox;
  scopes: ReadonlySet<string>;
  /** The id the path names. */
  id: string;
}

interface Route {
  method: string;
  path: RegExp;
  /** Any one of these scopes is enough. */
  scopes: string[];
  act: (call: Call) => Promise<SandboxAnswer>;
}

/** Gmail's API: emulate keeps the mail, this adds what emulate lacks. */
export class Gmail {
  /** gmail.googleapis.com */
  readonly service: Service = {
    handle: (request) => this.#answer(request),
    cors: GOOGLE_CORS,
    throttled: gmailRateLimit,
  };

  readonly #mailboxes: ReadonlyMap<string, EmulatedMailbox>;
  readonly #drafts = new Map<string, Set<string>>();
  readonly #tokens: Tokens;
  readonly #post: PostOffice;

  constructor(emulator: Emulated, tokens: Tokens, post: PostOffice) {
    this.#tokens = tokens;
    this.#post = post;
    this.#mailboxes = new Map(
      accountsOf("gmail").map(({ address }) => [
        address,
        new EmulatedMailbox(address, emulator, emulateToken(address)),
      ]),
    );
    for (const [address, mailbox] of this.#mailboxes) {
      this.#drafts.set(address, new Set());
      post.deliverTo(address, async ({ raw }) => {
        await mailbox.store("messages/import", { raw });
      });
    }
  }

  /** How many drafts the mailbox holds, if it is one of Gmail's. */
  drafts(address: string): number | undefined {
    return this.#drafts.get(address.toLowerCase())?.size;
  }

  readonly #routes: Route[] = [
    { method: "GET", path: /^\/profile$/, scopes: [...COMPOSE, ...LIST], act: profile },
    { method: "POST", path: /^\/messages\/send$/, scopes: SEND, act: (call) => this.#send(call) },
    { method: "GET", path: /^\/messages$/, scopes: LIST, act: listMessages },
    { method: "GET", path: /^\/messages\/([^/]+)$/, scopes: LIST, act: getMessage },
    { method: "GET", path: /^\/threads\/([^/]+)$/, scopes: LIST, act: getThread },
    { method: "POST", path: /^\/drafts$/, scopes: COMPOSE, act: (call) => this.#createDraft(call) },
    { method: "GET", path: /^\/drafts$/, scopes: [...COMPOSE, ...READ], act: listDrafts },
    { method: "POST", path: /^\/drafts\/send$/, scopes: COMPOSE, act: (call) => this.#sendDraft(call) },
    { method: "GET", path: /^\/drafts\/([^/]+)$/, scopes: [...COMPOSE, ...READ], act: getDraft },
    { method: "PUT", path: /^\/drafts\/([^/]+)$/, scopes: COMPOSE, act: putDraft },
    {
      method: "DELETE",
      path: /^\/drafts\/([^/]+)$/,
      scopes: COMPOSE,
      act: (call) => this.#deleteDraft(call),
    },
  ];

  async #answer(request: SandboxRequest): Promise<SandboxAnswer> {
    try {
      return await this.#route(request);
    } catch (error) {
      if (error instanceof GmailRefusal) return error.answer;
      throw error;
    }
  }

  #route(request: SandboxRequest): Promise<SandboxAnswer> {
    const grant = this.#tokens.grantOf(request, "gmail");
    if (typeof grant === "string") throw invalidCredentials();
    const [, user = "", path = ""] =
      /^(?:\/upload)?\/gmail\/v1\/users\/([^/]+)(\/.*)$/.exec(request.path) ?? [];
    const { address } = grant.account;
    const mailbox = this.#mailboxes.get(address);
    if (mailbox === undefined || !["me", address].includes(decodeURIComponent(user).toLowerCase()))
      throw notFound();
    for (const route of this.#routes) {
      const match = route.path.exec(path);
      if (match === null || route.method !== request.method) continue;
      if (!route.scopes.some((scope) => grant.scopes.has(scope))) throw insufficientPermissions();
      return route.act({ request, mailbox, scopes: grant.scopes, id: match[1] ?? "" });
    }
    throw notFound();
  }

  async #send({ request, mailbox }: Call): Promise<SandboxAnswer> {
    const message = await threaded(mailbox, messageOf(request, "message"));
    return gmailAnswer(await submit(mailbox, message, this.#post));
  }

  async #createDraft({ request, mailbox }: Call): Promise<SandboxAnswer> {
    const message = await threaded(mailbox, messageOf(request, "draft"));
    const draft = await mailbox.store<gmail_v1.Schema$Draft>("drafts", message);
    this.#drafts.get(mailbox.address)?.add(draft.id ?? "");
    return gmailAnswer({ id: draft.id, message: brief(draft.message ?? {}) });
  }

  /** The draft is deleted; the message gets another id and the SENT label. */
  async #sendDraft({ request, mailbox }: Call): Promise<SandboxAnswer> {
    const { id } = jsonOf(request.body);
    if (typeof id !== "string" || id === "") throw invalidArgument("Missing draft id");
    const draft = await mailbox.ask<gmail_v1.Schema$Draft>(
      "GET",
      `drafts/${encodeURIComponent(id)}?format=minimal`,
    );
    const raw = await mailbox.raw(draft.message?.id ?? "");
    const threadId = draft.message?.threadId ?? undefined;
    const sent = await submit(mailbox, { raw, ...(threadId === undefined ? {} : { threadId }) }, this.#post);
    await this.#forget(mailbox, id);
    return gmailAnswer(sent);
  }

  async #deleteDraft({ mailbox, id }: Call): Promise<SandboxAnswer> {
    await this.#forget(mailbox, id);
    return { status: 204 };
  }

  async #forget(mailbox: EmulatedMailbox, id: string): Promise<void> {
    await mailbox.ask("DELETE", `drafts/${encodeURIComponent(id)}`);
    this.#drafts.get(mailbox.address)?.delete(id);
  }
}

async function profile({ mailbox }: Call): Promise<SandboxAnswer> {
  const messages = await mailbox.search("");
  return gmailAnswer({
    emailAddress: mailbox.address,
    messagesTotal: messages.length,
    threadsTotal: new Set(messages.map(({ threadId }) => threadId)).size,
    historyId: "1",
  } satisfies gmail_v1.Schema$Profile);
}

async function listMessages({ request, mailbox, scopes }: Call): Promise<SandboxAnswer> {
  const query = request.query.get("q");
  if (query !== null && !READ.some((scope) => scopes.has(scope)))
    throw new GmailRefusal(
      gmailError({
        code: 403,
        reason: "forbidden",
        message: "Metadata scope does not support 'q' parameter",
        status: "PERMISSION_DENIED",
      }),
    );
  const found = await mailbox.search(query ?? "", request.query.getAll("labelIds"));
  const messages = found.slice(0, Number(request.query.get("maxResults") ?? 100));
  // Gmail leaves the list out when nothing was found.
  return gmailAnswer({ ...(messages.length === 0 ? {} : { messages }), resultSizeEstimate: found.length });
}

async function getMessage({ request, mailbox, scopes, id }: Call): Promise<SandboxAnswer> {
  const format = request.query.get("format") ?? "full";
  if (["full", "raw"].includes(format) && !READ.some((scope) => scopes.has(scope)))
    throw new GmailRefusal(
      gmailError({
        code: 403,
        reason: "forbidden",
        message: `Metadata scope doesn't allow format ${format.toUpperCase()}`,
        status: "PERMISSION_DENIED",
      }),
    );
  const message = await mailbox.ask<gmail_v1.Schema$Message>("GET", `messages/${id}?format=${format}`);
  return gmailAnswer(
    withRealHeaders(message, await mailbox.raw(id), request.query.getAll("metadataHeaders")),
  );
}

async function getThread({ request, mailbox, id }: Call): Promise<SandboxAnswer> {
  const thread = await mailbox.ask<gmail_v1.Schema$Thread>("GET", `threads/${id}?format=metadata`);
  const only = request.query.getAll("metadataHeaders");
  const messages = await Promise.all(
    (thread.messages ?? []).map(async (message) =>
      withRealHeaders(message, await mailbox.raw(message.id ?? ""), only),
    ),
  );
  return gmailAnswer({ ...thread, messages });
}

async function listDrafts({ request, mailbox }: Call): Promise<SandboxAnswer> {
  const { drafts = [] } = await mailbox.ask<gmail_v1.Schema$ListDraftsResponse>(
    "GET",
    "drafts?maxResults=500",
  );
  const query = request.query.get("q");
  const matching = query === null ? undefined : new Set((await mailbox.search(query)).map(({ id }) => id));
  const found = drafts.filter(({ message }) => matching?.has(message?.id) ?? true);
  const shown = found.slice(0, Number(request.query.get("maxResults") ?? 100));
  return gmailAnswer({ ...(shown.length === 0 ? {} : { drafts: shown }), resultSizeEstimate: found.length });
}

async function getDraft({ request, mailbox, id }: Call): Promise<SandboxAnswer> {
  const format = request.query.get("format") ?? "full";
  const draft = await mailbox.ask<gmail_v1.Schema$Draft>("GET", `drafts/${id}?format=${format}`);
  const { message = {} } = draft;
  return gmailAnswer({ ...draft, message: withRealHeaders(message, await mailbox.raw(message.id ?? "")) });
}

async function putDraft({ request, mailbox, id }: Call): Promise<SandboxAnswer> {
  const { raw, threadId } = await threaded(mailbox, messageOf(request, "draft"));
  const message = { raw: raw.toString("base64url"), ...(threadId === undefined ? {} : { threadId }) };
  const draft = await mailbox.ask<gmail_v1.Schema$Draft>("PUT", `drafts/${id}`, { message });
  return gmailAnswer({ id: draft.id, message: brief(draft.message ?? {}) });
}
