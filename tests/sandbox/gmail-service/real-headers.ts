import type { gmail_v1 } from "@googleapis/gmail";
import { decodeWords } from "postal-mime";
import { headersOf } from "../post-office";

/** The message with all headers it came with: emulate knows ten of them. */
export function withRealHeaders(
  message: gmail_v1.Schema$Message,
  raw: Buffer,
  only: string[] = [],
): gmail_v1.Schema$Message {
  if (message.payload === undefined) return message;
  const wanted = only.map((name) => name.toLowerCase());
  const headers = headersOf(raw)
    .filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()))
    .map(({ name, value }) => ({ name, value: decodeWords(value) }));
  return { ...message, payload: { ...message.payload, headers } };
}
