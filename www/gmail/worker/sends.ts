import type { Consent, Draft, Mailrail, Outcome, Progress, SendRecord, Shell, TokenRequest } from "mailrail";
import { Contents } from "./attachments";
import { awakeDuring } from "./awake";
import { core } from "./core";
import { rememberDomains } from "./familiar";
import { journal } from "./journal";

/** What a send needs from around it. */
export interface Surroundings {
  /** `present`: the person has just asked for this, so they may be asked to sign in. */
  token(address: string, request: TokenRequest, present: boolean): Promise<string>;
  progress(window: string, progress: Progress): void;
  /** The draft with what is known of its files without fetching them. */
  known(draft: Draft): Draft;
}

/** The sends under way, at most one for each compose window. */
export class Sends {
  readonly #underWay = new Map<string, AbortController>();

  constructor(private readonly around: Surroundings) {}

  has(window: string): boolean {
    return this.#underWay.has(window);
  }

  get any(): boolean {
    return this.#underWay.size > 0;
  }

  cancel(window: string): void {
    this.#underWay.get(window)?.abort();
  }

  /** Sends what the window says. */
  send(
    window: string,
    draft: Draft,
    mailbox: string,
    consent: Consent,
    confirmed: boolean,
  ): Promise<Outcome> {
    const contents = new Contents();
    return this.#during(window, mailbox, contents, true, async (mailrail, shell) => {
      // A draft the core refuses is not worth fetching files for; it is refused by the send itself.
      const blocked = verdictOf(mailrail, this.around.known(draft), consent) !== "sendable" && !confirmed;
      const request = { draft: blocked ? draft : await contents.measured(draft), consent, confirmed };
      const outcome = await mailrail.send(request, shell);
      if (outcome.outcome === "sent") await rememberDomains(mailrail, draft);
      return outcome;
    });
  }

  /** Finds out what became of a send the browser cut off. */
  resume(window: string, record: SendRecord, mailbox: string): Promise<Outcome> {
    return this.#during(window, mailbox, new Contents(), false, (mailrail, shell) =>
      mailrail.resume(record, mailbox, shell),
    );
  }

  async #during(
    window: string,
    mailbox: string,
    contents: Contents,
    present: boolean,
    work: (mailrail: Mailrail, shell: Shell) => Promise<Outcome>,
  ): Promise<Outcome> {
    const stop = new AbortController();
    this.#underWay.set(window, stop);
    const shell: Shell = {
      token: (request) => this.around.token(mailbox, request, present),
      attachment: (id) => contents.of(id),
      progress: (progress) => {
        this.around.progress(window, progress);
      },
      journal: (record) => journal.keep(window, record),
      signal: stop.signal,
    };
    try {
      return await awakeDuring(core().then((mailrail) => work(mailrail, shell)));
    } finally {
      this.#underWay.delete(window);
    }
  }
}

function verdictOf(mailrail: Mailrail, draft: Draft, consent: Consent): string {
  try {
    return mailrail.review(draft, consent).verdict;
  } catch {
    return "blocked";
  }
}
