import { test as base, expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import type { gmail_v1 } from "@googleapis/gmail";
import { PageMailbox } from "../sandbox/gmail/gmail-api";
import { EXTENSION_ID, type LaunchOptions, launchWithExtension, openGmail } from "../sandbox/gmail/open";
import type { GmailOptions } from "../sandbox/gmail/options";
import { parse, type ParsedMail } from "../sandbox/parse";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { Overheard } from "./gmail-overheard";

export { expect };
export { BODY_WORD } from "./gmail-overheard";

export const MINA = "mina@gmail.example";
export const LEO = "leo@gmail.example";
export const GMAIL_API = "gmail.googleapis.com";

/** One compose window on the Gmail page, used as a person uses it. */
export class Compose {
  constructor(readonly root: Locator) {}

  get send(): Locator {
    return this.root.getByRole("button", { name: "Send with Mailrail" });
  }

  /** Gmail's own button. */
  get gmailSend(): Locator {
    return this.root.getByRole("button", { name: "Send", exact: true });
  }

  /** The findings shown in the window. */
  get findings(): Locator {
    return this.root.getByRole("region", { name: "What we found" });
  }

  finding(code: string): Locator {
    return this.root.locator(`[data-problem=${code}]`);
  }

  press(name: string): Promise<void> {
    return this.root.getByRole("button", { name }).click();
  }

  get status(): Locator {
    return this.root.getByRole("status");
  }

  get body(): Locator {
    return this.root.getByRole("textbox", { name: "Message Body" });
  }

  async address(field: "To" | "Cc" | "Bcc", people: string): Promise<void> {
    const chips = this.root.locator(`.anm[name=${field.toLowerCase()}] [role=option]`);
    const before = await chips.count();
    const input = this.root.getByRole("combobox", { name: field, exact: true });
    // On a busy machine the browser now and then loses what is typed into a page it has just opened.
    await expect(async () => {
      await input.fill(people);
      await input.press("Enter");
      expect(await chips.count()).toBeGreaterThan(before);
    }).toPass();
  }

  async subject(text: string): Promise<void> {
    const field = this.root.getByRole("textbox", { name: "Subject" });
    // As with addresses.
    await expect(async () => {
      await field.fill(text);
      await expect(field).toHaveValue(text, { timeout: 1000 });
    }).toPass();
  }

  async write(text: string): Promise<void> {
    await this.body.click();
    await this.body.press("End");
    await this.body.pressSequentially(text);
  }

  async attach(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.root.getByLabel("Attach files").setInputFiles({ name, mimeType, buffer });
    await expect(this.root.locator("a.dO[href]", { hasText: name })).toBeVisible();
  }

  /** A file of nothing but zeros, made in the page: handing large ones over takes the browser long. */
  async attachEmpty(name: string, size: number): Promise<void> {
    const made = { name, size };
    await this.root.getByLabel("Attach files").evaluate((input: HTMLInputElement, file) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(file.size)], file.name));
      input.files = chosen.files;
      input.dispatchEvent(new Event("change"));
    }, made);
    await expect(this.root.locator("a.dO[href]", { hasText: name })).toBeVisible();
  }

  async insertImage(name: string, buffer: Buffer): Promise<void> {
    await this.root.getByLabel("Insert photo").setInputFiles({ name, mimeType: "image/png", buffer });
    await expect(this.root.getByRole("img", { name })).toBeVisible();
  }
}

/** The Gmail page with the extension in it. */
export class Gmail {
  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  /** Opens a compose window, with a subject and some text where it is not said otherwise. */
  async compose(to: string, subject = "Picnic", text = "See you there"): Promise<Compose> {
    const dialogs = this.page.getByRole("dialog");
    const count = await dialogs.count();
    await this.page.getByRole("button", { name: "Compose" }).click();
    const compose = new Compose(dialogs.nth(count));
    if (to !== "") await compose.address("To", to);
    await compose.subject(subject);
    await compose.write(text);
    // Before its bar is there, Mailrail has not met the window and holds nothing.
    await expect(compose.status).not.toBeEmpty();
    return compose;
  }

