import type { User } from "@microsoft/microsoft-graph-types";
import { accountsOf } from "../accounts";
import type { PostOffice } from "../post-office";
import {
  header,
  json,
  type Annotated,
  type SandboxAnswer,
  type SandboxRequest,
  type Service,
} from "../request";
import type { Grant, TokenProblem, Tokens } from "../tokens";
import { attachmentView, fileFrom, SESSION_FROM } from "./attachment";
import { GRAPH_CORS, UPLOAD_CORS } from "./cors";
import { Mailbox } from "./mailbox";
import { messageInput, noSuchProperty, record } from "./message-input";
import { pageOf } from "./message-query";
import { messageView, select, wantsImmutableIds } from "./message-view";
import { messageFromMime, mimeFromBase64, mimeOf } from "./mime";
import { GraphRefusal, graphThrottled, itemNotFound, refused, unreadable } from "./refusal";
import { addFile, type Folder, type StoredMessage } from "./stored-message";
import { submit } from "./submission";
import { UploadSessions } from "./upload-sessions";

const REQUEST_OCTETS = 4 * 1024 * 1024;
const CONTEXT = "https://graph.microsoft.com/v1.0/$metadata#";

const READ = ["Mail.ReadBasic", "Mail.Read", "Mail.ReadWrite"];
const WRITE = ["Mail.ReadWrite"];
const SEND = ["Mail.Send"];

/** What a route is told: the mailbox, the request, and what the path names. */
interface Call {
  request: SandboxRequest;
  mailbox: Mailbox;
  /** The decoded variable parts of the path, in order. */
  names: string[];
}

interface Route {
  method: string;
  path: RegExp;
  /** Any one of these scopes is enough. */
  scopes: string[];
  act: (call: Call) => SandboxAnswer | Promise<SandboxAnswer>;
}

/** Microsoft Graph's mail, as far as Mailrail can ask of it. */
export class Graph {
  /** graph.microsoft.com */
  readonly service: Service = {
    handle: (request) => this.#answer(request, () => this.#route(request)),
    cors: GRAPH_CORS,
    throttled: graphThrottled,
  };
  /** outlook.office.com */
  readonly uploads: Service = {
    handle: (request) => this.#answer(request, () => this.#sessions.answer(request)),
    cors: UPLOAD_CORS,
    throttled: graphThrottled,
  };

