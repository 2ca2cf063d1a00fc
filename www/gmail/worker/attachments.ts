import type { Attachment, Draft } from "mailrail";

/** Where Gmail keeps what the person attached… */
const ATTACHMENTS = "https://mail.google.com/";
/** …and where it sends those who ask for the content. */
const CONTENT = "https://mail-attachment.googleusercontent.com/";
/** An inline image the page read for us. */
const IMAGE = "data:image/";

/** The contents of one draft's attachments, each fetched once. */
export class Contents {
  readonly #fetched = new Map<string, Promise<Blob>>();

  /** The content behind a reference. Anything but the person's own Gmail is refused. */
  of(id: string): Promise<Blob> {
    const known = this.#fetched.get(id) ?? fetched(id);
    this.#fetched.set(id, known);
    return known;
  }

  /** Lets go of a content. */
  forget(id: string): void {
    this.#fetched.delete(id);
  }

  /** The draft with the types and sizes its attachments really have; Gmail's page shows rounded ones. */
  async measured(draft: Draft): Promise<Draft> {
    const attachments = await Promise.all(draft.attachments.map((attachment) => this.#measured(attachment)));
    return { ...draft, attachments };
  }

  async #measured(attachment: Attachment): Promise<Attachment> {
    if (attachment.link !== undefined) return attachment;
    try {
      const { type, size } = await this.of(attachment.id);
      return { ...attachment, size, mediaType: type === "" ? attachment.mediaType : type };
    } catch {
      // The core asks for it again and then says which file it was.
      return attachment;
    }
  }
}

async function fetched(id: string): Promise<Blob> {
  if (!id.startsWith(ATTACHMENTS) && !id.startsWith(IMAGE)) throw new Error("not an attachment in Gmail");
  const answer = await fetch(id, { credentials: "include" });
  const fromGmail = [ATTACHMENTS, CONTENT, IMAGE].some((start) => answer.url.startsWith(start));
  if (!answer.ok || !fromGmail) throw new Error("Gmail gave no content");
  return answer.blob();
}
