import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";
import type * as Catalogs from "../../www/app/locale";
import type * as Worded from "../../www/app/texts";
import { AREAS, foldersOfTexts, LOCALES, readCatalog } from "./app-catalogs";
import { readTextUse, type TextUse } from "./app-text-use";

// One worker reads the code for all of these tests.
test.describe.configure({ mode: "default" });

let use: TextUse;
test.beforeAll(() => {
  use = readTextUse();
});

const english = new Map(AREAS.flatMap((area) => [...readCatalog("en", area).texts]));

test("the folders of texts are the languages the interface knows", async () => {
  const { CATALOG_LOCALES } = await interfaceModule<typeof Catalogs>("locale");
  expect(foldersOfTexts()).toEqual([...CATALOG_LOCALES].sort());
});

for (const area of AREAS) {
  for (const locale of LOCALES) {
    test(`${area} in ${locale} is understood and has the keys and placeholders of the English one`, () => {
      const { texts, faults } = readCatalog(locale, area);
      expect(faults).toEqual([]);
      const shape = (catalog: Map<string, Set<string>>): string[] =>
        [...catalog].map(([key, holes]) => `${key} (${[...holes].sort().join(", ")})`).sort();
      expect(shape(texts)).toEqual(shape(readCatalog("en", area).texts));
    });
  }
}

test("no key is in two areas", () => {
  const all = AREAS.flatMap((area) => [...readCatalog("en", area).texts.keys()]);
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
});

test("every text the code asks for is there, and every text there is asked for", () => {
  expect.soft(use.unreadable, "calls whose key is not a closed set").toEqual([]);
  const missing = [...use.asked].filter(([key]) => !english.has(key));
  expect.soft(missing, "asked for and missing").toEqual([]);
  const unused = [...english.keys()].filter((key) => !use.asked.has(key));
  expect.soft(unused, "there and never asked for").toEqual([]);
});

/** What each set of codes of the core's contract, or of the plugins', must have beside the text itself. */
const SETS = [
  { type: "Problem", property: "code", prefix: "problem-", also: ["why", "do"] },
  { type: "Code", property: undefined, prefix: "problem-", also: ["why", "do"] },
  { type: "Dropped", property: undefined, prefix: "dropped-", also: [] },
  { type: "Fix", property: "kind", prefix: "fix-", also: [] },
  { type: "Fix", property: "kind", prefix: "fixed-", also: [] },
  { type: "FailureCode", property: undefined, prefix: "failure-", also: ["went", "do"] },
  { type: "AddressProblem", property: "code", prefix: "address-", also: [] },
  { type: "SendError", property: "code", prefix: "error-", also: ["do"] },
  { type: "LimitName", property: undefined, prefix: "limit-", also: ["rule", "never"] },
  { type: "Permit", property: "permit", prefix: "permit-", also: [] },
  { type: "Permit", property: "permit", prefix: "quota-next-", also: [] },
  { type: "Outcome", property: "outcome", prefix: "outcome-", also: ["went"] },
  { type: "Progress", property: "step", prefix: "progress-", also: [] },
  { type: "TableProblem", property: "code", prefix: "table-", also: [] },
  { type: "MergeProblem", property: "code", prefix: "merge-", also: ["do"] },
  { type: "Standing", property: "standing", prefix: "standing-", also: [] },
  { type: "StopCause", property: "code", prefix: "stop-", also: ["do"] },
  { type: "MessageState", property: "state", prefix: "state-", also: [] },
  { type: "MessageChoice", property: undefined, prefix: "messages-", also: [] },
  { type: "Manner", property: undefined, prefix: "manner-", also: [] },
  { type: "RunProblem", property: "code", prefix: "run-problem-", also: ["do"] },
  { type: "Wish", property: "wish", prefix: "wish-", also: [] },
  { type: "Finding", property: "severity", prefix: "severity-", also: [] },
  { type: "Place", property: "field", prefix: "place-", also: [] },
  { type: "ReviewView", property: "verdict", prefix: "review-", also: [] },
  { type: "ChannelView", property: "channel", prefix: "channel-", also: [] },
  { type: "Class", property: undefined, prefix: "class-", also: [] },
  { type: "FeedKind", property: undefined, prefix: "feed-", also: [] },
];

for (const { type, property, prefix, also } of SETS) {
  test(`every ${property ?? "member"} of ${type} has ${prefix}… in four languages`, () => {
    const codes = use.codes(type, property);
    expect(codes.length).toBeGreaterThan(1);
    const keys = codes.flatMap((code) => [
      `${prefix}${code}`,
      ...also.map((attribute) => `${prefix}${code}.${attribute}`),
    ]);
    for (const locale of LOCALES) {
      const texts = new Map([...readCatalog(locale, "app").texts, ...readCatalog(locale, "activity").texts]);
      expect(keys.filter((key) => !texts.has(key))).toEqual([]);
    }
  });
}

test("the host's language chooses the catalog", async () => {
  const { catalogFor } = await interfaceModule<typeof Catalogs>("locale");
  const chosen = [
    "en-GB",
    "ko-KR",
    "ko",
    "ja-JP",
    "zh-TW",
    "zh_TW",
    "zh-HK",
    "zh-Hant",
    "zh-CN",
    "de",
    "",
    "??",
  ];
  expect(chosen.map((tag) => catalogFor(tag))).toEqual([
    ...["en", "ko", "ko", "ja", "zh-Hant", "zh-Hant", "zh-Hant", "zh-Hant", "en", "en", "en", "en"],
  ]);
});

test("numbers are written as the host's language writes them, and counts choose their words", async () => {
  const { texts } = await interfaceModule<typeof Worded>("texts");
  const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, "");
  expect(bare(texts("en-US")("review-blocked", { count: 1 }))).toBe("One thing to fix before sending");
  expect(bare(texts("en-IN")("review-blocked", { count: 123456 }))).toBe(
    "1,23,456 things to fix before sending",
  );
  // Between a figure and its counter stands nothing that a line could end at; a name keeps its marks.
  expect(texts("ko-KR")("fact-recipients.value", { count: 1204 })).toBe("1,204명");
  expect(texts("ko")("problem-duplicate-recipient", { address: "ana@x.example" })).toContain(
    "\u2068ana@x.example\u2069",
  );
  expect(texts("en")("no-such-text")).toBe("no-such-text");
});

/** A module of the interface, bundled as the plugins bundle it and run without a browser. */
async function interfaceModule<Module>(name: string): Promise<Module> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../../www/app/${name}.ts`, import.meta.url))],
    bundle: true,
    format: "esm",
    write: false,
    loader: { ".ftl": "text" },
  });
  const code = result.outputFiles.map((file) => file.text).join("");
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as Module;
}
