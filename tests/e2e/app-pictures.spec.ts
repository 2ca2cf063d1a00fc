import { fileURLToPath } from "node:url";
import { expect, test } from "./app.fixture";
import { ACTIVITY_VIEWS } from "./app-activity-views";
import { OUTBOX_VIEWS } from "./app-outbox-views";
import { VIEWS } from "./app-views";

const folder = fileURLToPath(new URL("../../target/gallery/", import.meta.url));

const LOOKS = [
  { look: "light", width: 480, locale: "en", media: { colorScheme: "light" } },
  { look: "light-narrow", width: 320, locale: "ko", media: { colorScheme: "light" } },
  { look: "dark", width: 480, locale: "en", media: { colorScheme: "dark" } },
  { look: "forced", width: 320, locale: "en", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

const AREAS = [
  { area: "view", names: Object.keys(VIEWS) },
  { area: "view of the outbox", names: Object.keys(OUTBOX_VIEWS) },
  { area: "view of the activity", names: Object.keys(ACTIVITY_VIEWS) },
];

const PICTURES = LOOKS.flatMap((look) => AREAS.map((area) => ({ ...look, ...area })));

for (const { look, width, locale, media, area, names } of PICTURES) {
  test(`every ${area} has its picture: ${look}`, async ({ gallery }) => {
    test.slow();
    const { page } = gallery;
    await page.emulateMedia({ reducedMotion: "reduce", ...media });
    // The same picture at every hour.
    await page.clock.setFixedTime(new Date(2026, 10, 20, 14, 3, 7));
    for (const name of names) {
      await page.setViewportSize({ width, height: 720 });
      await gallery.show(name, locale);
      // A window as high as the page: the bar that sticks to its foot then hides nothing.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height });
      const picture = await page.screenshot({ path: `${folder}${look}/${name}.png` });
      expect(picture.byteLength, name).toBeGreaterThan(0);
    }
    // To take a picture Playwright would run a script in the frame of a mail too, where none runs.
    const sandboxed = (complaint: string): boolean => complaint.startsWith("Blocked script execution");
    expect(gallery.complaints.filter((complaint) => !sandboxed(complaint))).toEqual([]);
  });
}
