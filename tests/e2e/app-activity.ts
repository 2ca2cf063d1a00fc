import type { ActivityView, Class, FeedEntry, FeedKind, Line } from "mailrail";
import type { ActivityNote } from "../../www/app/plugin";

const DAY = 24 * 3_600_000;
const MINUTE = 60_000;

/** Every class once, with how many were hard and how many soft: the compiler says when there is another. */
const CLASSES: Record<Class, [hard: number, soft: number]> = {
  "unknown-recipient": [41, 2],
  "mailbox-full": [0, 18],
  "blocked-by-policy": [0, 9],
  "unknown-domain": [7, 0],
  "mailbox-disabled": [0, 6],
  "sender-not-authenticated": [0, 5],
  "content-refused": [0, 4],
  expired: [0, 4],
  throttled: [0, 3],
  network: [0, 3],
  "too-large": [0, 2],
  "mailbox-moved": [2, 0],
  "sender-over-quota": [0, 1],
  "not-accepting": [1, 0],
  other: [0, 1],
};

/** What an entry says beside what all say, of every kind. */
const KINDS: Record<FeedKind, Partial<FeedEntry>> = {
  bounced: { class: "unknown-recipient", hard: true, status: "5.1.1", evidence: "key" },
  replied: {},
  delayed: { class: "network", status: "4.4.7", evidence: "message-id" },
  delivered: { evidence: "key" },
  sent: { people: ["mina@partner.example", "leo@partner.example", "佐藤花子@例え.jp"] },
  waiting: { until: Date.now() + 20 * MINUTE },
  refused: { code: "invalid-recipients" },
};

/** Entries of a feed, the newest first; among the first one of every kind, an uncertain and a soft one. */
export function entries(count: number): FeedEntry[] {
  const kinds = Object.keys(KINDS) as FeedKind[];
  return Array.from({ length: count }, (_, at) => {
    const kind = at < kinds.length ? (kinds[at] ?? "sent") : at % 9 === 0 ? "bounced" : "sent";
    const soft = at % 2 === 1;
    return {
      at: Date.now() - at * 37 * MINUTE,
      kind,
      run: "5f0c1e7a9b3d42688a17c2d4e6f80b91",
      index: at,
      title: at === 2 ? "" : "Offer for the autumn fair, {{first_name}}",
      people: [`person.${String(at + 1)}@partner.example`],
      certain: kind !== "bounced" || at % 4 !== 1,
      ...KINDS[kind],
      ...(kind === "bounced" && soft ? { class: "mailbox-full", hard: false, status: "4.2.2" } : {}),
    } satisfies FeedEntry;
  });
}

/** A line of a table; without people nothing is known of its rates. */
export function line(id: string, title: string, over: Partial<Line> = {}): Line {
  return {
    id,
    title,
    uses: 3,
    sent: 120,
    bounced: 4,
    replied: 31,
    classes: [
      { class: "unknown-recipient", recipients: 3 },
      { class: "mailbox-full", recipients: 1 },
    ],
    lastUse: Date.now() - 2 * DAY,
    bounceRate: { share: 0.0333, low: 0.013, high: 0.0826 },
    replyRate: { share: 0.258, low: 0.188, high: 0.343 },
    ...over,
  };
}

/** A template that was begun, and of which nothing was sent yet. */
function unsent(id: string): Line {
  const none = { uses: 1, sent: 0, bounced: 0, replied: 0, classes: [], lastUse: Date.now() };
  return line(id, "", { ...none, bounceRate: undefined, replyRate: undefined });
}

const TEMPLATES: Line[] = [
  line("offer", "Offer for the autumn fair, {{first_name}}"),
  line("invitation", "2026년 가을 박람회에 {{company}} 여러분을 초대합니다", {
    uses: 12,
    sent: 4211,
    bounced: 88,
    replied: 402,
    lastUse: Date.now() - 40 * DAY,
    bounceRate: { share: 0.0209, low: 0.017, high: 0.0257 },
    replyRate: { share: 0.0955, low: 0.087, high: 0.1047 },
  }),
  line("invoice", "ご請求書の送付について", {
    uses: 1,
    sent: 2,
    bounced: 1,
    replied: 0,
    classes: [{ class: "sender-not-authenticated", recipients: 1 }],
    lastUse: Date.now() - 9 * DAY,
    bounceRate: { share: 0.5, low: 0.0945, high: 0.9055 },
    replyRate: { share: 0, low: 0, high: 0.6576 },
  }),
  unsent("waiting"),
];

/** Days in a row, the last of them the day of 2026-11-20. */
export function days(count: number): ActivityView["days"] {
  const last = Date.UTC(2026, 10, 20);
  return Array.from({ length: count }, (_, at) => ({
    day: new Date(last - (count - 1 - at) * DAY).toISOString().slice(0, 10),
    sent: (at * 37) % 211,
    bounced: (at * 5) % 7,
    replied: (at * 11) % 23,
    refused: at % 10 === 0 ? 1 : 0,
  }));
}

/** What became of a month of mail. */
export function activity(over: Partial<ActivityView> = {}): ActivityView {
  return {
    kept: true,
    damaged: 0,
    totals: { sent: 4334, bounced: 109, hard: 51, replied: 433, waiting: 3, refused: 5, delayed: 12 },
    classes: Object.entries(CLASSES).map(([name, [hard, soft]]) => ({ class: name as Class, hard, soft })),
    days: days(30),
    templates: TEMPLATES,
    campaigns: [
      line("run", "Offer for the autumn fair, {{first_name}}", { uses: 1, sent: 1000, bounced: 61 }),
    ],
    feed: { entries: entries(50), total: 1000 },
    doNotSend: Array.from({ length: 23 }, (_, at) => ({
      address: `left.${String(at + 1)}@partner.example`,
      class: at % 3 === 0 ? "unknown-domain" : "unknown-recipient",
      at: Date.now() - at * DAY,
    })),
    inbox: {},
    ...over,
  };
}

/** Nothing was sent from here yet. */
export function nothing(): ActivityView {
  const none = { sent: 0, bounced: 0, hard: 0, replied: 0, waiting: 0, refused: 0, delayed: 0 };
  const empty = { classes: [], days: [], templates: [], campaigns: [], doNotSend: [] };
  return activity({ ...empty, totals: none, feed: { entries: [], total: 0 } });
}

/** The inbox was read four minutes ago. */
export function note(over: Partial<ActivityNote> = {}): ActivityNote {
  const inbox = { last: Date.now() - 4 * MINUTE, next: Date.now() + MINUTE, from: Date.now() - 7 * DAY };
  return { reading: true, bounced: 3, entries: 1000, listed: 23, inbox, ...over };
}
