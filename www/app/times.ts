import { readableLocale } from "./locale";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The units of a time span, and their international signs for a runtime that has no words for them. */
const SPANS = [
  { unit: "hour", length: HOUR, sign: "h" },
  { unit: "minute", length: MINUTE, sign: "min" },
  { unit: "second", length: SECOND, sign: "s" },
] as const;

/**
 * A moment in the person's own time zone: the clock time, to the second when it is less than an hour away, with the
 * day when it is not today, and the year when it is another.
 */
export function clock(moment: number, locale: string, now = Date.now()): string {
  const then = new Date(moment);
  const today = new Date(now);
  const year = then.getFullYear() === today.getFullYear() ? {} : ({ year: "numeric" } as const);
  const day = then.toDateString() === today.toDateString() ? {} : { ...DAY, ...year };
  const second = Math.abs(moment - now) < HOUR ? ({ second: "2-digit" } as const) : {};
  return worded(then, locale, { ...day, hour: "numeric", minute: "2-digit", ...second });
}

const DAY = { weekday: "long", month: "long", day: "numeric" } as const;

/** The same for a time from which something can be: never earlier than it is, however little of it is shown. */
export function clockFrom(moment: number, locale: string, now = Date.now()): string {
  const step = Math.abs(moment - now) < HOUR ? SECOND : MINUTE;
  return clock(Math.ceil(moment / step) * step, locale, now);
}

/** An hour of a day: "2 PM", and its minute where the zone's hours do not begin together with the world's. */
export function hourOfDay(moment: number, locale: string): string {
  const then = new Date(moment);
  const minute = then.getMinutes() === 0 ? {} : ({ minute: "2-digit" } as const);
  return worded(then, locale, { hour: "numeric", ...minute });
}

/** A day: "Saturday, November 21". */
export function day(moment: number, locale: string): string {
  return worded(new Date(moment), locale, DAY);
}

/** The date of a moment in the person's own time zone: "Nov 21, 2026". */
export function date(moment: number, locale: string): string {
  return worded(new Date(moment), locale, { month: "short", day: "numeric", year: "numeric" });
}

/** A day of the calendar, told as year, month and day: "Nov 21"; with its year where others are shown too. */
export function calendarDay(told: string, locale: string, withYear: boolean): string {
  return calendar(told, locale, { month: "short", day: "numeric", ...(withYear ? { year: "numeric" } : {}) });
}

/** The month of a day of the calendar: "Nov 2026". */
export function calendarMonth(told: string, locale: string): string {
  return calendar(told, locale, { month: "short", year: "numeric" });
}

function calendar(told: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const then = new Date(`${told}T00:00:00Z`);
  // Such a day has no zone: that of the time from which it was told is the person's.
  return Number.isNaN(then.getTime()) ? told : worded(then, locale, { ...parts, timeZone: "UTC" });
}

/** A month, told as year and month: "November 2026". */
export function month(told: string, locale: string): string {
  const then = new Date(`${told}-01T00:00:00`);
  return Number.isNaN(then.getTime()) ? told : worded(then, locale, { year: "numeric", month: "long" });
}

/** How long something takes: "45 seconds", "24 hours"; in the largest unit of which it is a whole number. */
export function span(milliseconds: number, locale: string): string {
  const unit = SPANS.find(({ length }) => milliseconds % length === 0) ?? SPANS[2];
  return inUnit(milliseconds, unit, locale);
}

/** How long something still takes: "42 seconds", from two minutes on in minutes, from two hours on in hours. */
export function remaining(milliseconds: number, locale: string): string {
  const unit = SPANS.find(({ length }) => milliseconds > 2 * length) ?? SPANS[2];
  return inUnit(Math.max(0, Math.ceil(milliseconds / unit.length)) * unit.length, unit, locale);
}

function inUnit(
  milliseconds: number,
  { unit, length, sign }: (typeof SPANS)[number],
  locale: string,
): string {
  const amount = milliseconds / length;
  try {
    return new Intl.NumberFormat(readableLocale(locale), {
      style: "unit",
      unit,
      unitDisplay: "long",
      maximumFractionDigits: 1,
    }).format(amount);
  } catch {
    return `${String(Number(amount.toFixed(1)))} ${sign}`;
  }
}

function worded(then: Date, locale: string, parts: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(readableLocale(locale), parts).format(then);
  } catch {
    // A JavaScript-only runtime may have no Intl: the form of ISO 8601, in the same zone.
    return plain(then, parts);
  }
}

function plain(then: Date, { day, hour, second }: Intl.DateTimeFormatOptions): string {
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const yearMonth = `${String(then.getFullYear())}-${two(then.getMonth() + 1)}`;
  const isMonth = day === undefined && hour === undefined;
  if (isMonth) return yearMonth;
  const date = day ? `${yearMonth}-${two(then.getDate())}` : "";
  const time = `${two(then.getHours())}:${two(then.getMinutes())}${second ? `:${two(then.getSeconds())}` : ""}`;
  return [date, hour ? time : ""].filter((part) => part !== "").join(" ");
}
