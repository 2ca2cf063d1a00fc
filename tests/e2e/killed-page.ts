import type { Page } from "@playwright/test";

/** Kills the process of a page and of the frames in it, as the system does: nothing in it runs to its end. */
export async function killPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = new Promise<void>((resolve) => {
    page.once("crash", () => {
      resolve();
    });
  });
  // The process dies before it can answer.
  session.send("Page.crash").catch(() => undefined);
  await gone;
  await page.close();
}
