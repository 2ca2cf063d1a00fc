import type { gmail_v1 } from "@googleapis/gmail";
import type { Emulated } from "../emulators";
import { json, type SandboxAnswer } from "../request";
import { GmailRefusal } from "./refusal";
import type { IncomingMessage } from "./message-body";

/** One account's mailbox in the emulated Gmail, asked with that account's own token. */
export class EmulatedMailbox {
  readonly #gmail: Emulated;
  readonly #token: string;

  constructor(
    readonly address: string,
    gmail: Emulated,
    token: string,
  ) {
    this.#gmail = gmail;
    this.#token = token;
  }

  /** Asks the emulated service; what it refuses is refused with its own words. */
  async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.#gmail.fetch(`/gmail/v1/users/me/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === "" ? {} : JSON.parse(text);
    if (!response.ok) throw new GmailRefusal(json(response.status, answer));
    return answer as T;
  }

  /** The message as it came, octet for octet. */
  async raw(id: string): Promise<Buffer> {
    const { raw } = await this.ask<gmail_v1.Schema$Message>("GET", `messages/${id}?format=raw`);
    return Buffer.from(raw ?? "", "base64url");
  }

  /** Sends, drafts or imports a message. */
  store<T>(
    path: "messages/send" | "messages/import" | "drafts",
    { raw, threadId }: IncomingMessage,
  ): Promise<T> {
    const message = { raw: raw.toString("base64url"), ...(threadId === undefined ? {} : { threadId }) };
    return this.ask<T>("POST", path, path === "drafts" ? { message } : message);
  }

  /** Ids of the messages a query finds, newest first. */
  async search(query: string, labelIds: string[] = []): Promise<gmail_v1.Schema$Message[]> {
    const { messageIds, rest } = split(query);
    const parameters = new URLSearchParams([
      ["maxResults", "500"],
      ["q", rest],
      ...labelIds.map((label) => ["labelIds", label]),
    ]);
    const { messages = [] } = await this.ask<gmail_v1.Schema$ListMessagesResponse>(
      "GET",
      `messages?${parameters.toString()}`,
    );
    if (messageIds.length === 0) return messages;
    const found = await Promise.all(
      messages.map(async ({ id }) => messageIds.includes(await this.#messageId(id ?? ""))),
    );
    return messages.filter((_, index) => found[index]);
  }

  async #messageId(id: string): Promise<string> {
    const { payload } = await this.ask<gmail_v1.Schema$Message>("GET", `messages/${id}?format=metadata`);
    return bare(payload?.headers?.find(({ name }) => name === "Message-ID")?.value ?? "");
  }
}

/** Takes `rfc822msgid:` out of a query: emulate 0.11.2 compares it with its colon and never finds anything. */
function split(query: string): { messageIds: string[]; rest: string } {
  const messageIds: string[] = [];
  const rest = query.replace(/\brfc822msgid:(\S+)/gi, (_, id: string) => {
    messageIds.push(bare(id));
    return "";
  });
  return { messageIds, rest: rest.trim() };
}

function bare(messageId: string): string {
  return messageId.replace(/[<>"]/g, "").toLowerCase();
}

/** A successful answer of the service. */
export function gmailAnswer(body: object): SandboxAnswer {
  return json(200, body);
}
