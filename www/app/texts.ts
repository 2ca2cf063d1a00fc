import { FluentBundle, FluentResource } from "@fluent/bundle";
import enActivity from "../texts/en/activity.ftl";
import enApp from "../texts/en/app.ftl";
import enGmail from "../texts/en/gmail.ftl";
import enOutlook from "../texts/en/outlook.ftl";
import jaActivity from "../texts/ja/activity.ftl";
import jaApp from "../texts/ja/app.ftl";
import jaGmail from "../texts/ja/gmail.ftl";
import jaOutlook from "../texts/ja/outlook.ftl";
import koActivity from "../texts/ko/activity.ftl";
import koApp from "../texts/ko/app.ftl";
import koGmail from "../texts/ko/gmail.ftl";
import koOutlook from "../texts/ko/outlook.ftl";
import zhHantActivity from "../texts/zh-Hant/activity.ftl";
import zhHantApp from "../texts/zh-Hant/app.ftl";
import zhHantGmail from "../texts/zh-Hant/gmail.ftl";
import zhHantOutlook from "../texts/zh-Hant/outlook.ftl";
import { standInForIntl } from "./bare-intl";
import { type CatalogLocale, catalogFor, readableLocale } from "./locale";

/** Words one text: `id` of a message, or `id.attribute`. Numbers are written as the language writes them. */
export type Texts = (id: string, args?: Record<string, string | number>) => string;

const CATALOGS: Record<CatalogLocale, string[]> = {
  en: [enApp, enActivity, enOutlook, enGmail],
  ko: [koApp, koActivity, koOutlook, koGmail],
  ja: [jaApp, jaActivity, jaOutlook, jaGmail],
  "zh-Hant": [zhHantApp, zhHantActivity, zhHantOutlook, zhHantGmail],
};

/** The texts of all areas in the catalog that fits the host's display language. */
export function texts(locale: string): Texts {
  const catalog = catalogFor(locale);
  standInForIntl();
  const wanted = readableLocale(locale);
  const sameLanguage = wanted.split("-")[0] === catalog.split("-")[0];
  const bundle = new FluentBundle(sameLanguage ? [wanted, catalog] : catalog);
  for (const source of CATALOGS[catalog]) bundle.addResource(new FluentResource(source));

  return (id, args) => {
    const [message = "", attribute] = id.split(".");
    const entry = bundle.getMessage(message);
    const pattern = attribute === undefined ? entry?.value : entry?.attributes[attribute];
    // A code newer than the catalog still has to show something a person can report.
    return pattern ? joinFigures(bundle.formatPattern(pattern, args ?? null, [])) : id;
  };
}

/**
 * Fluent sets marks around what it fills in, so that a name written from right to left keeps to itself. A figure
 * needs none, nor does a time of day, and the marks would let a line end between it and the counter or particle of
 * Korean, Japanese and Chinese.
 */
function joinFigures(text: string): string {
  return text.replace(/\u2068([\d.,\s]+|[\s\uac00-\ud7a3\u4e00-\u9fff]*\d{1,2}:\d\d(?::\d\d)?)\u2069/g, "$1");
}
