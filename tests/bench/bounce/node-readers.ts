import { simpleParser } from "mailparser";
import type { Told } from "./accuracy";
import type { Reader } from "./readers";

/** What `mailparser` need not do for this. */
const LEAN = { skipHtmlToText: true, skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true };

/** `mailparser` reads no reports: its text, and the fields of the delivery status (RFC 3464), which it puts there. */
export const mailparser: Reader = {
  name: "mailparser + fields of RFC 3464",
  read: async (raw) => {
    const { text } = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), LEAN);
    const told = (text ?? "").split(/\r?\n\r?\n/).flatMap(recipientOf);
    return told.length === 0 ? null : told;
  },
};

function recipientOf(block: string): Told[] {
  const [, recipient] = /^final-recipient:\s*[^;]*;\s*(.+)$/im.exec(block) ?? [];
  if (recipient === undefined) return [];
  const [, status = ""] = /^status:\s*(\d\.\d+\.\d+)/im.exec(block) ?? [];
  const failed = /^action:\s*failed/im.test(block);
  return [{ recipient: recipient.trim(), status, hard: failed && status.startsWith("5") }];
}
