import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from "@playwright/test";
import { CHROMIUM, CHROMIUM_FLAGS, FRAMED_STORAGE } from "../chromium";
import type { Sandbox } from "../sandbox";

/** Pages as the pictures of the README show them. */
export const PICTURED = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 };

/** Playwright's own scale does not reach frames of other sites. */
const SHARP_FRAMES = "--force-device-scale-factor=2";

/** A browser for the Outlook-like page; it needs no extension. */
export async function launchPlain(
  sandbox: Sandbox,
  options: LaunchOptions = {},
  screen: BrowserContextOptions = PICTURED,
): Promise<BrowserContext> {
  const sharp = screen === PICTURED ? [SHARP_FRAMES] : [];
  const args = [...CHROMIUM_FLAGS, FRAMED_STORAGE, ...sharp, ...sandbox.chromiumArgs];
  const browser = await chromium.launch({ ...options, executablePath: CHROMIUM, args });
  const context = await browser.newContext(screen);
  context.once("close", () => void browser.close());
  return context;
}
