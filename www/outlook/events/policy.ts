import type { Mailrail } from "mailrail";
import type { Noted, Notes } from "../notes";
import { PolicyInUse, publishedPolicy } from "../policy";
import { policyStore } from "../policy-store";
import { patience } from "./patience";

/** Room that a policy may take of the item's session data. */
const NOTE_CHARACTERS = 20_000;

let policy: PolicyInUse | undefined;

/** Fetches the organisation's policy while the person still writes, and leaves it for the send. */
export async function preparePolicy(core: Mailrail, notes: Notes): Promise<void> {
  if (policy) return;
  const fetched = new PolicyInUse(core, policyStore(Office.context.roamingSettings));
  fetched.recall();
  policy = fetched;
  try {
    const document = await publishedPolicy(MAILRAIL_ORIGIN);
    fetched.take(document);
    // A refused document is not left for others; the last good one is where it was.
    if (!fetched.note.problem && (document ?? "").length <= NOTE_CHARACTERS)
      await notes.write("policy", document ?? "");
  } catch {
    // Nobody answers: the last good document stays in use.
  }
}

/** The policy for a send: what was prepared, or what an earlier window kept, or else what is published. */
export async function usePolicy(core: Mailrail, notes: Notes, noted: Noted): Promise<void> {
  if (policy) return;
  if (noted.policy !== undefined) {
    policy = new PolicyInUse(core, policyStore(Office.context.roamingSettings));
    policy.take(noted.policy === "" ? null : noted.policy);
    return;
  }
  const kept = new PolicyInUse(core, policyStore(Office.context.roamingSettings));
  kept.recall();
  if (kept.note.inUse) policy = kept;
  else await Promise.race([preparePolicy(core, notes), patience()]);
}
