import { randomBytes, randomUUID } from "node:crypto";
import type { Account } from "../accounts";
import type { Clock } from "../clock";
import { headersOf, type ReceivedMail } from "../post-office";
import { Changes, type Departed } from "./changes";
import { propertyKey, type MessageInput } from "./message-input";
import { messageFromMime } from "./mime";
import { itemNotFound } from "./refusal";
import { SendingLimits } from "./sending-limits";
import { parentIds, type Folder, type StoredMessage, type Submission } from "./stored-message";

/** One Exchange Online mailbox. */
export class Mailbox {
  readonly limits: SendingLimits;
  readonly #messages: StoredMessage[] = [];
  readonly #changes = new Changes();
  readonly #clock: Clock;

  constructor(
    readonly account: Account,
    clock: Clock,
  ) {
    this.#clock = clock;
    this.limits = new SendingLimits(clock);
  }

  /** The messages of a folder, or all, newest first. */
  list(folder?: Folder): StoredMessage[] {
    return this.#messages.filter((message) => folder === undefined || message.folder === folder).reverse();
  }

  /** The number of the last change in any folder. */
  get lastChange(): number {
    return this.#changes.last;
  }

  /** What changed in a folder after that change, the first first. */
  changes(folder: Folder, after: number): (StoredMessage | Departed)[] {
    return this.#changes.since(after, folder, this.list(folder));
  }

  /** The message with this id, of either kind. */
  find(id: string): StoredMessage {
    const found = this.#messages.find((message) => message.id === id || message.immutableId === id);
    if (found === undefined) throw itemNotFound();
    return found;
  }

  /** A new message that is in no folder yet. */
  compose(input: MessageInput): StoredMessage {
    const now = timestamp(this.#clock.now());
    const me = { emailAddress: { name: this.account.name, address: this.account.address } };
    const message: StoredMessage = {
      id: newId(),
      immutableId: newId(),
      folder: "drafts",
      fields: {
        createdDateTime: now,
        isDraft: true,
        isRead: true,
        importance: "normal",
        subject: "",
        body: { contentType: "text", content: "" },
        toRecipients: [],
        ccRecipients: [],
        bccRecipients: [],
        replyTo: [],
        from: me,
        sender: me,
        internetMessageId: `<${randomUUID()}@${this.account.address.split("@")[1] ?? ""}>`,
      },
      files: [...input.files],
      properties: new Map(),
    };
    this.update(message, input);
    message.fields.conversationId = this.#conversationOf(message);
    return message;
  }

  /** Writes what the client gave over what was there. */
  update(message: StoredMessage, input: Pick<MessageInput, "fields" | "properties">): void {
    Object.assign(message.fields, input.fields, { lastModifiedDateTime: timestamp(this.#clock.now()) });
    for (const property of input.properties) message.properties.set(propertyKey(property.id), property);
    if (this.#messages.includes(message)) this.#changes.note(message);
  }

  /** Puts a message into a folder; its ordinary id is then another one. */
  put(message: StoredMessage, folder: Folder): void {
    this.remove(message);
    message.folder = folder;
    message.id = newId();
    this.#messages.push(message);
    this.#changes.note(message);
  }

  /** Keeps a message that was handed over for later: in Drafts, as a draft to all that look. */
  hold(message: StoredMessage, submission: Submission): void {
    message.submission = submission;
    if (!this.#messages.includes(message)) this.put(message, "drafts");
  }

  /** What the mailbox's clock shows. */
  now(): number {
    return this.#clock.now();
  }

  /** Takes a message out of the mailbox. */
  remove(message: StoredMessage): void {
    const index = this.#messages.indexOf(message);
    if (index < 0) return;
    this.#messages.splice(index, 1);
    this.#changes.departed(message);
  }

  /** Marks a message as gone out. */
  markSent(message: StoredMessage, mime: Buffer, at = this.#clock.now()): void {
    const sent = timestamp(at);
    message.mime = mime;
    Object.assign(message.fields, { isDraft: false, sentDateTime: sent, receivedDateTime: sent });
  }

  /** Takes in what the post brings. */
  async receive(mail: ReceivedMail): Promise<void> {
    const message = this.compose(await messageFromMime(mail.raw));
    this.markSent(message, mail.raw);
    message.fields.isRead = false;
    message.fields.internetMessageHeaders = headersOf(mail.raw);
    this.put(message, "inbox");
  }

  /** The conversation of the message it answers, as long as the topic stays the same. */
  #conversationOf(message: StoredMessage): string {
    const parents = parentIds(message);
    const parent = this.#messages.find(
      ({ fields }) =>
        parents.includes(fields.internetMessageId ?? "") &&
        topic(fields.subject ?? "") === topic(message.fields.subject ?? ""),
    );
    return parent?.fields.conversationId ?? `AAQk${randomBytes(24).toString("base64url")}=`;
  }
}

/** A subject without its prefixes of up to three letters ("RE: "), as MS-OXCMSG 3.2.1.3 normalises it. */
function topic(subject: string): string {
  return subject.replace(/^(?:\S{1,3}: )+/, "").toLowerCase();
}

function newId(): string {
  return `AAMk${randomBytes(48).toString("base64url")}=`;
}

function timestamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
