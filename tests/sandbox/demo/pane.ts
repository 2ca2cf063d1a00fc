import type { Frame, Page } from "@playwright/test";

/** Presses one of the interface's buttons. */
export async function press(pane: Frame | Page, action: string): Promise<void> {
  await pane.locator(`[data-action="${action}"]`).click();
}

/** Turns verified sending on, as a person does: in the settings, agreeing to what the provider then asks. */
export async function turnOnVerified(pane: Frame | Page, agree: () => Promise<void>): Promise<void> {
  await press(pane, "settings-open");
  await Promise.all([agree(), press(pane, "verified")]);
  await pane.locator('[data-action="verified"][aria-checked="true"]').waitFor();
  await press(pane, "settings-close");
}

/** What the interface tells of the send: "sent", or the outcome and why. */
export async function outcomeIn(pane: Frame | Page): Promise<string> {
  return pane
    .locator("[data-outcome]")
    .evaluate(({ dataset: { outcome, error } }: HTMLElement) =>
      [outcome, error].filter((part) => part !== undefined).join(": "),
    );
}
