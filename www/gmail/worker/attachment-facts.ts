import type { Attachment, Draft } from "mailrail";
import { Contents } from "./attachments";
import { core } from "./core";

/** Gmail takes no larger file ("Send attachments with your Gmail message", read 2026-11). */
const LARGEST = 25 * 1024 * 1024;
const ARCHIVE = /\.zip$/i;

/** What Gmail's page does not tell of a file. */
type Facts = Pick<Attachment, "size" | "entries">;

/** What is in archives and how large inline images are: read once for each, beside the review and never before it. */
export class AttachmentFacts {
  readonly #known = new Map<string, Facts | null>();
  readonly #contents = new Contents();

  /** @param learnt called when something became known, so that it can be reviewed */
  constructor(private readonly learnt: () => void) {}

  /** The draft with what is known by now. An image of a size nobody knows yet is left out, not called empty. */
  within(draft: Draft): Draft {
    const attachments = draft.attachments.flatMap((attachment) => {
      if (!asksFor(attachment)) return [attachment];
      const facts = this.#known.get(attachment.id);
      if (facts === undefined) void this.#learn(attachment);
      if (facts) return [{ ...attachment, ...facts }];
      return attachment.contentId === undefined ? [attachment] : [];
    });
    return { ...draft, attachments };
  }

  async #learn({ id, size, contentId }: Attachment): Promise<void> {
    this.#known.set(id, null);
    try {
      const content = await this.#contents.of(id);
      const image = contentId !== undefined;
      this.#known.set(
        id,
        image ? { size: content.size } : { size, entries: await (await core()).archiveEntries(content) },
      );
      this.learnt();
    } catch {
      // The review goes on without; a send that cannot read the file says so itself.
    } finally {
      this.#contents.forget(id);
    }
  }
}

function asksFor({ id, name, size, contentId, link }: Attachment): boolean {
  if (link !== undefined || id === PENDING) return false;
  return contentId === undefined ? ARCHIVE.test(name) && size <= LARGEST : size === 0;
}

/** The page's word for a file that is still uploading. */
const PENDING = "pending:";
