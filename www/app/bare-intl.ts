/**
 * What the texts need of `Intl`, for a JavaScript-only runtime that has none: numbers stay plain, and the one
 * plural that English has is told apart. The other catalogs have none. Where there is an `Intl` nothing happens.
 */
export function standInForIntl(): void {
  if (typeof Intl !== "undefined") return;
  const plain = {
    PluralRules: class {
      select(count: number): string {
        return count === 1 ? "one" : "other";
      }
    },
    NumberFormat: class {
      constructor(_locale: string, { style }: { style?: string } = {}) {
        // As runtimes do that are older than this style; who asks for it has other words ready.
        if (style === "unit") throw new RangeError("units are not known");
      }
      format(number: number): string {
        return String(number);
      }
    },
  };
  Object.defineProperty(globalThis, "Intl", { value: plain, configurable: true, writable: true });
}
