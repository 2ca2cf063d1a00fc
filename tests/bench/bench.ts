import { Mailrail } from "mailrail";
import { addressList } from "./address-list";
import { CHECKERS } from "./checkers";
import { largeDraft } from "./large-draft";
import { measure, type Timing } from "./measure";

/** Ours, among the names of packages. */
export const OURS = "Mailrail";
export const ADDRESSES = 100_000;
export const RECIPIENTS = 500;
export const BODY_OCTETS = 1_000_000;

/** What was measured at one place. */
export interface Figures {
  /** The review of the large draft; its count is the findings. */
  review: Timing;
  /** The list of addresses, ours first; their counts are the addresses that were accepted. */
  addresses: Timing[];
}

/** Measures the core that was loaded against the packages. */
export function bench(): Figures {
  const core = new Mailrail("gmail");
  const draft = largeDraft(RECIPIENTS, BODY_OCTETS);
  const review = { name: OURS, work: () => core.review(draft, "verified").findings.length };
  const [reviewed] = measure([review], 5, 25);
  if (!reviewed) throw new Error("Nothing was measured.");
  const list = addressList(ADDRESSES, 20_261_121);
  const pasted = list.join("\n");
  const ours = { name: OURS, work: () => core.addresses(pasted).usable };
  const theirs = CHECKERS.map(({ name, accepts }) => ({
    name,
    work: () => list.reduce((accepted, address) => accepted + Number(accepts(address)), 0),
  }));
  return { review: reviewed, addresses: measure([ours, ...theirs], 2, 7) };
}
