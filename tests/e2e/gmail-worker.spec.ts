import type { Page } from "@playwright/test";
import type { gmail_v1 } from "@googleapis/gmail";
import { PageMailbox } from "../sandbox/gmail/gmail-api";
import type { Sandbox } from "../sandbox/sandbox";
import { askedOfGmail, expect, type Gmail, LEO, MINA, onlyMail, test } from "./gmail.fixture";
import { stopWorker } from "./gmail-worker";

/** Sends with consent to look, and waits until Gmail was asked to hand over and has not answered. */
async function handOver(mail: Gmail, sandbox: Sandbox): Promise<Page> {
  sandbox.faults.next({ method: "POST", path: "/gmail/v1/users/me/drafts/send", act: { kind: "hang" } });
  const panel = await mail.verify();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await expect
    .poll(() => askedOfGmail(sandbox), { message: "the hand-over is under way" })
    .toContain("POST /gmail/v1/users/me/drafts/send");
  return panel;
}

test("a worker stopped after Gmail took the mail sends nothing twice, and says what it cannot see", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const panel = await handOver(mail, sandbox);
  // Gmail acts; its answer never comes.
  const mailbox = new PageMailbox(sandbox, MINA);
  const { drafts = [] } = await mailbox.ask<gmail_v1.Schema$ListDraftsResponse>(
    "GET",
    "drafts?q=subject:Picnic",
  );
  await mailbox.ask("POST", "drafts/send", { id: drafts[0]?.id });
  await stopWorker(mail.context, panel);

  // The draft is gone, and the consent does not reach into Sent.
  await expect(panel.locator("[data-outcome=unknown]")).toBeVisible({ timeout: 40_000 });
  await expect(mail.page.getByRole("status")).toContainText("Perhaps sent. Look in Sent");
  await onlyMail(sandbox, LEO);
});

test("a worker stopped before Gmail took the mail leaves it with the person, once", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const panel = await handOver(mail, sandbox);
  await stopWorker(mail.context, panel);

  await expect(panel.locator("[data-error=interrupted]")).toBeVisible({ timeout: 40_000 });
  await expect(mail.page.getByRole("status")).toContainText("Not sent. Nothing was lost");
  expect(sandbox.received(LEO)).toHaveLength(0);
  // Gmail's own draft of the open window; the one Mailrail had prepared is gone.
  expect(sandbox.drafts(MINA)).toBe(1);
  await mail.page.getByRole("button", { name: "Send with Mailrail" }).click();
  await onlyMail(sandbox, LEO);
});

test("an idle worker that was stopped is met anew by the next change", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await expect(compose.status).toContainText("Ready to send");
  await stopWorker(mail.context, panel);
  await compose.address("Cc", "ana@contoso.example");
  await expect(compose.status).toContainText(/Ready to send to 2 recipients/);
  await compose.send.click();
  await onlyMail(sandbox, "ana@contoso.example");
});
