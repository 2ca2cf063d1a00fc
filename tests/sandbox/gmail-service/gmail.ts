import type { gmail_v1 } from "@googleapis/gmail";
import { accountsOf } from "../accounts";
import type { Clock } from "../clock";
import type { Emulated } from "../emulators";
import type { PostOffice } from "../post-office";
import type { SandboxAnswer, SandboxRequest, Service } from "../request";
import type { Tokens } from "../tokens";
import { type Call, COMPOSE, LIST, READ, type Route, SEND } from "./call";
import { GOOGLE_CORS } from "./cors";
import { type ElsewhereMail, elsewhereRaw } from "./elsewhere";
import { history } from "./history";
import { type MailboxLimits, UNITS } from "./limits";
import { EmulatedMailbox, gmailAnswer } from "./mailbox";
import { jsonOf, messageOf } from "./message-body";
import { getDraft, getMessage, getThread, listDrafts, listMessages, profile, putDraft } from "./reading";
import {
  GmailRefusal,
  gmailRateLimit,
  insufficientPermissions,
  invalidArgument,
  invalidCredentials,
  notFound,
} from "./refusal";
import { brief, submit } from "./submission";
import { threaded } from "./threads";

/** The token each account's adapter shows to emulate; callers never see it. */
export function emulateToken(address: string): string {
  return `sandbox-own-token-of-${address}`;
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

  constructor(emulator: Emulated, tokens: Tokens, post: PostOffice, clock: Clock) {
    this.#tokens = tokens;
    this.#post = post;
    this.#mailboxes = new Map(
      accountsOf("gmail").map(({ address }) => [
        address,
        new EmulatedMailbox(address, emulator, emulateToken(address), () => clock.now()),
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

  /** What the mailbox is held to. */
  limits(address: string): MailboxLimits {
    return this.#at(address).limits;
  }

  /** Puts messages into Sent that another client sent: a phone, or another program. */
  async sentElsewhere(address: string, mails: readonly ElsewhereMail[]): Promise<void> {
    const mailbox = this.#at(address);
    for (const mail of mails) {
      await mailbox.insertSent({ raw: elsewhereRaw(address, mail) }, mail.at);
      mailbox.limits.sent(mail.at, mail.to.length);
    }
  }

  /** Makes every history id too old that clients of this mailbox have. */
  async forgetChanges(address: string): Promise<void> {
    const mailbox = this.#at(address);
    mailbox.history.forget(await mailbox.lastChange());
  }

  #at(address: string): EmulatedMailbox {
    const mailbox = this.#mailboxes.get(address.toLowerCase());
    if (mailbox === undefined) throw new Error(`Gmail has no mailbox ${address}.`);
    return mailbox;
  }

  readonly #routes: Route[] = [
    {
      method: "GET",
      path: /^\/profile$/,
      scopes: [...COMPOSE, ...LIST],
      units: UNITS.getProfile,
      act: profile,
    },
    {
      method: "POST",
      path: /^\/messages\/send$/,
      scopes: SEND,
      units: UNITS.messagesSend,
      act: (call) => this.#send(call),
    },
    { method: "GET", path: /^\/history$/, scopes: LIST, units: UNITS.historyList, act: history },
    { method: "GET", path: /^\/messages$/, scopes: LIST, units: UNITS.messagesList, act: listMessages },
    {
      method: "GET",
      path: /^\/messages\/([^/]+)$/,
      scopes: LIST,
      units: UNITS.messagesGet,
      act: getMessage,
    },
    { method: "GET", path: /^\/threads\/([^/]+)$/, scopes: LIST, units: UNITS.threadsGet, act: getThread },
    {
      method: "POST",
      path: /^\/drafts$/,
      scopes: COMPOSE,
      units: UNITS.draftsCreate,
      act: (call) => this.#createDraft(call),
    },
    {
      method: "GET",
      path: /^\/drafts$/,
      scopes: [...COMPOSE, ...READ],
      units: UNITS.draftsList,
      act: listDrafts,
    },
    {
      method: "POST",
      path: /^\/drafts\/send$/,
      scopes: COMPOSE,
      units: UNITS.draftsSend,
      act: (call) => this.#sendDraft(call),
    },
    {
      method: "GET",
      path: /^\/drafts\/([^/]+)$/,
      scopes: [...COMPOSE, ...READ],
      units: UNITS.draftsGet,
      act: getDraft,
    },
    {
      method: "PUT",
      path: /^\/drafts\/([^/]+)$/,
      scopes: COMPOSE,
      units: UNITS.draftsUpdate,
      act: putDraft,
    },
    {
      method: "DELETE",
      path: /^\/drafts\/([^/]+)$/,
      scopes: COMPOSE,
      units: UNITS.draftsDelete,
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
      const refused = mailbox.limits.ask(route.units);
      if (refused !== null) throw new GmailRefusal(refused);
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
