import type { Frame, Page } from "@playwright/test";

/** Presses one of the interface's buttons. */
export async function press(pane: Frame | Page, action: string): Promise<void> {
  await pane.locator(`[data-action="${action}"]`).click();
}

/** Turns verified sending on for this account, as a person does: in the settings, agreeing to what the provider asks. */
export async function turnOnVerified(
  pane: Frame | Page,
  account: string,
  agree: () => Promise<void>,
): Promise<void> {
  await press(pane, "settings-open");
  // Until the plugin knows whose mailbox it is, there is nobody to sign in.
  await pane.getByText(account).first().waitFor();
  await Promise.all([agree(), press(pane, "verified")]);
  await pane.locator('[data-action="verified"][aria-checked="true"]').waitFor();
  await press(pane, "settings-close");
}

/** Where the interface tells how a send ended. */
export const OUTCOME = "[data-outcome]";

/** What the interface tells of the send: "sent", or the outcome and why. */
export async function outcomeIn(pane: Frame | Page): Promise<string> {
  const { outcome, error } = await appearing(pane, OUTCOME);
  return [outcome, error].filter((part) => part !== undefined).join(": ");
}

/** The data of the first such element. Waited for in the page itself, since a pane closes soon after a send. */
export function appearing(pane: Frame | Page, selector: string): Promise<Record<string, string | undefined>> {
  return pane.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const element = document.querySelector<HTMLElement>(wanted);
          if (element === null) return;
          observer.disconnect();
          resolve(Object.fromEntries(Object.entries(element.dataset)));
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { attributes: true, childList: true, subtree: true });
        look();
      }),
    selector,
  );
}
