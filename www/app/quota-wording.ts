import type { Gauge, Permit, QuotaView, Reason, SendError } from "mailrail";
import { count, size } from "./figures";
import type { Texts } from "./texts";
import { clockFrom, span } from "./times";

/** What the limits say of a mail, in words. Needs no page and no Intl, as the words of problems. */
export interface PermitWording {
  /** Whether it can go, in one line. */
  what: string;
  /** The rule that decides, or how many more could go. */
  why: string;
  /** What to do where waiting does not help. */
  do: string;
}

/** Who reads: the texts of their language, how they write figures, and the moment at which they read. */
export interface Reader {
  t: Texts;
  locale: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
}

/** A permit in words. */
export function wordPermit(reader: Reader, permit: Permit): PermitWording {
  const { t, locale, now } = reader;
  switch (permit.permit) {
    case "now":
      return {
        what: t("permit-now"),
        why: permit.reason
          ? t("permit-now.more", { count: permit.more, rule: wordRule(reader, permit.reason) })
          : "",
        do: "",
      };
    case "later":
      return {
        what: t("permit-later", { time: clockFrom(permit.at, locale, now) }),
        why: wordRule(reader, permit.reason),
        do: "",
      };
    case "never":
      return { what: t("permit-never"), why: wordRule(reader, permit.reason), do: remedy(t, permit.reason) };
  }
}

/** What there is room for, whatever is written. */
export function wordNext({ t, locale, now }: Reader, next: QuotaView["next"]): string {
  switch (next.permit) {
    case "now":
      return next.reason ? t("quota-next-now", { count: next.more + 1 }) : t("quota-next-free");
    case "later":
      return t("quota-next-later", { time: clockFrom(next.at, locale, now) });
    case "never":
      return t("quota-next-never");
  }
}

/** The name of a rule. */
export function nameRule(t: Texts, reason: Reason): string {
  return reason.rule === "limit" ? t(`limit-${reason.name}`) : t(`rule-${reason.rule}`);
}

/** A rule as a sentence. */
export function wordRule({ t, locale }: Pick<Reader, "t" | "locale">, reason: Reason): string {
  switch (reason.rule) {
    case "limit": {
      const { name, maximum, window } = reason;
      return t(`limit-${name}.rule`, {
        maximum: name === "upload" ? size(maximum, locale) : maximum,
        window: window === undefined ? "" : span(window, locale),
      });
    }
    case "pace":
      return t("rule-pace.rule", { batch: reason.batch, window: span(reason.wait, locale) });
    default:
      return t(`rule-${reason.rule}.rule`);
  }
}

/** What to do about a mail that a rule lets go at no time. */
function remedy(t: Texts, reason: Reason): string {
  return reason.rule === "limit" ? t(`limit-${reason.name}.never`) : t("permit-never.do");
}

/** An amount of what a gauge counts. */
export function wordAmount(amount: number, { measure }: Gauge, locale: string): string {
  return measure === "octets" ? size(amount, locale) : count(amount, locale);
}

/** Why a mail did not go out. */
export function wordError(reader: Pick<Reader, "t" | "locale">, error: SendError): string {
  return reader.t(`error-${error.code}`, errorArguments(reader, error));
}

/** What to do about it. */
export function wordErrorRemedy(reader: Pick<Reader, "t" | "locale">, error: SendError): string {
  return reader.t(`error-${error.code}.do`, errorArguments(reader, error));
}

function errorArguments(
  reader: Pick<Reader, "t" | "locale">,
  error: SendError,
): Record<string, string | number> {
  if (error.code === "limit-reached")
    return { rule: wordRule(reader, error.reason), remedy: remedy(reader.t, error.reason) };
  const { code: _code, ...details } = error;
  return details;
}
