import { fileURLToPath } from "node:url";
import { expect, test } from "./app.fixture";
import { VIEWS } from "./app-views";

const folder = fileURLToPath(new URL("../../target/gallery/", import.meta.url));

const LOOKS = [
  { look: "light", width: 480, locale: "en", media: { colorScheme: "light" } },
  { look: "light-narrow", width: 320, locale: "ko", media: { colorScheme: "light" } },
  { look: "dark", width: 480, locale: "en", media: { colorScheme: "dark" } },
  { look: "forced", width: 320, locale: "en", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

for (const { look, width, locale, media } of LOOKS) {
  test(`every view has its picture: ${look}`, async ({ gallery }) => {
    const { page } = gallery;
    await page.emulateMedia({ reducedMotion: "reduce", ...media });
    // The same picture at every hour.
    await page.clock.setFixedTime(new Date(2026, 10, 20, 14, 3, 7));
    for (const name of Object.keys(VIEWS)) {
      await page.setViewportSize({ width, height: 720 });
      await gallery.show(name, locale);
      // A window as high as the page: the bar that sticks to its foot then hides nothing.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height });
      const picture = await page.screenshot({ path: `${folder}${look}/${name}.png` });
      expect(picture.byteLength, name).toBeGreaterThan(0);
    }
    expect(gallery.complaints).toEqual([]);
  });
}
