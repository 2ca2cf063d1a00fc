import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type AppGallery, expect, test } from "./app.fixture";
import { VIEWS } from "./app-views";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

for (const { look, media } of LOOKS) {
  test(`axe finds no fault in any view: ${look}`, async ({ gallery }) => {
    await gallery.page.emulateMedia({ reducedMotion: "reduce", ...media });
    await gallery.page.evaluate(axe);
    for (const name of Object.keys(VIEWS)) {
      await gallery.show(name);
      expect(await faults(gallery), name).toEqual([]);
      if (await gallery.unfold()) expect(await faults(gallery), `${name}, unfolded`).toEqual([]);
    }
  });
}

for (const locale of ["en", "ko-KR", "ja-JP", "zh-TW"]) {
  test(`every view fits 320 pixels and is all in words: ${locale}`, async ({ gallery }) => {
    const { page } = gallery;
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of Object.keys(VIEWS)) {
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
        /\b(problem|fix|fixed|dropped|address|policy|error|outcome|failure|fact|place|scope|limit|rule|permit|quota|gauge|chart|counting)-[a-z]/,
      );
    }
    expect(gallery.complaints).toEqual([]);
  });
}

test("every view fits 320 pixels when the page is written from right to left", async ({ gallery }) => {
  const { page } = gallery;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  for (const name of Object.keys(VIEWS)) {
    await gallery.show(name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
  }
});

test("nothing is asked of the network beyond the page itself", async ({ gallery }) => {
  for (const name of Object.keys(VIEWS)) await gallery.show(name);
  expect(gallery.requests).toEqual([gallery.url, `${gallery.url}app-gallery.js`]);
  expect(gallery.complaints).toEqual([]);
});

test("markup in names, subjects and addresses stays text", async ({ gallery }) => {
  for (const name of ["review-hostile", "refused-hostile"]) {
    await gallery.show(name);
    await expect(gallery.page.locator("#root img, #root script")).toHaveCount(0);
    await expect(gallery.page.locator("main")).toContainText("<img src=x onerror=");
  }
  await expect(gallery.page).toHaveTitle("Mailrail");
});

test("the interface follows the system's theme, and the host's before it", async ({ gallery }) => {
  const { page } = gallery;
  const ground = (): Promise<string> =>
    page.locator(".mailrail").evaluate((stage) => getComputedStyle(stage).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await gallery.show("review-sendable");
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).not.toBe(light);
  await page.evaluate(() => window.gallery.change({ theme: "light" }));
  await expect.poll(ground).toBe(light);
});

test("nothing moves for a person who asked for less motion", async ({ gallery }) => {
  await gallery.page.emulateMedia({ reducedMotion: "reduce" });
  for (const name of ["loading", "preparing", "committing"]) {
    await gallery.show(name);
    // Fluent's buttons change their colour within a hundredth of a millisecond then, which nobody sees.
    const moving = await gallery.page.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => Number(effect?.getComputedTiming().duration))
        .filter((milliseconds) => !(milliseconds < 1)),
    );
    expect(moving, name).toEqual([]);
  }
});

test("taken away, the interface leaves nothing behind", async ({ gallery }) => {
  await gallery.show("review-sendable");
  await gallery.page.evaluate(() => window.gallery.close());
  await expect(gallery.page.locator("#root")).toBeEmpty();
  expect(await gallery.page.evaluate(() => getComputedStyle(document.body).marginTop)).not.toBe("0px");
});
