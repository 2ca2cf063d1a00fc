import type { Locator } from "@playwright/test";
import type { Outlook } from "../sandbox/outlook/open";
import type { OutlookOptions } from "../sandbox/outlook/options";

/** An Outlook of today with the pane closed: its own Send is what is pressed. */
export const TODAY: OutlookOptions = { ownSend: true, paneOpen: false };
/** One that knows Smart Alerts and no "Send Anyway" of ours. */
export const OLDER: OutlookOptions = { ...TODAY, newerApis: false, mailboxSet: "1.13" };

/** Presses Outlook's own Send, once the handlers at work have finished. */
export async function pressSend({ page }: Outlook): Promise<void> {
  await page.waitForFunction(() => window.outlook.events.isIdle);
  await page.locator("#send").click();
}

/** Outlook's dialog. */
export function alertOf({ page }: Outlook): Locator {
  return page.locator("#alert");
}

/** Waits until Outlook has sent the mail. */
export async function sentByOutlook({ page }: Outlook): Promise<void> {
  await page.waitForFunction(() => window.outlook.item.ending === "sent", null, { timeout: 30_000 });
}

/** What the last launch of this event was completed with. */
export async function lastLaunch({ page }: Outlook, event: string) {
  return page.evaluate(
    (name) => window.outlook.events.launches.filter((launch) => launch.event === name).at(-1)?.completed,
    event,
  );
}
