import type { Page } from "@playwright/test";
import { type Compose, expect, type Gmail, LEO, onlyMail, test } from "./gmail.fixture";

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Presses a finding's button in the panel, which stands beside the page. */
async function inPanel(panel: Page, mail: Gmail, code: string, action: "fix" | "show-place"): Promise<void> {
  await panel.bringToFront();
  await panel.locator(`[data-problem=${code}] [data-action=${action}]`).first().click();
  await mail.page.bringToFront();
}

async function undo(panel: Page, mail: Gmail): Promise<void> {
  await panel.bringToFront();
  await panel.locator("[data-action=undo]").click();
  await mail.page.bringToFront();
}

function chips(compose: Compose, field: "to" | "cc" | "bcc") {
  return compose.root.locator(`.anm[name=${field}] [role=option]`);
}

test("a recipient who stands there twice is taken out once, and comes back", async ({ gmail }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(`"Weiß, Leo" <${LEO}>`);
  await compose.address("Cc", LEO);
  await inPanel(panel, mail, "duplicate-recipient", "fix");
  await expect(chips(compose, "cc")).toHaveCount(0);
  await expect(chips(compose, "to")).toHaveAttribute("data-name", "Weiß, Leo");
  await expect(compose.status).toContainText("Ready to send");
  await undo(panel, mail);
  await expect(chips(compose, "cc")).toHaveAttribute("data-hovercard-id", LEO);
  await expect(compose.finding("duplicate-recipient")).toBeAttached();
});

test("a mistyped domain is corrected in the window's own list, and the mail arrives there", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const compose = await mail.compose('"Kim, \\"Min\\" 민수" <minsu@gmial.com>');
  await compose.gmailSend.click();
  await compose.finding("likely-typo").locator("button.fix").click();
  await expect(chips(compose, "to")).toHaveAttribute("data-hovercard-id", "minsu@gmail.com");
  await expect(compose.findings).toBeHidden();
  await compose.gmailSend.click();
  const got = await onlyMail(sandbox, "minsu@gmail.com");
  expect(got.to).toEqual([{ name: 'Kim, "Min" 민수', address: "minsu@gmail.com" }]);
});

test("people who do not know each other are moved to Bcc, and back", async ({ gmail }) => {
  const people = Array.from({ length: 30 }, (_, number) => `p${number}@firm${number}.example`);
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(people.join(","));
  await inPanel(panel, mail, "strangers-visible", "fix");
  await expect(chips(compose, "to")).toHaveCount(0);
  await expect(chips(compose, "bcc")).toHaveCount(30);
  // InboxSDK puts back what it set when it is gone within a tenth of a second; nobody is that quick.
  await expect(compose.root.locator("[data-inboxsdk-tracking-fresh-compose]")).toHaveCount(0);
  await undo(panel, mail);
  await expect(chips(compose, "to")).toHaveCount(30);
  await expect(chips(compose, "bcc")).toHaveCount(0);
});

test("words in the text are replaced where they stand: image, cursor and the keyboard's undo stay", async ({
  gmail,
}) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(`Leo Weiss <${LEO}>`, "Picnic", "Dear {{first_name}}, bring cake");
  await compose.insertImage("cake.png", DOT);
  const image = await compose.root.getByRole("img", { name: "cake.png" }).evaluateHandle((found) => found);
  await compose.body.press("Control+Home");
  // A fix is of the mail as it was reviewed, so the review of the image is waited for.
  await expect(panel.getByText("1 file")).toBeAttached();
  await inPanel(panel, mail, "merge-field-unresolved", "fix");
  await expect(compose.body).toContainText("Dear Leo, bring cake");
  expect(await image.evaluate((found) => found.isConnected), "the image was not made anew").toBe(true);
  // The cursor stayed at the beginning.
  await compose.body.pressSequentially("Hi! ");
  await expect(compose.body).toContainText("Hi! Dear Leo, bring cake");
  // Once something else was written there is nothing to take back but by the keyboard.
  await panel.bringToFront();
  await expect(panel.locator("[data-action=undo]")).toHaveCount(0);
  await mail.page.bringToFront();
  await expect(async () => {
    await compose.body.press("Control+z");
    await expect(compose.body).toContainText("Dear {{first_name}}, bring cake", { timeout: 200 });
  }).toPass();
});

test("replaced words are taken back in the panel", async ({ gmail }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const text = "Dear {{first_name}}, see {{first_name}} & co";
  const compose = await mail.compose(`Leo Weiss <${LEO}>`, "For {{first_name}}", text);
  const fields = panel.locator("[data-problem=merge-field-unresolved]");
  await panel.bringToFront();
  await expect(fields).toHaveCount(3);
  await fields.nth(2).locator("[data-action=fix]").click();
  await expect(compose.body).toHaveText("Dear {{first_name}}, see Leo & co");
  await panel.locator("[data-action=undo]").click();
  await expect(compose.body).toHaveText(text);
  await expect(fields).toHaveCount(3);
  // The subject is a field of its own.
  await fields.nth(0).locator("[data-action=fix]").click();
  await expect(compose.root.getByRole("textbox", { name: "Subject" })).toHaveValue("For Leo");
  await panel.locator("[data-action=undo]").click();
  await expect(compose.root.getByRole("textbox", { name: "Subject" })).toHaveValue("For {{first_name}}");
});

test("a fix of what does not stand there any more changes nothing and says so", async ({ gmail }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await compose.address("Cc", LEO);
  await expect(compose.finding("duplicate-recipient")).toBeAttached();
  // Changed by a script that tells nobody.
  await compose.root.locator("input[name=subjectbox]").evaluate((subject: HTMLInputElement) => {
    subject.value = "Cake";
  });
  await inPanel(panel, mail, "duplicate-recipient", "fix");
  await expect(panel.getByText("That could not be changed")).toBeVisible();
  await expect(chips(compose, "cc")).toHaveCount(1);
});

test("a finding's place is shown: recipient, words of the text, attachment", async ({ gmail }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO, "Picnic", "Dear {{first_name}}, bring cake");
  await compose.address("Cc", LEO);
  await compose.attach("plan.pdf.exe", "application/pdf", Buffer.from("plan"));
  await inPanel(panel, mail, "duplicate-recipient", "show-place");
  await expect(compose.root.getByRole("combobox", { name: "Cc", exact: true })).toBeFocused();
  await inPanel(panel, mail, "merge-field-unresolved", "show-place");
  await expect.poll(() => mail.page.evaluate(() => getSelection()?.toString())).toBe("{{first_name}}");
  await inPanel(panel, mail, "double-extension", "show-place");
  await expect(compose.root.getByLabel("Attachment: plan.pdf.exe")).toBeFocused();
});
