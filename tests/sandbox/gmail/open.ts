import { resolve } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { CHROMIUM, CHROMIUM_FLAGS } from "../chromium";
import type { Sandbox } from "../sandbox";
import type { GmailOptions } from "./options";
import { serveGmail } from "./site";

const EXTENSION = resolve("dist/gmail-chromium");

/** The id the manifest's key gives the extension in every browser. */
export const EXTENSION_ID = "idihlccogeicoiidoddbdgeljjifmnej";

/** How the browser with the extension is started. */
export interface LaunchOptions {
  /** Folder of the built extension. */
  extension?: string;
  /** Folder of the profile; without it a new one that goes with the browser. */
  profile?: string;
  headless?: boolean;
  locale?: string;
  /** Anything else Playwright starts a browser with. */
  more?: Parameters<typeof chromium.launchPersistentContext>[1];
}

/** A new Chromium with the extension and nothing else. */
export function launchWithExtension(sandbox: Sandbox, options: LaunchOptions = {}): Promise<BrowserContext> {
  // Without a name, Playwright makes a profile and removes it, whatever becomes of us.
  const { extension = EXTENSION, profile = "", headless = true, locale, more } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless,
    ...(locale === undefined ? {} : { locale }),
    viewport: { width: 1280, height: 800 },
    ...more,
    ignoreDefaultArgs: ["--disable-extensions", "--disable-component-extensions-with-background-pages"],
    args: [
      ...CHROMIUM_FLAGS,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...sandbox.chromiumArgs,
    ],
  });
}

const USUAL: GmailOptions = {
  account: "mina@gmail.example",
  name: "Mina Park",
  language: "en",
  variant: "whole",
};

/** Serves the Gmail page and opens it. */
export async function openGmail(
  context: BrowserContext,
  sandbox: Sandbox,
  options: Partial<GmailOptions> = {},
): Promise<Page> {
  await serveGmail(sandbox, { ...USUAL, ...options });
  const page = await context.newPage();
  await page.goto("https://mail.google.com/mail/u/0/#inbox");
  return page;
}
