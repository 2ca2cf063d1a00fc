import type { Mailrail, PolicyProblem } from "mailrail";
import type { PolicyNote } from "../../app/plugin";
import { figure, record, text } from "../shape";

const KEY = "policy";

const isProblem = record<PolicyProblem>({ line: figure, column: figure, reason: text });

/** An organisation's policy, out of the storage that only administrators write to. */
export class OrganisationPolicy {
  /** How it stands. */
  note: PolicyNote = { inUse: false, problem: null };

  /** Reviews by the last good policy, until the present one is read. */
  async recall(mailrail: Mailrail): Promise<void> {
    const last = await kept();
    this.note = { inUse: last !== null && refusal(mailrail, last) === null, problem: null };
    if (last === null) mailrail.setPolicy("{}");
  }

  /** Calls back when another policy has become the last good one. */
  onKept(listener: () => void): void {
    chrome.storage.local.onChanged.addListener((changes) => {
      if (KEY in changes) listener();
    });
  }

  /** Reviews by the present policy from now on; by the last good one where the present one is refused. */
  async use(mailrail: Mailrail): Promise<void> {
    const present = await managed();
    const problem = present === null ? null : refusal(mailrail, present);
    if (problem === null) {
      if (present === null) mailrail.setPolicy("{}");
      await keep(present);
      this.note = { inUse: present !== null, problem };
    } else {
      const last = await kept();
      this.note = { inUse: last !== null && refusal(mailrail, last) === null, problem };
    }
  }
}

/** The policy as a document; null where there is none. Its lines are those of an indented document. */
async function managed(): Promise<string | null> {
  try {
    const members = await chrome.storage.managed.get(null);
    return Object.keys(members).length === 0 ? null : JSON.stringify(members, null, 2);
  } catch {
    // Firefox refuses to read what no administrator has written.
    return null;
  }
}

/** Why the core refuses a document; null when it takes it. */
function refusal(mailrail: Mailrail, document: string): PolicyProblem | null {
  try {
    mailrail.setPolicy(document);
    return null;
  } catch (problem) {
    if (isProblem(problem)) return problem;
    throw problem;
  }
}

async function keep(document: string | null): Promise<void> {
  if (document === null) await chrome.storage.local.remove(KEY);
  else await chrome.storage.local.set({ [KEY]: document });
}

async function kept(): Promise<string | null> {
  const { [KEY]: document }: Record<string, unknown> = await chrome.storage.local.get(KEY);
  return text(document) ? document : null;
}
