import type { Mailrail, PolicyProblem } from "mailrail";
import type { PolicyNote } from "../app/plugin";
import type { PolicyStore } from "./policy-store";

/** A document that wants nothing, for an organisation that took its policy away. */
const NOTHING = "{}";

/** The organisation's document, published beside the add-in; null when there is none. */
export async function publishedPolicy(origin: string): Promise<string | null> {
  const answer = await fetch(`${origin}/policy.json`, { cache: "no-cache" });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`policy.json answered ${String(answer.status)}`);
  return answer.text();
}

/** The policy a core reviews by. A bad document changes nothing: the last good one stays. */
export class PolicyInUse {
  readonly #core: Mailrail;
  readonly #store: PolicyStore;
  #note: PolicyNote = { inUse: false, problem: null };

  constructor(core: Mailrail, store: PolicyStore) {
    this.#core = core;
    this.#store = store;
  }

  get note(): PolicyNote {
    return this.#note;
  }

  /** Takes up the last good document. */
  recall(): void {
    const kept = this.#store.read();
    if (kept !== null && this.#apply(kept) === null) this.#note = { inUse: true, problem: null };
  }

  /** Takes up what is published now. */
  take(document: string | null): void {
    if (document === null) {
      if (this.#note.inUse) this.#apply(NOTHING);
      this.#store.write(null);
      this.#note = { inUse: false, problem: null };
      return;
    }
    const problem = this.#apply(document);
    if (problem === null) this.#store.write(document);
    this.#note = { inUse: this.#note.inUse || problem === null, problem };
  }

  #apply(document: string): PolicyProblem | null {
    try {
      this.#core.setPolicy(document);
      return null;
    } catch (error) {
      return error as PolicyProblem;
    }
  }
}
