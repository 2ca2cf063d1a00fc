import type { Enqueued, Mailrail, OutboxView, RunRequest, RunView, Shell } from "mailrail";
import type { SignIn } from "./account";
import type { Attachments } from "./attachments";
import type { Journal, Note } from "./journal";

/** What a run's template is taken from. */
export interface TemplateParts {
  core: Mailrail;
  /** Address of the mailbox. */
  mailbox: string;
  attachments: Attachments;
  journal: Journal;
  signIn: SignIn;
}

/**
 * The compose item as the template of a run. Its note is written before the run begins and outlives the pane, so that
 * a window whose mail is in the outbox never offers to send it once more.
 */
export class Template {
  readonly #parts: TemplateParts;
  #run: string | null = null;
  #beginning: Promise<Enqueued> | null = null;

  constructor(parts: TemplateParts) {
    this.#parts = parts;
  }

  /** Whether the item's mail is with a run, or on its way there. */
  get isTaken(): boolean {
    return this.#run !== null || this.#beginning !== null;
  }

  /** Begins a run with the item's mail; a second press finds the first one at work, or its run. */
  begin(request: RunRequest): Promise<Enqueued> {
    if (this.#run !== null) return Promise.resolve({ enqueued: "begun", run: this.#run });
    return (this.#beginning ??= this.#begin(request).finally(() => (this.#beginning = null)));
  }

  /** Takes up what an earlier pane of this window noted; answers the run that the item's mail is with. */
  async takeUp(note: Note): Promise<string | null> {
    if ("begun" in note) this.#run = note.begun;
    if ("beginning" in note) {
      const { runs } = await this.#parts.core.outbox(this.#parts.mailbox);
      const { at, title } = note.beginning;
      const begun = runs.find(
        ({ began, manner, title: of }) => began >= at && manner !== "by-hand" && of === title,
      );
      if (begun) await this.#note({ begun: (this.#run = begun.run) });
      else await this.#parts.journal.clear();
    }
    return this.#run;
  }

  /** The item's run, while the outbox still knows it. */
  runIn({ runs }: OutboxView): RunView | null {
    return runs.find(({ run }) => run === this.#run) ?? null;
  }

  /** None of it went out, so the item is the person's again. */
  async giveBack(): Promise<void> {
    this.#run = null;
    await this.#parts.journal.clear().catch(() => undefined);
  }

  async #begin(request: RunRequest): Promise<Enqueued> {
    const { core, journal, signIn } = this.#parts;
    // The press that begins a run may open a window; the run itself, which could say so as well, never does.
    await signIn.token({ scopes: scopesOf(core, request), fresh: false }).catch(() => undefined);
    try {
      await journal.write({ beginning: { at: Date.now(), title: request.draft.subject } });
    } catch {
      return { enqueued: "not", problem: { code: "journal-unavailable" } };
    }
    const enqueued = await core.enqueue(request, this.#shell());
    if (enqueued.enqueued === "begun") await this.#note({ begun: (this.#run = enqueued.run) });
    else await journal.clear().catch(() => undefined);
    return enqueued;
  }

  /** Should it fail, the note of the beginning is enough to find the run again. */
  async #note(note: Note): Promise<void> {
    await this.#parts.journal.write(note).catch(() => undefined);
  }

  /** A run that begins asks for files alone. */
  #shell(): Shell {
    return {
      token: () => Promise.reject(new Error("A run that begins sends nothing.")),
      attachment: (id) => this.#parts.attachments.content(id),
      progress: () => undefined,
      journal: () => Promise.resolve(),
      signal: new AbortController().signal,
    };
  }
}

function scopesOf(core: Mailrail, { consent }: RunRequest): string[] {
  const { scopes } = core.channel();
  return consent === "verified" ? scopes.verified : scopes.sendOnly;
}
