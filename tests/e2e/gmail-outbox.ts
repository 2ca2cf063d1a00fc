import type { BrowserContext, Page } from "@playwright/test";
import type { Sandbox } from "../sandbox/sandbox";
import { type Compose, expect, type Gmail } from "./gmail.fixture";

/** People whose mailboxes are elsewhere: the sandbox keeps what they get. */
export function people(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `p${at.toString()}@elsewhere.example`);
}

/** Goes through a group send of the compose window that is open, up to the button that begins it. */
export async function prepareSeparately(panel: Page, to: string[]): Promise<void> {
  await panel.locator("[data-action=send-separately]").click();
  await panel.locator("#source-paste").check();
  await panel.locator("#pasted").fill(to.join("\n"));
  await panel.locator("[data-action=paste-read]").click();
  await panel.locator("[data-action=separately-look]").click();
  await expect(panel.getByText("All mails looked through")).toBeVisible();
  await panel.locator("[data-action=separately-when]").click();
  await panel.locator("[data-action=separately-confirm]").click();
  await expect(panel.locator("[data-foreseen=ends]")).toBeVisible();
}

/** Begins what was prepared; its run is in sight then. */
export async function begin(panel: Page): Promise<void> {
  await panel.locator("[data-action=separately-begin]").click();
  await expect(panel.locator("main[data-screen=run]")).toBeVisible();
}

/** Opens a mail that says what a review has nothing to ask about. */
export async function writePicnic(mail: Gmail): Promise<Compose> {
  const compose = await mail.compose("", "Picnic", "");
  // As with addresses: what is typed into a page that has just been opened may be lost.
  await expect(async () => {
    await compose.body.fill("See you there");
    await expect(compose.body).toHaveText("See you there", { timeout: 1000 });
  }).toPass();
  return compose;
}

/** Writes a mail and begins to send it to each of these separately. */
export async function sendSeparately(mail: Gmail, panel: Page, to: string[]): Promise<void> {
  await mail.page.bringToFront();
  await writePicnic(mail);
  await prepareSeparately(panel, to);
  await begin(panel);
}

/** How the run in sight stands, in its heading. */
export async function expectStanding(panel: Page, standing: string | RegExp): Promise<void> {
  await expect(panel.getByRole("heading", { level: 1 })).toHaveText(standing);
}

/** How many mails of the run in sight are of a kind, in the panel's words. */
export async function amount(panel: Page, part: "sent" | "open" | "trouble" | "cancelled"): Promise<number> {
  const told = panel.locator(`[data-part=${part}]`);
  return (await told.count()) === 0 ? 0 : Number(/\d+/.exec((await told.textContent()) ?? "")?.[0] ?? 0);
}

/** How many mails these people got in all. */
export function delivered(sandbox: Sandbox, to: string[]): number {
  return to.reduce((sum, address) => sum + sandbox.received(address).length, 0);
}

/** Waits until these people have as many mails as there are people, and then sees that each has one. */
export async function expectOnceEach(sandbox: Sandbox, to: string[], timeout = 120_000): Promise<void> {
  await expect
    .poll(() => to.filter((address) => sandbox.received(address).length > 0).length, {
      message: "people who have their mail",
      timeout,
    })
    .toBe(to.length);
  expect(to.filter((address) => sandbox.received(address).length !== 1)).toEqual([]);
}

/** What the extension's button shows and says. */
export async function badge(context: BrowserContext): Promise<{ text: string; title: string }> {
  const shown = await context.serviceWorkers()[0]?.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
  return shown ?? { text: "", title: "" };
}
