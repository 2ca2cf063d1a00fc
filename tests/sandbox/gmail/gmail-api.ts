import { request } from "node:https";
import type { gmail_v1 } from "@googleapis/gmail";
import type { Sandbox } from "../sandbox";
import type { DraftStart, Person, ShownMessage } from "./options";

/** The mailbox behind the page: what Gmail's own servers do for Gmail's own page. */
export class PageMailbox {
  readonly #token: string;

  constructor(
    readonly sandbox: Sandbox,
    account: string,
  ) {
    this.#token = sandbox.token(account, ["https://www.googleapis.com/auth/gmail.modify"]);
  }

  /** What is in the Inbox, newest first. */
  async inbox(): Promise<ShownMessage[]> {
    const { messages = [] } = await this.ask<gmail_v1.Schema$ListMessagesResponse>(
      "GET",
      "messages?labelIds=INBOX",
    );
    return Promise.all(messages.map(({ id }) => this.#message(id ?? "")));
  }

  /** Keeps a draft, as Gmail does of everything one starts to write. */
  async keepDraft({ subject, inReplyTo, references, threadId }: DraftStart): Promise<string> {
    const lines = [
      `Subject: ${subject}`,
      ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`]),
      ...(references === undefined ? [] : [`References: ${references}`]),
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=UTF-8",
    ];
    const raw = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`).toString("base64url");
    const message = { raw, ...(threadId === undefined ? {} : { threadId }) };
    const { id } = await this.ask<gmail_v1.Schema$Draft>("POST", "drafts", { message });
    return id ?? "";
  }

  async dropDraft(id: string): Promise<void> {
    await this.ask("DELETE", `drafts/${id}`);
  }

  /** Sends a whole message, in base64url. */
  async send(raw: string, threadId?: string): Promise<{ id: string; threadId: string }> {
    const message = { raw, ...(threadId === undefined ? {} : { threadId }) };
    const sent = await this.ask<gmail_v1.Schema$Message>("POST", "messages/send", message);
    return { id: sent.id ?? "", threadId: sent.threadId ?? "" };
  }

  /** Takes a conversation out of the Inbox. */
  async archive(threadId: string): Promise<void> {
    await this.ask("POST", `threads/${threadId}/modify`, { removeLabelIds: ["INBOX"] });
  }

  async #message(id: string): Promise<ShownMessage> {
    const message = await this.ask<gmail_v1.Schema$Message>("GET", `messages/${id}?format=full`);
    const header = (name: string): string =>
      message.payload?.headers?.find((known) => known.name?.toLowerCase() === name)?.value ?? "";
    return {
      id,
      threadId: message.threadId ?? "",
      messageId: header("message-id"),
      references: header("references"),
      subject: header("subject"),
      from: personIn(header("from")),
      text: message.snippet ?? "",
    };
  }

  /** Asks the Gmail API as the owner of the mailbox. */
  ask<T>(method: string, path: string, body?: object): Promise<T> {
    const { port } = this.sandbox;
    const headers = {
      host: "gmail.googleapis.com",
      authorization: `Bearer ${this.#token}`,
      "content-type": "application/json",
    };
    return new Promise((resolve, reject) => {
      const asked = request(
        // The front's certificate names the hosts it plays, not the address it listens on.
        {
          host: "127.0.0.1",
          port,
          method,
          path: `/gmail/v1/users/me/${path}`,
          headers,
          rejectUnauthorized: false,
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            if ((answer.statusCode ?? 500) < 300) resolve((text === "" ? {} : JSON.parse(text)) as T);
            else
              reject(
                new Error(
                  `The sandbox's Gmail answered ${answer.statusCode ?? 0} to ${method} ${path}: ${text}`,
                ),
              );
          });
        },
      );
      asked.on("error", reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

function personIn(from: string): Person {
  const [, name = "", address = from] = /^\s*"?(.*?)"?\s*<([^>]*)>/.exec(from) ?? [];
  return { name, address };
}
