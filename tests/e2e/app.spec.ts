import { testEveryView } from "./app-checks";
import { expect, test } from "./app.fixture";
import { VIEWS } from "./app-views";

testEveryView("view", Object.keys(VIEWS));

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
