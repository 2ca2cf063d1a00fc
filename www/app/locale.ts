/** The languages the catalogs are written in; the first is the one used when none fits. */
export const CATALOG_LOCALES = ["en", "ko", "ja", "zh-Hant"] as const;

/** A language the catalogs are written in. */
export type CatalogLocale = (typeof CATALOG_LOCALES)[number];

/** Regions that write Chinese in traditional characters (CLDR likely subtags, read 2026-11). */
const TRADITIONAL = ["tw", "hk", "mo"];

/** The tag as `Intl` understands it; hosts also write `zh_TW`, or nothing at all. */
export function readableLocale(tag: string): string {
  try {
    return new Intl.Locale(tag.replace(/_/g, "-")).toString();
  } catch {
    return "en";
  }
}

/** The catalog for a display language: zh-TW and zh-HK read Traditional Chinese, unknown ones English. */
export function catalogFor(tag: string): CatalogLocale {
  const [language = "", ...subtags] = tag.toLowerCase().split(/[-_]/);
  if (language !== "zh") return CATALOG_LOCALES.find((offered) => offered === language) ?? "en";
  // A script that is named counts more than the region.
  const traditional = subtags.includes("hans")
    ? false
    : subtags.includes("hant") || TRADITIONAL.some((region) => subtags.includes(region));
  return traditional ? "zh-Hant" : "en";
}
