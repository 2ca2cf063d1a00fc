import type { gmail_v1 } from "@googleapis/gmail";
import type { Emulated } from "../emulators";
import { json, type SandboxAnswer } from "../request";
import { HistoryIds } from "./history-ids";
import { MailboxLimits } from "./limits";
import { GmailRefusal } from "./refusal";
import type { IncomingMessage } from "./message-body";

/** One account's mailbox in the emulated Gmail, asked with that account's own token. */
export class EmulatedMailbox {
  readonly #gmail: Emulated;
  readonly #token: string;
  readonly limits: MailboxLimits;
  readonly history = new HistoryIds();

  constructor(
    readonly address: string,
    gmail: Emulated,
    token: string,
    private readonly now: () => number,
  ) {
    this.#gmail = gmail;
    this.#token = token;
    this.limits = new MailboxLimits(now);
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

  /** The last change of this mailbox, as emulate calls it. */
  async lastChange(): Promise<string> {
    const found = await this.ask<gmail_v1.Schema$ListHistoryResponse>(
      "GET",
      "history?startHistoryId=0&maxResults=1",
    );
    return found.historyId ?? "0";
  }

  /** The message as it came, octet for octet. */
  async raw(id: string): Promise<Buffer> {
    const { raw } = await this.ask<gmail_v1.Schema$Message>("GET", `messages/${id}?format=raw`);
    return Buffer.from(raw ?? "", "base64url");
  }

  /** Sends, drafts or imports a message, now by the sandbox's clock. */
  store<T>(path: "messages/send" | "messages/import" | "drafts", message: IncomingMessage): Promise<T> {
    const body = this.#body(message, this.now());
    return this.ask<T>("POST", path, path === "drafts" ? { message: body } : body);
  }

  /** Puts a message into Sent that another client sent at this time. */
  async insertSent(message: IncomingMessage, at: number): Promise<void> {
    await this.ask("POST", "messages", { ...this.#body(message, at), labelIds: ["SENT"] });
  }

  #body({ raw, threadId }: IncomingMessage, at: number): object {
    return {
      raw: raw.toString("base64url"),
      internalDate: at.toString(),
      ...(threadId === undefined ? {} : { threadId }),
    };
  }

  /** Ids of the messages a query finds, newest first. */
  async search(query: string, labelIds: string[] = []): Promise<gmail_v1.Schema$Message[]> {
    const { messageIds, rest } = split(query);
    const messages: gmail_v1.Schema$Message[] = [];
    let page: string | null | undefined = "";
    while (page !== undefined && page !== null) {
      const parameters = new URLSearchParams([
        ["maxResults", "500"],
        ["pageToken", page],
        ["q", rest],
        ...labelIds.map((label) => ["labelIds", label]),
      ]);
      const found: gmail_v1.Schema$ListMessagesResponse = await this.ask(
        "GET",
        `messages?${parameters.toString()}`,
      );
      messages.push(...(found.messages ?? []));
      page = found.nextPageToken;
    }
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
