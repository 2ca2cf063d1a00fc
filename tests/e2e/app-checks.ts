import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type AppGallery, expect, test } from "./app.fixture";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The ways in which a page is looked at for faults. */
const LOOKS = [
  { look: "light", media: { colorScheme: "light" } },
  { look: "dark", media: { colorScheme: "dark" } },
  { look: "forced colours", media: { forcedColors: "active" } },
] as const;

/** Every element that axe finds fault with in the present view. */
async function faults(gallery: AppGallery): Promise<string[]> {
  const results = await gallery.page.evaluate(
    async () => await (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Expects that axe finds no fault in these views, folded and unfolded. */
async function expectNoFaults(
  gallery: AppGallery,
  names: string[],
  media: (typeof LOOKS)[number]["media"],
): Promise<void> {
  await gallery.page.emulateMedia({ reducedMotion: "reduce", ...media });
  await gallery.page.evaluate(axe);
  for (const name of names) {
    await gallery.show(name);
    // Fluent's buttons take their colours a moment after they are drawn: what stays is a fault.
    const none = async (what: string): Promise<void> => {
      await expect.poll(() => faults(gallery), what).toEqual([]);
    };
    await none(name);
    if (await gallery.unfold()) await none(`${name}, unfolded`);
  }
}

/** Expects that these views fit 320 pixels, and that no key of a text is seen in them. */
async function expectFitAndWords(gallery: AppGallery, names: string[], locale: string): Promise<void> {
  const { page } = gallery;
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of names) {
    await gallery.show(name, locale);
    await gallery.unfold();
    const seen = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      clipped: [...document.querySelectorAll("main *, header *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.getAttribute("class")),
      words: document.body.innerText,
    }));
    expect(seen.width, name).toBeLessThanOrEqual(320);
    expect(seen.clipped, name).toEqual([]);
    // A text that is missing shows its key; none of the interface's keys may be seen.
    expect(seen.words, name).not.toMatch(
      /\b(problem|fix|fixed|dropped|address|policy|error|outcome|failure|fact|place|scope|limit|rule|permit|quota|gauge|chart|counting|outbox|run|state|stop|standing|wish|message|table|merge|look|plan|foresee|timing|pace|source|step|activity|period|tally|days|classes|class|feed|lines|line|allow|reading|keeping)-[a-z]/,
    );
  }
  expect(gallery.complaints).toEqual([]);
}

/** Expects that these views fit 320 pixels when the page is written from right to left. */
async function expectFitFromRight(gallery: AppGallery, names: string[]): Promise<void> {
  const { page } = gallery;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  for (const name of names) {
    await gallery.show(name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
  }
}

/** What must hold of every view: no fault, room in 320 pixels, words in every language. `which` views they are stands in the tests' names. */
export function testEveryView(which: string, names: string[]): void {
  for (const { look, media } of LOOKS) {
    test(`axe finds no fault in any ${which}: ${look}`, async ({ gallery }) => {
      test.slow();
      await expectNoFaults(gallery, names, media);
    });
  }

  for (const locale of ["en", "ko-KR", "ja-JP", "zh-TW"]) {
    test(`every ${which} fits 320 pixels and is all in words: ${locale}`, async ({ gallery }) => {
      test.slow();
      await expectFitAndWords(gallery, names, locale);
    });
  }

  test(`every ${which} fits 320 pixels when written from right to left`, async ({ gallery }) => {
    test.slow();
    await expectFitFromRight(gallery, names);
  });
}
