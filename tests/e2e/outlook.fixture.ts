import { test as base, expect, type BrowserContext } from "@playwright/test";
import { FRAMED_STORAGE } from "../sandbox/chromium";
import { type Outlook, openOutlook } from "../sandbox/outlook/open";
import type { OutlookOptions } from "../sandbox/outlook/options";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";

export { expect };

interface Fixtures {
  sandbox: Sandbox;
  context: BrowserContext;
  /** Opens a compose window with the built add-in in its pane. */
  outlook: (options?: OutlookOptions) => Promise<Outlook>;
}

/** Everything the pages wrote to the console or threw, and the tokens they sent. */
class Overheard {
  readonly said: string[] = [];
  readonly tokens = new Set<string>();

  constructor(context: BrowserContext) {
    context.on("console", (message) => this.said.push(message.text()));
    context.on("weberror", (error) => this.said.push(String(error.error())));
    context.on("request", (request) => {
      const token = request.headers()["authorization"]?.replace(/^Bearer /, "");
      if (token) this.tokens.add(token);
    });
  }

  /** Nothing said may hold a token, an address or the text of a mail. */
  check(): void {
    const said = this.said.join("\n");
    for (const token of this.tokens) expect(said).not.toContain(token);
    expect(said).not.toMatch(/@[\w.-]+\.example/);
    expect(said).not.toContain(BODY_WORD);
  }
}

/** A word the bodies of these tests hold and nothing else does. */
export const BODY_WORD = "Heidelbeerkuchen";

/** A sandbox and a browser of its own for each test; what the pages say is listened to in all of them. */
export const test = base.extend<Fixtures>({
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  context: async ({ playwright, launchOptions, sandbox }, use) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), FRAMED_STORAGE, ...sandbox.chromiumArgs],
    });
    const context = await browser.newContext();
    const overheard = new Overheard(context);
    await use(context);
    overheard.check();
    await browser.close();
  },
  outlook: async ({ context, sandbox }, use) => {
    await use((options) => openOutlook(context, sandbox, options));
  },
});
