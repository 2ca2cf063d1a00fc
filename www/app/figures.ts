import { readableLocale } from "./locale";

const UNITS = [
  { unit: "byte", sign: "B" },
  { unit: "kilobyte", sign: "kB" },
  { unit: "megabyte", sign: "MB" },
  { unit: "gigabyte", sign: "GB" },
] as const;

/** A size as people read it: "3.5 MB". Counts in 1024s, as the providers' limits do. */
export function size(octets: number, locale: string): string {
  let power = 0;
  let amount = octets;
  while (amount >= 1024 && power < UNITS.length - 1) {
    amount /= 1024;
    power += 1;
  }
  const { unit, sign } = UNITS[power] ?? UNITS[0];
  const fraction = power > 1 && amount < 100 ? 1 : 0;
  try {
    return new Intl.NumberFormat(readableLocale(locale), {
      style: "unit",
      unit,
      unitDisplay: unit === "byte" ? "long" : "short",
      maximumFractionDigits: fraction,
    }).format(amount);
  } catch {
    // A JavaScript-only runtime may know no units, or no Intl at all.
    return `${String(Number(amount.toFixed(fraction)))} ${sign}`;
  }
}

/** A share of the whole: "42%". */
export function share(part: number, whole: number, locale: string): string {
  const ratio = whole > 0 ? Math.min(part / whole, 1) : 0;
  return new Intl.NumberFormat(readableLocale(locale), { style: "percent" }).format(ratio);
}

/** A moment in the person's own time zone: the clock time, with the day when it is not today. */
export function clock(moment: number, locale: string, now = new Date()): string {
  const then = new Date(moment);
  const today = then.toDateString() === now.toDateString();
  const day = today ? {} : ({ weekday: "long", month: "long", day: "numeric" } as const);
  return new Intl.DateTimeFormat(readableLocale(locale), {
    ...day,
    hour: "numeric",
    minute: "2-digit",
  }).format(then);
}
