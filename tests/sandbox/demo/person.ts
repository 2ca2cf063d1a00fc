import type { BrowserContext } from "@playwright/test";
import { launchWithExtension, openGmail } from "../gmail/open";
import { openOutlook } from "../outlook/open";
import { startSandbox } from "../sandbox";
import { launchPlain } from "./browsers";
import { anasMail, minasMail } from "./mails";
import { readBack } from "./read-back";
import { watchSent } from "./watch-sent";

/** Opens both windows and leaves them to a person until they are closed or Ctrl+C is pressed. */
export async function openForPerson(): Promise<void> {
  const interrupted = new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  // Ctrl+C is for the demo to hear, and a page is as large as its window.
  const launch = { handleSIGINT: false, handleSIGTERM: false };
  const screen = { viewport: null };
  const sandbox = await startSandbox();
  const outlook = await launchPlain(sandbox, { ...launch, headless: false }, screen);
  const { page } = await openOutlook(outlook, sandbox, { bridge: "asks" });
  const gmail = await launchWithExtension(sandbox, { headless: false, more: { ...launch, ...screen } });
  const inbox = await openGmail(gmail, sandbox);
  for (const other of gmail.pages()) if (other !== inbox) await other.close();
  const files = await Promise.all([anasMail(), minasMail()]);
  console.error(
    explanation(
      page.url(),
      inbox.url(),
      files.map(({ attachment }) => attachment.path),
    ),
  );

  const stop = watchSent(sandbox, async (sent) => {
    console.log(JSON.stringify(await readBack(sandbox, sent, "sent")));
  });
  await Promise.race([interrupted, Promise.all([closed(outlook), closed(gmail)])]);
  stop();
  await Promise.all([outlook.close(), gmail.close(), sandbox.close()]);
}

/** Resolves when the last window of this browser is gone. */
function closed(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    context.once("close", () => {
      resolve();
    });
    const look = (): void => {
      if (context.pages().length === 0) resolve();
    };
    for (const page of context.pages()) page.once("close", look);
    context.on("page", (page) => page.once("close", look));
  });
}

function explanation(outlook: string, gmail: string, files: string[]): string {
  return `
Two windows are open. Nothing you send leaves this computer.

  Outlook, as Ana Müller   ${outlook}
    Write the mail on the left, send it with the Mailrail pane on the right.
    Reload the page to write another one.

  Gmail, as Mina Park      ${gmail}
    Press Compose, write the mail, and press "Send with Mailrail" below it.
    "Details" opens the panel, with the settings.

Any address will do; jin@contoso.example, ana@contoso.example, mina@gmail.example and leo@gmail.example
have mailboxes here. Files of 10 MB to attach:
${files.map((path) => `  ${path}`).join("\n")}

What the recipients got is printed here. Close both windows, or press Ctrl+C, to end.
`;
}
