import { randomUUID } from "node:crypto";
import type { Clock } from "../clock";
import type { PostOffice, ReceivedMail } from "../post-office";
import type { Bounced } from "./bounced";
import { unknownAtExchangeOnline } from "./exchange-online";
import { delayedAtGmail, expiredAtGmail, unknownAtGmail } from "./gmail";

const WRITERS = {
  "exchange-online-unknown": unknownAtExchangeOnline,
  "gmail-unknown": unknownAtGmail,
  "gmail-delayed": delayedAtGmail,
  "gmail-expired": expiredAtGmail,
} as const satisfies Record<string, (bounced: Bounced) => Buffer>;

/** Who reports, and what. */
export type ReportForm = keyof typeof WRITERS;

/** A mail that came to nothing, and what its sender is still to be told. */
interface Pending {
  mail: ReceivedMail;
  recipient: string;
  forms: readonly ReportForm[];
}

/** What senders are told of mail that cannot be delivered, on cue. */
export class Reports {
  readonly #post: PostOffice;
  readonly #clock: Clock;
  #pending: Pending[] = [];

  constructor(post: PostOffice, clock: Clock) {
    this.#post = post;
    this.#clock = clock;
  }

  /** From now on mail to this address arrives nowhere, and its sender is told in these forms, one after the other. */
  bounce(recipient: string, ...forms: [ReportForm, ...ReportForm[]]): void {
    this.#post.divert(recipient, (mail) => {
      this.#pending.push({ mail, recipient, forms });
    });
  }

  /** Brings the next report about each mail that has one to come, and says how many. */
  async arrive(): Promise<number> {
    const due = this.#pending;
    this.#pending = [];
    for (const {
      mail,
      recipient,
      forms: [form, ...later],
    } of due) {
      if (form === undefined) continue;
      await this.#tell(mail.envelope.from, WRITERS[form]({ mail, recipient, at: this.#clock.now() }));
      if (later.length > 0) this.#pending.push({ mail, recipient, forms: later });
    }
    return due.length;
  }

  /** Brings a report of this form about a message that nobody sent, to an address that its reader may have written to. */
  async forge(reader: string, recipient: string, form: ReportForm): Promise<void> {
    const raw = [
      `From: ${reader}`,
      `To: ${recipient}`,
      "Subject: Invented",
      `Message-ID: <${randomUUID()}@forged.example>`,
      `X-Mailrail-Key: ${randomUUID().replaceAll("-", "")}`,
      "",
      "Nobody wrote this.",
    ].join("\r\n");
    const mail = { envelope: { from: reader, to: [recipient] }, raw: Buffer.from(raw) };
    await this.#tell(reader, WRITERS[form]({ mail, recipient, at: this.#clock.now() }));
  }

  async #tell(reader: string, raw: Buffer): Promise<void> {
    await this.#post.post({ envelope: { from: "", to: [reader] }, raw });
  }
}
