import type { Message } from "@microsoft/microsoft-graph-types";
import { accountsOf } from "../accounts";
import type { Clock } from "../clock";
import type { PostOffice } from "../post-office";
import { header, type SandboxAnswer, type SandboxRequest, type Service } from "../request";
import type { Grant, TokenProblem, Tokens } from "../tokens";
import { AtOnce } from "./at-once";
import { attach, attachment, detach, listAttachments } from "./attachment-routes";
import { body, draftOf, found, isMime, type Call, type Route } from "./call";
import { GRAPH_CORS, UPLOAD_CORS } from "./cors";
import { Delta } from "./delta";
import { Departures } from "./departures";
import { Mailbox } from "./mailbox";
import { messageInput, noSuchProperty, record } from "./message-input";
import { createDraft, listed, listFolder, me, patch, rawValue, remove, shown } from "./message-routes";
import { messageFromMime, mimeFromBase64 } from "./mime";
import { GraphRefusal, graphThrottled, itemNotFound, refused, unreadable } from "./refusal";
import { submit, submitByClient } from "./submission";
import { UploadSessions } from "./upload-sessions";

const REQUEST_OCTETS = 4 * 1024 * 1024;

const READ = ["Mail.ReadBasic", "Mail.Read", "Mail.ReadWrite"];
/** A message itself is more than its basic properties. */
const READ_WHOLE = ["Mail.Read", "Mail.ReadWrite"];
const WRITE = ["Mail.ReadWrite"];
const SEND = ["Mail.Send"];

/** Microsoft Graph's mail, as far as Mailrail can ask of it. */
export class Graph {
  /** graph.microsoft.com */
  readonly service: Service = {
    handle: (request) => this.#answer(request, () => this.#route(request)),
    cors: GRAPH_CORS,
    admit: (request, work) => this.#admit(request, work),
    throttled: graphThrottled,
  };
  /** outlook.office.com */
  readonly uploads: Service = {
    handle: (request) => this.#answer(request, () => this.#sessions.answer(request)),
    cors: UPLOAD_CORS,
    throttled: graphThrottled,
  };

  readonly #mailboxes: ReadonlyMap<string, Mailbox>;
  readonly #delta = new Delta();
  readonly #sessions = new UploadSessions();
  readonly #atOnce = new AtOnce();
  readonly #departures: Departures;
  readonly #tokens: Tokens;
  readonly #post: PostOffice;
  readonly #clock: Clock;

  constructor(tokens: Tokens, post: PostOffice, clock: Clock) {
    this.#tokens = tokens;
    this.#post = post;
    this.#clock = clock;
    this.#mailboxes = new Map(
      accountsOf("exchange-online").map((account) => [account.address, new Mailbox(account, clock)]),
    );
    this.#departures = new Departures(this.#mailboxes.values(), post, clock);
    for (const [address, mailbox] of this.#mailboxes)
      post.deliverTo(address, (mail) => mailbox.receive(mail));
  }

  /** How many drafts the mailbox holds, if it is one of Graph's. */
  drafts(address: string): number | undefined {
    return this.#mailboxes.get(address.toLowerCase())?.list("drafts").length;
  }

  /** Sends what another mail program of this account hands over, or handed over at this time. */
  async submitByClient(address: string, message: Message, at = this.#clock.now()): Promise<void> {
    const mailbox = this.#at(address);
    const composed = mailbox.compose(messageInput(message, "create"));
    await submitByClient(mailbox, composed, this.#post, at);
  }

  /** Makes every sync state too old that clients of this mailbox have. */
  forgetChanges(address: string): void {
    this.#delta.forget(this.#at(address));
  }

  #at(address: string): Mailbox {
    const mailbox = this.#mailboxes.get(address.toLowerCase());
    if (mailbox === undefined) throw new Error(`Graph has no mailbox ${address}.`);
    return mailbox;
  }

