import type { Attachment } from "mailrail";
import { contentIds } from "./content-id";
import { mediaTypeOf } from "./media-type";
import { ask, atMost } from "./office";

/** Office allows three attachment calls at a time. */
const CALLS_AT_ONCE = 3;
/** Base64 characters decoded at a time: a multiple of four, small enough to keep the copy small. */
const CHUNK = 4 * 256 * 1024;

/** An Outlook item that was attached, in the form Outlook hands it over. */
interface AttachedItem {
  ending: string;
  mediaType: string;
  size: number;
}

/** The attachments of one compose item. */
export class Attachments {
  readonly #item: Office.MessageCompose;
  readonly #inLine = atMost(CALLS_AT_ONCE);
  readonly #items = new Map<string, AttachedItem>();

  constructor(item: Office.MessageCompose) {
    this.#item = item;
  }

  /** All attachments by reference; `html` says which are shown in the text. */
  async list(html: string): Promise<Attachment[]> {
    const all = await this.#inLine(() =>
      ask<Office.AttachmentDetailsCompose[]>("attachments", (done) => {
        this.#item.getAttachmentsAsync(done);
      }),
    );
    const ids = contentIds(
      html,
      all.filter(({ isInline }) => isInline),
    );
    return Promise.all(all.map((one) => this.#reference(one, ids.get(one.id))));
  }

  /** The content of one attachment. */
  async content(id: string): Promise<Blob> {
    const { content, format } = await this.#inLine(() =>
      ask<Office.AttachmentContent>("attachment content", (done) => {
        this.#item.getAttachmentContentAsync(id, done);
      }),
    );
    return format === Office.MailboxEnums.AttachmentContentFormat.Base64
      ? fromBase64(content)
      : new Blob([content]);
  }

  async #reference(one: Office.AttachmentDetailsCompose, contentId: string | undefined): Promise<Attachment> {
    const { id, name, size, attachmentType, url } = one;
    if (attachmentType === Office.MailboxEnums.AttachmentType.Cloud)
      return { id, name, mediaType: mediaTypeOf(name), size, link: url ?? name };
    if (attachmentType === Office.MailboxEnums.AttachmentType.Item) {
      const item = await this.#attachedItem(id);
      return { id, name: `${name}${item.ending}`, mediaType: item.mediaType, size: item.size };
    }
    return {
      id,
      name,
      mediaType: mediaTypeOf(name),
      size,
      ...(contentId === undefined ? {} : { contentId }),
    };
  }

  /** Outlook tells an attached item's form only with its content, so it is read once. */
  async #attachedItem(id: string): Promise<AttachedItem> {
    const known = this.#items.get(id);
    if (known) return known;
    const { content, format } = await this.#inLine(() =>
      ask<Office.AttachmentContent>("attached item", (done) => {
        this.#item.getAttachmentContentAsync(id, done);
      }),
    );
    const size = new TextEncoder().encode(content).length;
    const isCalendar = format === Office.MailboxEnums.AttachmentContentFormat.ICalendar;
    const read = isCalendar
      ? { ending: ".ics", mediaType: "text/calendar", size }
      : { ending: ".eml", mediaType: "message/rfc822", size };
    this.#items.set(id, read);
    return read;
  }
}

/** Decodes in pieces, so that a large file is not held whole a third time. */
function fromBase64(text: string): Blob {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < text.length; at += CHUNK) {
    const octets = atob(text.slice(at, at + CHUNK));
    pieces.push(Uint8Array.from(octets, (octet) => octet.charCodeAt(0)));
  }
  return new Blob(pieces);
}
