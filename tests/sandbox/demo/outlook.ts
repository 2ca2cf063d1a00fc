import type { BrowserContext, Frame, Page } from "@playwright/test";
import { openOutlook } from "../outlook/open";
import { writePeople } from "../outlook/page/people";
import type { Sandbox } from "../sandbox";
import type { Act } from "./act";
import type { DemoMail } from "./mails";
import { appearing, OUTCOME, outcomeIn, press, turnOnVerified } from "./pane";
import { picture } from "./pictures";

const UPLOAD_UNDER_WAY = '[role="progressbar"]:not([aria-valuetext="0%"])';

/** Sends this mail from the compose window of the Outlook-like page, and says how the add-in says it ended. */
export async function sendFromOutlook(
  context: BrowserContext,
  sandbox: Sandbox,
  mail: DemoMail,
  act: Act,
): Promise<string> {
  act.now("opens a compose window");
  const outlook = await openOutlook(context, sandbox, { bridge: "asks" });
  const { page } = outlook;
  const pane = outlook.pane();

  act.now("turns verified sending on");
  await turnOnVerified(pane, mail.from.address, () => page.getByRole("button", { name: "Accept" }).click());

  act.now("writes the mail");
  for (const field of ["to", "cc", "bcc"] as const)
    await page.locator(`#${field}`).fill(writePeople(mail[field]));
  await page.locator("#subject").fill(mail.subject);
  const body = page.locator("#body");
  for (const line of mail.lines) {
    await body.pressSequentially(line);
    await body.press("Enter");
  }
  await page.locator("#picture").focus();
  await page.locator("#picture").setInputFiles(mail.picture.path);
  await page.locator("#body img").waitFor();
  await page.locator("#file").setInputFiles(mail.attachment.path);
  await pane.getByText(/2\W* files/).waitFor();
  await picture(page, "outlook-review");

  act.now("sends");
  await slowDown(pane);
  const [outcome] = await Promise.all([outcomeIn(pane), pictureUpload(page, pane), press(pane, "send")]);
  await picture(page, "outlook-sent");
  if (outcome === "sent") await page.getByText("No draft was kept").waitFor();
  return outcome;
}

/** A line of 40 Mbit/s: the upload can be seen on it. */
async function slowDown(pane: Frame): Promise<void> {
  const session = await pane.page().context().newCDPSession(pane);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 10,
    downloadThroughput: -1,
    uploadThroughput: 5_000_000,
  });
}

/** Keeps the upload at work, if the send comes so far. */
async function pictureUpload(page: Page, pane: Frame): Promise<void> {
  const { outcome } = await appearing(pane, `${UPLOAD_UNDER_WAY}, ${OUTCOME}`);
  if (outcome === undefined) await picture(page, "outlook-uploading");
}
