import type { Clock } from "../clock";
import { GraphRefusal } from "./refusal";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MESSAGES_A_MINUTE = 30;
const RECIPIENTS_A_DAY = 10_000;

/**
 * What one mailbox may send, by whatever program, counted when a message arrives. Source: "Exchange Online limits",
 * "Sending limits", read 2026-11.
 */
export class SendingLimits {
  readonly #clock: Clock;
  readonly #sent: { at: number; recipients: number }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a message handed over now, or refuses it. */
  admit(recipients: number): void {
    const now = this.#clock.now();
    this.#refuseOverDay(now, recipients);
    const at = this.roomInMinute(now);
    if (at > now) throw tooManyRequests(at - now);
    this.#sent.push({ at: now, recipients });
  }

  /** Counts what a mail program hands over: what is too much for a minute is carried over to the following ones. */
  carryOver(recipients: number, from: number): void {
    this.#refuseOverDay(from, recipients);
    this.#sent.push({ at: this.roomInMinute(from), recipients });
  }

  /** The first time from this one on at which the minute before it has room for one message more. */
  roomInMinute(from: number): number {
    let at = from;
    for (;;) {
      const minute = this.#within(MINUTE, at);
      if (minute.length < MESSAGES_A_MINUTE) return at;
      at = Math.min(...minute.map((message) => message.at)) + MINUTE;
    }
  }

  #within(window: number, until: number): { at: number; recipients: number }[] {
    return this.#sent.filter(({ at }) => at > until - window && at <= until);
  }

  #refuseOverDay(now: number, recipients: number): void {
    const sent = this.#within(DAY, now).reduce((sum, message) => sum + message.recipients, 0);
    if (sent + recipients > RECIPIENTS_A_DAY)
      throw new GraphRefusal(
        403,
        "ErrorSubmissionQuotaExceeded",
        "The message can't be submitted because the sender's submission quota was exceeded.",
      );
  }
}

/** 429 with the seconds to wait, in the words of "Microsoft Graph throttling guidance", read 2026-11. */
function tooManyRequests(milliseconds: number): GraphRefusal {
  const seconds = Math.ceil(milliseconds / 1000);
  return new GraphRefusal(429, "TooManyRequests", "Please retry again later.", {
    "retry-after": seconds.toString(),
  });
}
