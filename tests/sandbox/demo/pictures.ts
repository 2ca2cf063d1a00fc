import { resolve } from "node:path";
import type { Page } from "@playwright/test";

/** Keeps what the page shows now as target/demo/<name>.png. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: resolve("target/demo", `${name}.png`) });
}
