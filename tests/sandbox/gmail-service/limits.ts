import type { SandboxAnswer } from "../request";
import { gmailQuota, gmailRateLimit } from "./refusal";
import { Rolling } from "./rolling";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** What a kind of account may send in a rolling day. */
export interface DailyLimits {
  messages: number;
  recipients: number;
}

/** Google Workspace Admin Help, "Gmail sending limits in Google Workspace", and Gmail Help, "Limits for sending". */
export const DAILY = {
  workspace: { messages: 2000, recipients: 10_000 },
  trial: { messages: 500, recipients: 10_000 },
  consumer: { messages: 500, recipients: 10_000 },
} as const satisfies Record<string, DailyLimits>;

/** Gmail API, "Usage limits": what each method takes of a user's 6,000 units a minute. */
export const UNITS = {
  getProfile: 1,
  historyList: 2,
  messagesGet: 5,
  messagesList: 5,
  messagesSend: 100,
  threadsGet: 10,
  draftsCreate: 10,
  draftsDelete: 10,
  draftsGet: 5,
  draftsList: 5,
  draftsSend: 100,
  draftsUpdate: 15,
} as const;

/** Which limit a request was refused by. */
export type Refused = "units" | "messages-per-second" | "messages-per-day" | "recipients-per-day";

/** What Gmail holds one mailbox to. It shares no code and no table with Mailrail. */
export class MailboxLimits {
  /** The limits that were met, in order. */
  readonly refused: Refused[] = [];
  /** When a message was sent through the API, in milliseconds since the epoch. */
  readonly times: number[] = [];
  readonly #units = new Rolling(MINUTE, 6000);
  readonly #second = new Rolling(SECOND, 2);
  #day = dayOf(DAILY.workspace);

  constructor(private readonly now: () => number) {}

  /** From now on, as if nothing was sent, the mailbox is held to these. */
  daily(limits: DailyLimits): void {
    this.#day = dayOf(limits);
  }

  /** Takes units for a request, or says how Gmail refuses it. */
  ask(units: number): SandboxAnswer | null {
    const now = this.now();
    if (this.#units.fitsAt(now, units) > now)
      return this.#refuse("units", gmailQuota("userRateLimitExceeded"));
    this.#units.count(now, units);
    return null;
  }

  /** Counts a message that is sent now, or says how Gmail refuses it. */
  send(recipients: number): SandboxAnswer | null {
    const now = this.now();
    if (this.#second.fitsAt(now, 1) > now)
      return this.#refuse("messages-per-second", gmailQuota("userRateLimitExceeded"));
    const messages = this.#day.messages.fitsAt(now, 1);
    if (messages > now) return this.#refuse("messages-per-day", mailSending(messages));
    const free = this.#day.recipients.fitsAt(now, recipients);
    if (free > now) return this.#refuse("recipients-per-day", mailSending(free));
    this.times.push(now);
    this.#second.count(now, 1);
    this.sent(now, recipients);
    return null;
  }

  /** Counts a message that left at this time, by whatever client. */
  sent(at: number, recipients: number): void {
    this.#day.messages.count(at, 1);
    this.#day.recipients.count(at, recipients);
  }

  #refuse(limit: Refused, answer: SandboxAnswer): SandboxAnswer {
    this.refused.push(limit);
    return answer;
  }
}

function dayOf({ messages, recipients }: DailyLimits): Record<keyof DailyLimits, Rolling> {
  return { messages: new Rolling(DAY, messages), recipients: new Rolling(DAY, recipients) };
}

/** 429; the time stands in the text alone. */
function mailSending(until: number): SandboxAnswer {
  return gmailRateLimit(Number.isFinite(until) ? new Date(until) : undefined);
}
