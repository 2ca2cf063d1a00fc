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

/** A share that is known as such: "42%", below a tenth "4.2%". */
export function ratio(part: number, locale: string): string {
  const maximumFractionDigits = part > 0 && part < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(readableLocale(locale), { style: "percent", maximumFractionDigits }).format(
    part,
  );
}

/** A number as the language writes it. */
export function count(number: number, locale: string): string {
  try {
    return new Intl.NumberFormat(readableLocale(locale)).format(number);
  } catch {
    return String(number);
  }
}
