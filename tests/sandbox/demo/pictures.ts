import { resolve } from "node:path";
import type { Page } from "@playwright/test";

/** Keeps what the page shows now as target/demo/<name>.png, the pointer out of the way and every movement at its end. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: resolve("target/demo", `${name}.png`), animations: "disabled" });
}
