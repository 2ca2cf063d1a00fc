import type { Gauge, Hour, LimitName, QuotaView, Reason } from "mailrail";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MB = 1024 * 1024;

/** Exchange Online's messages a minute. */
export const MINUTE_RULE: Reason = {
  rule: "limit",
  name: "messages-per-minute",
  maximum: 30,
  window: MINUTE,
};

/** So many seconds from now. */
export function soon(seconds: number): number {
  return Date.now() + seconds * SECOND;
}

const SENDING_LIMITS = "Exchange Online limits, “Sending limits”";

/** A gauge of every limit there can be one of: the compiler says when a new one has none. */
const GAUGES: Record<LimitName, Omit<Gauge, "reason" | "source" | "read">> = {
  "messages-per-second": limit("messages", 3, 1, SECOND),
  "messages-per-minute": limit("messages", 30, 18, MINUTE),
  "messages-per-day": limit("messages", 2000, 412, DAY),
  "recipients-per-message": limit("recipients", 500, 1, MINUTE),
  "recipients-per-day": limit("recipients", 10_000, 6120, DAY),
  "external-recipients-per-message": limit("external-recipients", 500, 1, MINUTE),
  "external-recipients-per-day": limit("external-recipients", 2000, 144, DAY),
  "tenant-external-recipients-per-day": {
    ...limit("external-recipients", 14_257, 144, DAY),
    scope: "tenant",
  },
  requests: limit("requests", 10_000, 212, 10 * MINUTE),
  "requests-at-once": limit("requests", 4, 1, SECOND),
  upload: limit("octets", 150 * MB, 62.5 * MB, 5 * MINUTE),
};

function limit(
  measure: Gauge["measure"],
  maximum: number,
  used: number,
  window: number,
): Omit<Gauge, "reason" | "source" | "read"> {
  return { measure, scope: "mailbox", maximum, used, window };
}

/** The gauge of a limit, as it is or with some of it changed. */
export function gaugeOf(name: LimitName, over: Partial<Gauge> = {}): Gauge {
  const base = GAUGES[name];
  const maximum = over.maximum ?? base.maximum;
  const reason: Reason = { rule: "limit", name, maximum, window: base.window };
  return { ...base, reason, source: SENDING_LIMITS, read: "2026-11", freedAt: soon(31), ...over };
}

/** The organisation's pace. */
const pace = (): Gauge => ({
  reason: { rule: "pace", batch: 25, wait: 45 * SECOND },
  measure: "messages",
  scope: "mailbox",
  maximum: 25,
  window: 45 * SECOND,
  used: 9,
  freedAt: soon(12),
  source: "",
  read: "",
});

/** Hours around the present one, with these figures counted back and ahead from it. */
export function hoursAround(now: number, figures: Record<number, Partial<Hour>>): Hour[] {
  const present = new Date(now).setMinutes(0, 0, 0);
  return Array.from({ length: 48 }, (_, at) => ({
    start: present + (at - 24) * HOUR,
    sent: 0,
    elsewhere: 0,
    planned: 0,
    ...figures[at - 24],
  }));
}

const BUSY: Record<number, Partial<Hour>> = {
  [-23]: { sent: 4, elsewhere: 2 },
  [-22]: { sent: 12 },
  [-20]: { elsewhere: 7 },
  [-6]: { sent: 3 },
  [-5]: { sent: 28, elsewhere: 6 },
  [-4]: { sent: 41 },
  [-3]: { sent: 9, elsewhere: 14 },
  [-1]: { sent: 17 },
  0: { sent: 12, elsewhere: 3, planned: 18 },
  1: { planned: 40 },
  2: { planned: 25 },
  17: { planned: 8 },
};

function quota(over: Partial<QuotaView> = {}): QuotaView {
  const now = Date.now();
  return {
    now,
    next: { permit: "now", more: 11, reason: MINUTE_RULE },
    gauges: [gaugeOf("messages-per-minute"), gaugeOf("recipients-per-day", { freedAt: now + 3 * HOUR })],
    hours: hoursAround(now, BUSY),
    basis: { basis: "mailbox", at: now - 4 * MINUTE },
    kept: true,
    damaged: 0,
    ...over,
  };
}

/** A working day. */
export function HALF_USED(): QuotaView {
  return quota({ basis: { basis: "here" } });
}

/** A working day, with what the mailbox's own list says. */
export function FROM_MAILBOX(): QuotaView {
  return quota();
}

/** The minute is used up. */
export function AT_THE_LIMIT(): QuotaView {
  return quota({
    next: { permit: "later", at: soon(31), reason: MINUTE_RULE },
    gauges: [
      gaugeOf("messages-per-minute", { used: 30 }),
      gaugeOf("recipients-per-day", { maximum: 8000, published: 10_000, used: 7000 }),
      gaugeOf("messages-per-day", { maximum: 1500, published: 2000, used: 1214, until: soon(24 * 3600) }),
    ],
  });
}

/** Everything that can be counted. */
export function EVERY_GAUGE(): QuotaView {
  const names = Object.keys(GAUGES) as LimitName[];
  return quota({ gauges: [pace(), ...names.map((name) => gaugeOf(name))] });
}

/** Everything that is out of the ordinary. */
export function ALL_NOTES(): QuotaView {
  const heldUntil = soon(25 * 60);
  return quota({
    next: { permit: "later", at: heldUntil, reason: { rule: "provider" } },
    heldUntil,
    damaged: 3,
    kept: false,
    basis: { basis: "here" },
  });
}

/** Nothing was sent. */
export function CALM(): QuotaView {
  return quota({
    next: { permit: "now", more: 0 },
    gauges: [],
    hours: hoursAround(Date.now(), {}),
    basis: { basis: "here" },
  });
}

/** Every rule that can make a mail wait, by name. */
export const EVERY_REASON: [string, Reason][] = [
  ...(Object.keys(GAUGES) as LimitName[]).map((name): [string, Reason] => {
    const { maximum, window } = GAUGES[name];
    const timeless = ["recipients-per-message", "external-recipients-per-message", "requests-at-once"];
    return [name, { rule: "limit", name, maximum, ...(timeless.includes(name) ? {} : { window }) }];
  }),
  ["pace", { rule: "pace", batch: 25, wait: 45 * SECOND }],
  ["working-hours", { rule: "working-hours" }],
  ["provider", { rule: "provider" }],
];
