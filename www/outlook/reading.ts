import type { Draft, Mailrail } from "mailrail";
import { Archives } from "./archives";
import type { Attachments } from "./attachments";
import { readDraft } from "./compose";
import { Notes } from "./notes";
import { withParticipants } from "./participants";

/** What a reading is made of. */
export interface ReadingParts {
  core: Mailrail;
  item: Office.MessageCompose;
  attachments: Attachments;
  mailbox: Office.Mailbox;
}

/** Reads the compose window for the pane. What takes long is read in the background and told when it is known. */
export class Reading {
  readonly #parts: ReadingParts;
  readonly #notes: Notes;
  readonly #archives: Archives;
  #more: () => void = () => undefined;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
    this.#notes = new Notes(parts.item);
    this.#archives = new Archives(
      (id) => parts.attachments.content(id),
      (archive) => parts.core.archiveEntries(archive),
    );
  }

  /** Calls back when a new reading would say more than the last one. */
  whenMoreIsKnown(more: () => void): void {
    this.#more = more;
  }

  /** The window as it is now, with what is known of its archives and of the people on its conversation. */
  async read(): Promise<Draft> {
    const { item, attachments, mailbox } = this.#parts;
    const [draft, noted] = await Promise.all([
      readDraft(item, attachments, mailbox),
      // What the event handlers left is of help, and no more than that.
      this.#notes.read().catch(() => ({ archives: undefined, participants: undefined })),
    ]);
    this.#archives.recall(noted.archives);
    void this.#archives.look(draft.attachments).then((looked) => {
      if (looked) this.#more();
    });
    return withParticipants(
      { ...draft, attachments: this.#archives.complete(draft.attachments) },
      noted.participants,
    );
  }
}