  /** A request without a grant is nobody's; it is refused later. */
  async #admit<T>(request: SandboxRequest, work: () => Promise<T>): Promise<T | SandboxAnswer> {
    const grant = this.#tokens.grantOf(request, "exchange-online");
    return typeof grant === "string" ? work() : this.#atOnce.admit(grant.account.address, work);
  }

  readonly #routes: Route[] = [
    { method: "GET", path: /^\/me$/, scopes: ["User.Read"], act: me },
    { method: "POST", path: /^\/me\/sendMail$/, scopes: SEND, act: (call) => this.#sendMail(call) },
    { method: "POST", path: /^\/me\/messages$/, scopes: WRITE, act: createDraft },
    { method: "GET", path: /^\/me\/messages$/, scopes: READ, act: (call) => listed(call) },
    { method: "GET", path: /^\/me\/mailFolders\/([^/]+)\/messages$/, scopes: READ, act: listFolder },
    {
      method: "GET",
      path: /^\/me\/mailFolders(?:\/|\(')([^/']+)(?:'\))?\/messages\/delta$/i,
      scopes: READ,
      act: (call) => this.#delta.answer(call),
    },
    {
      method: "GET",
      path: /^\/me\/messages\/([^/]+)$/,
      scopes: READ,
      act: (call) => shown(call, found(call)),
    },
    { method: "PATCH", path: /^\/me\/messages\/([^/]+)$/, scopes: WRITE, act: patch },
    { method: "DELETE", path: /^\/me\/messages\/([^/]+)$/, scopes: WRITE, act: remove },
    { method: "GET", path: /^\/me\/messages\/([^/]+)\/\$value$/, scopes: READ_WHOLE, act: rawValue },
    {
      method: "POST",
      path: /^\/me\/messages\/([^/]+)\/send$/,
      scopes: SEND,
      act: (call) => this.#send(call),
    },
    { method: "GET", path: /^\/me\/messages\/([^/]+)\/attachments$/, scopes: READ, act: listAttachments },
    { method: "POST", path: /^\/me\/messages\/([^/]+)\/attachments$/, scopes: WRITE, act: attach },
    {
      method: "POST",
      path: /^\/me\/messages\/([^/]+)\/attachments\/createUploadSession$/,
      scopes: WRITE,
      act: (call) => this.#sessions.create(draftOf(call), body(call.request)),
    },
    { method: "GET", path: /^\/me\/messages\/([^/]+)\/attachments\/([^/]+)$/, scopes: READ, act: attachment },
    { method: "DELETE", path: /^\/me\/messages\/([^/]+)\/attachments\/([^/]+)$/, scopes: WRITE, act: detach },
  ];

  async #answer(
    request: SandboxRequest,
    act: () => SandboxAnswer | Promise<SandboxAnswer>,
  ): Promise<SandboxAnswer> {
    await this.#departures.settle();
    try {
      return await act();
    } catch (error) {
      if (error instanceof GraphRefusal) return refused(request, error);
      throw error;
    } finally {
      this.#departures.arm();
    }
  }

  #route(request: SandboxRequest): SandboxAnswer | Promise<SandboxAnswer> {
    if (request.body.length > REQUEST_OCTETS)
      throw new GraphRefusal(413, "BadRequest", "The maximum request length supported is 4MB.");
    const grant = granted(this.#tokens.grantOf(request, "exchange-online"));
    const path = request.path.replace(/^\/v1\.0/, "");
    for (const route of this.#routes) {
      const match = route.path.exec(path);
      if (match === null || route.method !== request.method) continue;
      if (!route.scopes.some((scope) => grant.scopes.has(scope)))
        throw new GraphRefusal(
          403,
          "ErrorAccessDenied",
          "Access is denied. Check credentials and try again.",
        );
      const mailbox = this.#mailboxes.get(grant.account.address);
      if (mailbox === undefined) throw itemNotFound();
      return route.act({ request, mailbox, names: match.slice(1).map(decodeURIComponent) });
    }
    throw new GraphRefusal(400, "BadRequest", "Resource not found for the segment.");
  }

  async #sendMail({ request, mailbox }: Call): Promise<SandboxAnswer> {
    if (isMime(request)) {
      const input = await messageFromMime(mimeFromBase64(request.body));
      const message = mailbox.compose(input);
      message.mime = input.mime;
      await submit(mailbox, message, this.#post, true);
      return { status: 202 };
    }
    const { message, saveToSentItems, ...rest } = record(body(request), "sendMail");
    for (const name of Object.keys(rest)) throw noSuchProperty(name, "sendMail");
    if (saveToSentItems !== undefined && typeof saveToSentItems !== "boolean")
      throw unreadable("Cannot convert the literal at 'saveToSentItems' to the expected type 'Edm.Boolean'.");
    await submit(
      mailbox,
      mailbox.compose(messageInput(message, "create")),
      this.#post,
      saveToSentItems ?? true,
    );
    return { status: 202 };
  }

  async #send(call: Call): Promise<SandboxAnswer> {
    if (header(call.request, "content-length") !== "0") return { status: 411, body: "Length Required" };
    await submit(call.mailbox, draftOf(call), this.#post, true);
    return { status: 202 };
  }
}

function granted(grant: Grant | TokenProblem): Grant {
  if (typeof grant !== "string") return grant;
  const message = {
    missing: "Access token is empty.",
    unknown: "Access token validation failure. Invalid audience.",
    expired: "Lifetime validation failed, the token is expired.",
  };
  throw new GraphRefusal(401, "InvalidAuthenticationToken", message[grant]);
}
