import { createHash } from "node:crypto";
import { type ParsedMail, parse } from "../sandbox/parse";
import type { Sandbox } from "../sandbox/sandbox";
import { BODY_WORD, expect } from "./outlook.fixture";

export const ANA = { name: "Ana Müller", address: "ana@contoso.example" };
export const JIN = { name: "진 김", address: "jin@contoso.example" };
export const MINA = { name: "Mina Park", address: "mina@gmail.example" };
export const REN = { name: "Åström, Ren “R.” 連", address: "ren@elsewhere.example" };

/** A red pixel. */
export const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);

/** A mail that can go out. */
export const PLAIN = { to: [JIN], subject: "Kuchen am Freitag", html: `<p>Es gibt ${BODY_WORD}.</p>` };

/** Octets that repeat only after a long while, always the same. */
export function octets(size: number): Buffer {
  const block = createHash("sha512").update("mailrail").digest();
  return Buffer.alloc(size, block);
}

export function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The one mail this mailbox got. */
export async function onlyMail(sandbox: Sandbox, address: string): Promise<ParsedMail> {
  const received = sandbox.received(address);
  expect(received).toHaveLength(1);
  return parse(received[0]?.raw ?? Buffer.alloc(0));
}
