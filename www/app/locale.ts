/** The languages the catalogs are written in; the first is the one used when none fits. */
export const CATALOG_LOCALES = ["en", "ko", "ja", "zh-Hant"] as const;

/** A language the catalogs are written in. */
export type CatalogLocale = (typeof CATALOG_LOCALES)[number];

/** The tag as `Intl` understands it; hosts also write `zh_TW`, or nothing at all. */
export function readableLocale(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).toString();
  } catch {
    return "en";
  }
}

/** The catalog for a display language: zh-TW and zh-HK read Traditional Chinese, unknown ones English. */
export function catalogFor(tag: string): CatalogLocale {
  const wanted = new Intl.Locale(readableLocale(tag)).maximize();
  const fits = (candidate: string): boolean => {
    const offered = new Intl.Locale(candidate).maximize();
    return offered.language === wanted.language && offered.script === wanted.script;
  };
  return CATALOG_LOCALES.find(fits) ?? "en";
}
