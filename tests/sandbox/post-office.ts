/** A message as a mailbox keeps it. */
export interface ReceivedMail {
  envelope: { from: string; to: string[] };
  raw: Buffer;
}

type Delivery = (mail: ReceivedMail) => void | Promise<void>;

/** Carries mail between all mailboxes, the sandbox's and any others. */
export class PostOffice {
  readonly #received = new Map<string, ReceivedMail[]>();
  readonly #sent = new Map<string, ReceivedMail[]>();
  readonly #doors = new Map<string, Delivery>();
  readonly #diverted = new Map<string, Delivery>();

  /** Tells a provider what arrives for one of its mailboxes. */
  deliverTo(address: string, door: Delivery): void {
    this.#doors.set(address.toLowerCase(), door);
  }

  /** Gives what is for this address to another instead; nobody receives it. */
  divert(address: string, to: Delivery): void {
    this.#diverted.set(address.toLowerCase(), to);
  }

  /** Delivers once to each recipient of the envelope; what they get names no Bcc. */
  async post(mail: ReceivedMail): Promise<void> {
    const delivered = { ...mail, raw: withoutHeader(mail.raw, "bcc") };
    for (const address of new Set(mail.envelope.to.map((to) => to.toLowerCase()))) {
      const diverted = this.#diverted.get(address);
      if (diverted !== undefined) {
        await diverted(delivered);
        continue;
      }
      keep(this.#received, address, delivered);
      await this.#doors.get(address)?.(delivered);
    }
  }

  /** Keeps the sender's own copy. */
  file(mail: ReceivedMail): void {
    keep(this.#sent, mail.envelope.from.toLowerCase(), mail);
  }

  /** What this mailbox got, oldest first. */
  received(address: string): ReceivedMail[] {
    return [...(this.#received.get(address.toLowerCase()) ?? [])];
  }

  /** The copies this sender has, oldest first. */
  sent(address: string): ReceivedMail[] {
    return [...(this.#sent.get(address.toLowerCase()) ?? [])];
  }
}

function keep(boxes: Map<string, ReceivedMail[]>, address: string, mail: ReceivedMail): void {
  boxes.set(address, [...(boxes.get(address) ?? []), mail]);
}

/** The message without this header, every other octet as it was. */
export function withoutHeader(raw: Buffer, name: string): Buffer {
  const end = headerEnd(raw);
  const head = raw.subarray(0, end).toString("latin1");
  const cut = head.replace(new RegExp(`^${name}:.*\\r?\\n(?:[ \\t].*\\r?\\n)*`, "gim"), "");
  return cut === head ? raw : Buffer.concat([Buffer.from(cut, "latin1"), raw.subarray(end)]);
}

/** The header block of a message, its empty line included. */
export function headOf(raw: Buffer): Buffer {
  return Buffer.concat([raw.subarray(0, headerEnd(raw)), Buffer.from("\r\n")]);
}

/** The headers of a message in order, unfolded, their values as they stand. */
export function headersOf(raw: Buffer): { name: string; value: string }[] {
  const head = raw.subarray(0, headerEnd(raw)).toString("utf8");
  return head
    .replace(/\r?\n(?=[ \t])/g, "")
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(":");
      return colon < 1 ? [] : [{ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }];
    });
}

/** Where the header block ends: at the empty line. */
function headerEnd(raw: Buffer): number {
  const crlf = raw.indexOf("\r\n\r\n");
  if (crlf >= 0) return crlf + 2;
  const lf = raw.indexOf("\n\n");
  return lf >= 0 ? lf + 1 : raw.length;
}