  readonly #mailboxes = new Map(
    accountsOf("exchange-online").map((account) => [account.address, new Mailbox(account)]),
  );
  readonly #sessions = new UploadSessions();
  readonly #tokens: Tokens;
  readonly #post: PostOffice;

  constructor(tokens: Tokens, post: PostOffice) {
    this.#tokens = tokens;
    this.#post = post;
    for (const [address, mailbox] of this.#mailboxes)
      post.deliverTo(address, (mail) => mailbox.receive(mail));
  }

  /** How many drafts the mailbox holds, if it is one of Graph's. */
  drafts(address: string): number | undefined {
    return this.#mailboxes.get(address.toLowerCase())?.list("drafts").length;
  }

  readonly #routes: Route[] = [
    { method: "GET", path: /^\/me$/, scopes: ["User.Read"], act: me },
    { method: "POST", path: /^\/me\/sendMail$/, scopes: SEND, act: (call) => this.#sendMail(call) },
    { method: "POST", path: /^\/me\/messages$/, scopes: WRITE, act: createDraft },
    { method: "GET", path: /^\/me\/messages$/, scopes: READ, act: (call) => listed(call) },
    { method: "GET", path: /^\/me\/mailFolders\/([^/]+)\/messages$/, scopes: READ, act: listFolder },
    {
      method: "GET",
      path: /^\/me\/messages\/([^/]+)$/,
      scopes: READ,
      act: (call) => shown(call, found(call)),
    },
    { method: "PATCH", path: /^\/me\/messages\/([^/]+)$/, scopes: WRITE, act: patch },
    { method: "DELETE", path: /^\/me\/messages\/([^/]+)$/, scopes: WRITE, act: remove },
    { method: "GET", path: /^\/me\/messages\/([^/]+)\/\$value$/, scopes: READ, act: rawValue },
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
    try {
      return await act();
    } catch (error) {
      if (error instanceof GraphRefusal) return refused(request, error);
      throw error;
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

function me({ mailbox }: Call): SandboxAnswer {
  const { address, name } = mailbox.account;
  const user: Annotated<User> = {
    "@odata.context": `${CONTEXT}users/$entity`,
    displayName: name,
    mail: address,
    userPrincipalName: address,
    id: Buffer.from(address).toString("hex"),
  };
  return json(200, user);
}

async function createDraft({ request, mailbox }: Call): Promise<SandboxAnswer> {
  const mime = isMime(request) ? mimeFromBase64(request.body) : undefined;
  const input = mime === undefined ? messageInput(body(request), "create") : await messageFromMime(mime);
  const message = mailbox.compose(input);
  if (mime !== undefined) message.mime = mime;
  mailbox.put(message, "drafts");
  return shown({ request, mailbox, names: [] }, message, 201);
}

function patch(call: Call): SandboxAnswer {
  const message = found(call);
  const input = messageInput(body(call.request), "update");
  const always = new Set(["isRead", "categories"]);
  if (message.fields.isDraft !== true && Object.keys(input.fields).some((name) => !always.has(name)))
    throw new GraphRefusal(
      400,
      "ErrorInvalidPropertySet",
      "The property can only be set while the message is a draft.",
    );
  call.mailbox.update(message, input);
  // What is written now is no longer in the MIME the draft may have come as.
  delete message.mime;
  return shown(call, message);
}

function remove(call: Call): SandboxAnswer {
  call.mailbox.remove(found(call));
  return { status: 204 };
}

async function rawValue(call: Call): Promise<SandboxAnswer> {
  return { headers: { "content-type": "text/plain" }, body: await mimeOf(found(call)) };
}

function listFolder(call: Call): SandboxAnswer {
  const folders: Folder[] = ["drafts", "sentitems", "inbox"];
  const folder = folders.find((known) => known === call.names[0]?.toLowerCase());
  if (folder === undefined) throw itemNotFound();
  return listed(call, folder);
}

function listed({ request, mailbox }: Call, folder?: Folder): SandboxAnswer {
  const { page, next } = pageOf(mailbox.list(folder), request);
  const more = new URLSearchParams(request.query);
  more.set("$skip", String(next));
  return json(200, {
    "@odata.context": `${CONTEXT}users('sandbox')/messages`,
    value: page.map((message) => messageView(message, request)),
    ...(next === undefined
      ? {}
      : { "@odata.nextLink": `https://${request.host}${request.path}?${more.toString()}` }),
  });
}

function attach(call: Call): SandboxAnswer {
  const message = draftOf(call);
  const file = fileFrom(record(body(call.request), "attachment"));
  if (file.content.length >= SESSION_FROM)
    throw new GraphRefusal(413, "BadRequest", "Maximum request length exceeded.");
  addFile(message, file);
  return json(201, {
    "@odata.context": `${CONTEXT}users('sandbox')/messages/attachments/$entity`,
    ...attachmentView(file),
  });
}

function listAttachments(call: Call): SandboxAnswer {
  const chosen = call.request.query.get("$select");
  const value = found(call).files.map((file) => select(attachmentView(file), chosen, [], "fileAttachment"));
  return json(200, { "@odata.context": `${CONTEXT}users('sandbox')/messages/attachments`, value });
}

function attachment(call: Call): SandboxAnswer {
  const file = found(call).files.find(({ id }) => id === call.names[1]);
  if (file === undefined) throw itemNotFound();
  return json(200, select(attachmentView(file), call.request.query.get("$select"), [], "fileAttachment"));
}

function detach(call: Call): SandboxAnswer {
  const message = draftOf(call);
  const index = message.files.findIndex(({ id }) => id === call.names[1]);
  if (index < 0) throw itemNotFound();
  message.files.splice(index, 1);
  delete message.mime;
  return { status: 204 };
}

function found({ mailbox, names }: Call): StoredMessage {
  return mailbox.find(names[0] ?? "");
}

function draftOf(call: Call): StoredMessage {
  const message = found(call);
  if (message.fields.isDraft !== true)
    throw new GraphRefusal(400, "ErrorInvalidOperation", "The message is not a draft.");
  return message;
}

function shown({ request }: Call, message: StoredMessage, status = 200): SandboxAnswer {
  const view = messageView(message, request);
  const applied = wantsImmutableIds(request) ? { "preference-applied": 'IdType="ImmutableId"' } : undefined;
  return json(status, { "@odata.context": `${CONTEXT}users('sandbox')/messages/$entity`, ...view }, applied);
}

function isMime(request: SandboxRequest): boolean {
  return /^text\/plain\b/i.test(header(request, "content-type") ?? "");
}

function body(request: SandboxRequest): unknown {
  if (!/^application\/json\b/i.test(header(request, "content-type") ?? ""))
    throw new GraphRefusal(
      400,
      "BadRequest",
      "Write requests (excluding DELETE) must contain the Content-Type header declaration.",
    );
  try {
    return JSON.parse(request.body.toString("utf8"));
  } catch {
    throw new GraphRefusal(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}
