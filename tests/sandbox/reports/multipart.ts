import { randomUUID } from "node:crypto";

/** A header field; its value may be folded. */
export type Field = readonly [name: string, value: string];

/** A part of a message, or the whole of it. */
export interface Part {
  fields: readonly Field[];
  body: string;
}

/** A part with this media type and no parts of its own. */
export function leaf(mediaType: string, body: string, ...fields: Field[]): Part {
  return { fields: [["Content-Type", mediaType], ...fields], body };
}

/** A part made of parts (RFC 2046 §5.1). */
export function multipart(mediaType: string, ...parts: Part[]): Part {
  const boundary = randomUUID();
  const body = parts.map((part) => `--${boundary}\r\n${written(part)}\r\n`).join("");
  return {
    fields: [["Content-Type", `${mediaType};\r\n boundary="${boundary}"`]],
    body: `${body}--${boundary}--`,
  };
}

/** The part as it stands in a message. */
export function written({ fields, body }: Part): string {
  return `${fieldLines(fields)}\r\n${body}\r\n`;
}

/** Fields as they stand in a header, a block of a delivery status being one too. */
export function fieldLines(fields: readonly Field[]): string {
  return fields.map(([name, value]) => `${name}: ${value}\r\n`).join("");
}
