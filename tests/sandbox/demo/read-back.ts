import assert from "node:assert/strict";
import { accountAt } from "../accounts";
import { parse, type ParsedMail, type ParsedMailbox } from "../parse";
import type { ReceivedMail, Sandbox } from "../sandbox";

/** What a plugin sent, as its recipients got it. */
export interface Delivery {
  host: "outlook" | "gmail";
  channel: "exchange-online" | "gmail";
  outcome: string;
  message_id: string;
  received: {
    from: ParsedMailbox | undefined;
    to: ParsedMailbox[];
    cc: ParsedMailbox[];
    /** Recipients of the envelope that no header names. */
    bcc: Pick<ParsedMailbox, "address">[];
    subject: string;
    attachments: { name: string; sha256: string }[];
  };
}

/** Reads a message back from the mailboxes of all whom its envelope names. The sender's copy tells the envelope. */
export async function readBack(sandbox: Sandbox, sent: ReceivedMail, outcome: string): Promise<Delivery> {
  // The provider whose mailbox has the sender's copy is the one that took the message.
  const channel = accountAt(sent.envelope.from)?.provider ?? "gmail";
  const id = (await parse(sent.raw)).headers["message-id"] ?? "";
  assert.match(id, /^<.+@.+>$/, "the message has no Message-ID");
  const copies = await Promise.all(sent.envelope.to.map((address) => copyOf(sandbox, address, id)));
  const [first] = copies;
  assert.ok(first, "the envelope names nobody");
  for (const copy of copies) {
    assert.ok(!("bcc" in copy.headers), "a recipient's copy has a Bcc header");
    assert.deepEqual(copy, first, "the recipients got different messages");
  }
  const { from, to, cc, subject, attachments } = first;
  const named = new Set([...to, ...cc].map(({ address }) => address));
  return {
    host: channel === "gmail" ? "gmail" : "outlook",
    channel,
    outcome,
    message_id: id,
    received: {
      from,
      to,
      cc,
      bcc: sent.envelope.to.filter((address) => !named.has(address)).map((address) => ({ address })),
      subject,
      attachments: attachments.map(({ name, sha256 }) => ({ name, sha256 })),
    },
  };
}

/** The one copy of this message that this mailbox got. */
async function copyOf(sandbox: Sandbox, address: string, id: string): Promise<ParsedMail> {
  const mails = await Promise.all(sandbox.received(address).map(({ raw }) => parse(raw)));
  const copies = mails.filter(({ headers }) => headers["message-id"] === id);
  const [copy] = copies;
  assert.ok(copy && copies.length === 1, `${address} got the message ${copies.length} times`);
  return copy;
}
