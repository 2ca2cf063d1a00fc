import type { Mailbox, Recipient } from "mailrail";

/** Recipients as one types them into Gmail: it keeps the names. */
export function typed(recipients: Recipient[]): string[] {
  return recipients
    .flatMap((recipient) => ("members" in recipient ? recipient.members : [recipient]))
    .map(({ name, address }: Mailbox) => (name === undefined ? address : `${quoted(name)} <${address}>`));
}

/** RFC 5322 §3.2.4: a backslash before quotation marks and backslashes. */
function quoted(name: string): string {
  return `"${name.replace(/["\\]/g, "\\$&")}"`;
}
