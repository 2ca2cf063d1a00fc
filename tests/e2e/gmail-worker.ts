import type { BrowserContext, Page } from "@playwright/test";

/** Stops the extension's worker as Chromium does when it has been idle. */
export async function stopWorker(context: BrowserContext, panel: Page): Promise<void> {
  const session = await context.newCDPSession(panel);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}
