import type { Attachment } from "mailrail";

/** Room that listings may take of the item's session data. A longer one is read again where it is wanted. */
const NOTE_CHARACTERS = 20_000;
const ARCHIVE = "application/zip";

/** What the archives among the attachments hold. Each is read once, and in the background. */
export class Archives {
  readonly #listings = new Map<string, string[]>();
  readonly #begun = new Set<string>();
  readonly #content: (id: string) => Promise<Blob>;
  readonly #entries: (archive: Blob) => Promise<string[]>;

  /** @param content of an attachment; @param entries the core's reading of an archive's directory. */
  constructor(content: (id: string) => Promise<Blob>, entries: (archive: Blob) => Promise<string[]>) {
    this.#content = content;
    this.#entries = entries;
  }

  /** Reads those that nobody began to read yet, and answers whether there were any. */
  async look(attachments: readonly Attachment[]): Promise<boolean> {
    const unread = attachments.filter(
      ({ id, mediaType, link }) => mediaType === ARCHIVE && link === undefined && !this.#begun.has(id),
    );
    for (const { id } of unread) this.#begun.add(id);
    await Promise.all(
      unread.map(async ({ id }) => {
        // One that cannot be read tells nothing; that is no reason to hold the mail.
        const entries = await this.#content(id)
          .then(this.#entries)
          .catch(() => []);
        this.#listings.set(id, entries);
      }),
    );
    return unread.length > 0;
  }

  /** The attachments with what is known of their contents. */
  complete(attachments: readonly Attachment[]): Attachment[] {
    return attachments.map((attachment) => {
      const entries = this.#listings.get(attachment.id);
      return entries ? { ...attachment, entries } : attachment;
    });
  }

  /** Takes up what another runtime of this window has read. */
  recall(note: string | undefined): void {
    if (note === undefined) return;
    for (const [id, entries] of JSON.parse(note) as [string, string[]][]) {
      this.#begun.add(id);
      this.#listings.set(id, entries);
    }
  }

  /** What is known, to be recalled elsewhere; null when it is too much to keep. */
  note(): string | null {
    const text = JSON.stringify([...this.#listings]);
    return text.length <= NOTE_CHARACTERS ? text : null;
  }
}
