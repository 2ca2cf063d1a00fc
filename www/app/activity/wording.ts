import type { FeedEntry, FeedKind, Rate, SendError } from "mailrail";
import { ratio } from "../figures";
import type { IconName } from "../parts/icon";
import type { Reader } from "../quota-wording";
import { shorten } from "../shorten";
import { clockFrom } from "../times";

/** The kinds of entries, in the order in which a person chooses among them; the compiler says when there is another. */
const DRAWINGS: Record<FeedKind, IconName> = {
  sent: "check",
  delivered: "mail",
  bounced: "returned",
  delayed: "clock",
  replied: "answer",
  waiting: "pause",
  refused: "stop",
};

/** Every kind of entry. */
export const KINDS = Object.keys(DRAWINGS) as FeedKind[];

/** The drawing of an entry, beside its words. */
export function drawingOf({ kind }: FeedEntry): IconName {
  return DRAWINGS[kind];
}

/** What happened, in one line. */
export function wordEntry({ t, locale, now }: Reader, { kind, hard, until }: FeedEntry): string {
  switch (kind) {
    case "bounced":
      return t(hard ? "feed-bounced.hard" : "feed-bounced.soft");
    case "waiting":
      return until === undefined
        ? t("feed-waiting")
        : t("state-waiting", { time: clockFrom(until, locale, now) });
    default:
      return t(`feed-${kind}`);
  }
}

/** Why it happened, as far as that is known. */
export function wordReason({ t }: Reader, entry: FeedEntry): string[] {
  const { kind, class: why, status, code, certain } = entry;
  const told = kind === "bounced" || kind === "delayed";
  return [
    ...(told && why ? [t(`class-${why}`)] : []),
    ...(kind === "refused" && isPlainError(code) ? [t(`error-${code}`)] : []),
    ...(told && status !== undefined ? [t("feed-status", { status })] : []),
    ...(certain ? [] : [t("feed-uncertain")]),
  ];
}

/** Whom an entry is about: the first of several, and how many more. */
export function wordPeople({ t }: Reader, people: string[]): string {
  const [first = "", ...others] = people.map(shorten);
  return others.length === 0 ? first : t("feed-people", { first, count: others.length });
}

/** A rate in words: its share, and between which shares it is likely to lie. */
export function wordRate(
  { t, locale }: Reader,
  rate: Rate | undefined,
): { share: string; likely: string } | null {
  if (rate === undefined) return null;
  const [low, high] = [ratio(rate.low, locale), ratio(rate.high, locale)];
  return { share: ratio(rate.share, locale), likely: low === high ? "" : t("line-likely", { low, high }) };
}

/** Errors that are told by their code alone; what others say beside it is with the mail in the outbox. */
const PLAIN_ERRORS = [
  "sign-in-required",
  "token-unavailable",
  "consent-missing",
  "send-as-denied",
  "access-denied",
  "domain-policy",
  "invalid-recipients",
  "too-large",
  "mailbox-full",
  "submission-quota",
  "throttled",
  "not-found",
  "network-lost",
  "answer-unreadable",
  "journal-unavailable",
  "removed-from-mailbox",
  "interrupted",
] as const satisfies SendError["code"][];

function isPlainError(code: string | undefined): code is (typeof PLAIN_ERRORS)[number] {
  return PLAIN_ERRORS.some((plain) => plain === code);
}
