import type { Frame, Locator } from "@playwright/test";
import type { Outlook } from "../sandbox/outlook/open";
import { expect } from "./outlook.fixture";

/** Presses one of the interface's buttons. */
export async function press(pane: Frame, action: string): Promise<void> {
  await pane.locator(`[data-action="${action}"]`).click();
}

export function screen(pane: Frame): Locator {
  return pane.locator("main");
}

/** Waits until the interface tells this outcome, and with it this error. */
export async function told(pane: Frame, outcome: string, error?: string): Promise<void> {
  const card = pane.locator("[data-outcome]");
  await expect(card).toHaveAttribute("data-outcome", outcome, { timeout: 30_000 });
  if (error) await expect(card).toHaveAttribute("data-error", error);
}

/** Waits until the compose window has closed of itself, which it does only once the mail is out. */
export async function closed(outlook: Outlook): Promise<void> {
  await outlook.page.waitForFunction(() => window.outlook.item.ending === "discarded", null, {
    timeout: 45_000,
  });
}

/** Turns on sending with a look at the mailbox, as a person does it in the settings. */
export async function turnOnVerified(pane: Frame): Promise<void> {
  await press(pane, "settings-open");
  await pane.locator('[data-action="verified"]').click();
  await expect(pane.locator('[data-action="verified"]')).toHaveJSProperty("checked", true);
  await press(pane, "settings-close");
}
