import type { BrowserContext, Locator, Page } from "@playwright/test";
import { EXTENSION_ID, openGmail } from "../gmail/open";
import type { ParsedMailbox } from "../parse";
import type { Sandbox } from "../sandbox";
import type { Act } from "./act";
import type { DemoMail } from "./mails";
import { outcomeIn, turnOnVerified } from "./pane";
import { picture } from "./pictures";

/** About what Chromium's side panel has. */
const PANEL_SIZE = { width: 400, height: 800 };

/** Sends this mail from a compose window of the Gmail-like page, and says how the extension says it ended. */
export async function sendFromGmail(
  context: BrowserContext,
  sandbox: Sandbox,
  mail: DemoMail,
  act: Act,
): Promise<string> {
  act.now("opens the page and the panel");
  const page = await openGmail(context, sandbox);
  const panel = await openPanel(context);

  act.now("turns verified sending on");
  await turnOnVerified(panel, mail.from.address, () => signIn(context, mail.from.address));

  act.now("writes the mail");
  await page.bringToFront();
  await page.getByRole("button", { name: "Compose" }).click();
  const compose = page.getByRole("dialog");
  await write(compose, mail);
  await compose.getByText("Ready to send").waitFor();
  await picture(page, "gmail-compose");
  await panel.getByText(/2\W* files/).waitFor();
  await picture(panel, "gmail-panel");

  act.now("sends");
  await page.bringToFront();
  await compose.getByRole("button", { name: "Send with Mailrail" }).click();
  const outcome = await outcomeIn(panel);
  await picture(panel, "gmail-sent");
  if (outcome === "sent") await compose.waitFor({ state: "detached" });
  return outcome;
}

/** The panel as a page of its own: Playwright does not reach into Chromium's side panel. */
async function openPanel(context: BrowserContext): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize(PANEL_SIZE);
  await panel.goto(`chrome-extension://${EXTENSION_ID}/panel.html`);
  return panel;
}

/** Chooses the account in Google's window. */
async function signIn(context: BrowserContext, account: string): Promise<void> {
  const window = await context.waitForEvent("page");
  await window.getByText(account).first().click();
}

async function write(compose: Locator, mail: DemoMail): Promise<void> {
  for (const [label, people] of [
    ["To", mail.to],
    ["Cc", mail.cc],
    ["Bcc", mail.bcc],
  ] as const) {
    const field = compose.getByRole("combobox", { name: label, exact: true });
    await field.fill(people.map(written).join(", "));
    await field.press("Enter");
  }
  await compose.getByRole("textbox", { name: "Subject" }).fill(mail.subject);
  const body = compose.getByRole("textbox", { name: "Message Body" });
  for (const line of mail.lines) {
    await body.pressSequentially(line);
    await body.press("Enter");
  }
  await compose.getByLabel("Insert photo").setInputFiles(mail.picture.path);
  await compose.getByRole("img", { name: mail.picture.name }).waitFor();
  await compose.getByLabel("Attach files").setInputFiles(mail.attachment.path);
  await compose.locator("a[href]", { hasText: mail.attachment.name }).waitFor();
}

function written({ name, address }: ParsedMailbox): string {
  return `"${name}" <${address}>`;
}