  /**
   * Mailrail's panel, in a window of its own: as with the side panel, Gmail's page stays in sight. A page in a tab behind
   * draws no frames, and InboxSDK waits for them.
   */
  async panel(): Promise<Page> {
    const devtools = await this.context.newCDPSession(this.page);
    const [panel] = await Promise.all([
      this.context.waitForEvent("page"),
      devtools.send("Target.createTarget", { url: "about:blank", newWindow: true }),
    ]);
    await panel.goto(`chrome-extension://${EXTENSION_ID}/panel.html`);
    return panel;
  }

  /** Turns verified sending on, as a person does it in the panel. */
  async verify(): Promise<Page> {
    const panel = await this.panel();
    // The buttons move when it comes.
    await expect(panel.locator("[data-action=outbox-open]")).toBeVisible();
    await panel.locator("[data-action=settings-open]").click();
    await expect(panel.getByText(MINA)).toBeVisible();
    await panel.locator("[data-action=verified]").click();
    await expect(panel.getByText("Granted", { exact: true }).nth(1)).toBeVisible();
    await panel.locator("[data-action=settings-close]").click();
    await this.page.bringToFront();
    return panel;
  }
}

interface Fixtures {
  launch: LaunchOptions;
  /** Who passes Google's sign-in pages without a click; nobody where it is null. */
  signsInAs: string | null;
  sandbox: Sandbox;
  /** Opens the Gmail page. */
  gmail: (options?: Partial<GmailOptions>) => Promise<Gmail>;
}

/** A sandbox and a browser of its own for each test; where each request went and what was said is looked at in all. */
export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  signsInAs: [MINA, { option: true }],
  sandbox: async ({ signsInAs }, use) => {
    const sandbox = await startSandbox();
    if (signsInAs !== null) sandbox.signsInAs(signsInAs);
    await use(sandbox);
    await sandbox.close();
  },
  context: async ({ sandbox, launch }, use) => {
    const context = await launchWithExtension(sandbox, launch);
    const overheard = new Overheard(context, sandbox);
    await use(context);
    overheard.check();
    await context.close();
  },
  gmail: async ({ context, sandbox }, use) => {
    await use(async (options) => new Gmail(await openGmail(context, sandbox, options), context));
  },
});

/** The one mail this mailbox got, read by a parser that is not Mailrail's. */
export async function onlyMail(sandbox: Sandbox, address: string): Promise<ParsedMail> {
  await expect.poll(() => sandbox.received(address).length, { message: `mail for ${address}` }).toBe(1);
  return parse(sandbox.received(address)[0]?.raw ?? Buffer.alloc(0));
}

/** Has Leo write to Mina, before the test begins. */
export async function leoWrote(sandbox: Sandbox, subject: string, messageId: string): Promise<void> {
  const lines = [
    `From: ${LEO}`,
    `To: ${MINA}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    "",
    "Will you come?",
  ];
  const raw = Buffer.from(lines.join("\r\n")).toString("base64url");
  await new PageMailbox(sandbox, LEO).ask("POST", "messages/send", { raw });
  await expect.poll(() => sandbox.received(MINA).length).toBe(1);
}

/** How many messages Mina's conversations hold, conversation by conversation. */
export async function conversations(sandbox: Sandbox): Promise<number[]> {
  const mailbox = new PageMailbox(sandbox, MINA);
  const { messages = [] } = await mailbox.ask<gmail_v1.Schema$ListMessagesResponse>("GET", "messages");
  const sizes = new Map<string, number>();
  for (const { threadId } of messages) sizes.set(threadId ?? "", (sizes.get(threadId ?? "") ?? 0) + 1);
  return [...sizes.values()];
}

/** Requests that reached the Gmail API from the extension, by method and path. */
export function askedOfGmail(sandbox: Sandbox): string[] {
  return sandbox.seen
    .filter(({ host, origin }) => host === GMAIL_API && origin?.startsWith("chrome-extension://"))
    .map(({ method, path }) => `${method} ${path}`);
}

/** How often Gmail's own page handed a message over to Gmail. */
export function sentByGmail(sandbox: Sandbox): number {
  return sandbox.seen.filter(({ method, path }) => method === "POST" && path === "/sync/u/0/i/s").length;
}
