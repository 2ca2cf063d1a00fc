import type { Page } from "@playwright/test";
import { askedOfGmail, expect, type Gmail, LEO, MINA, onlyMail, test } from "./gmail.fixture";
import { stopWorker } from "./gmail-worker";

const HOUR = 3_600_000;
const METADATA = "https://www.googleapis.com/auth/gmail.metadata";

/** The panel with its limits in sight. */
async function limits(mail: Gmail): Promise<Page> {
  const panel = await mail.panel();
  await expect(panel.locator("[data-action=outbox-open]")).toBeVisible();
  await panel.locator("[data-action=quota-open]").click();
  return panel;
}

/** How many messages of the day the panel says are used. */
async function expectUsed(panel: Page, messages: number): Promise<void> {
  // What became of a send is shown first.
  const open = panel.locator("[data-action=quota-open]");
  if (await open.isVisible()) {
    // The buttons move when it comes.
    await expect(panel.locator("[data-action=outbox-open]")).toBeVisible();
    await open.click();
  }
  await expect(panel.locator("[data-gauge=messages-per-day]")).toContainText(
    `${messages.toString()} of 2,000`,
  );
}

test("Gmail's own Send counts when Gmail has sent the mail, and not when it was only pressed", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const panel = await limits(mail);
  await expect(panel.getByText("From here only")).toBeVisible();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO, "");
  await compose.gmailSend.click();
  await expect(compose.finding("subject-missing")).toBeVisible();
  await expectUsed(panel, 0);
  await compose.press("Send anyway");
  await onlyMail(sandbox, LEO);
  await expectUsed(panel, 1);
});

test("two Gmail tabs and the panel share what is counted, and a restarted worker keeps it", async ({
  gmail,
  sandbox,
}) => {
  const first = await gmail();
  const panel = await limits(first);
  for (const [mail, subject] of [
    [first, "One"],
    [await gmail(), "Two"],
  ] as const) {
    await mail.page.bringToFront();
    const compose = await mail.compose(LEO, subject);
    await compose.send.click();
    await expect.poll(() => sandbox.received(LEO).length).toBe(subject === "One" ? 1 : 2);
  }
  await expectUsed(panel, 2);
  await stopWorker(first.context, panel);
  await panel.reload();
  await expect(panel.locator("[data-action=outbox-open]")).toBeVisible();
  await expectUsed(panel, 2);
});

test("mail that another program sent counts once it may be looked for, and is looked for by its label alone", async ({
  gmail,
  sandbox,
}) => {
  const at = sandbox.clock.now() - HOUR;
  await sandbox.gmail.sentElsewhere(
    MINA,
    Array.from({ length: 7 }, () => ({ to: [LEO], at })),
  );
  const mail = await gmail();
  const verified = await mail.verify();
  await verified.close();
  const panel = await limits(mail);
  await expectUsed(panel, 0);
  await panel.locator("[data-action=counting]").click();
  await expectUsed(panel, 7);
  await expect(panel.locator("[data-basis=mailbox]")).toBeVisible();

  // What Mailrail sends is counted once, though the list has it too; and the send may still search by its own token.
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  const drafts = "/upload/gmail/v1/users/me/drafts";
  sandbox.faults.next({ method: "POST", path: drafts, act: { kind: "act-then-drop" } });
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
  await expectUsed(panel, 8);
  await panel.bringToFront();
  await panel.locator("[data-action=quota-refresh]").click();
  await expectUsed(panel, 8);
  const searches = sandbox.seen.filter(({ method, path }) => method === "GET" && path.endsWith("/me/drafts"));
  expect(searches.map(({ status }) => status)).toEqual([200]);

  // Turned off, nothing of it is left: the permission is asked for anew.
  const looks = (): number => askedOfGmail(sandbox).filter((asked) => asked.endsWith("/messages")).length;
  await panel.locator("[data-action=counting]").click();
  await expect(panel.locator("[data-action=counting]")).toHaveAttribute("aria-checked", "false");
  const before = looks();
  await panel.locator("[data-action=quota-refresh]").click();
  await expectUsed(panel, 8);
  expect(looks()).toBe(before);
  const kept = await mail.context.serviceWorkers()[0]?.evaluate(async () => {
    const { settings } = await chrome.storage.local.get("settings");
    const { tokens } = await chrome.storage.session.get("tokens");
    return JSON.stringify([settings, tokens]);
  });
  expect(kept).toContain("gmail.compose");
  expect(kept).not.toContain(METADATA);
});

test("where the permission is not given, nothing is counted and the person is told", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const panel = await limits(mail);
  sandbox.signsInAs(LEO);
  await panel.locator("[data-action=counting]").click();
  await expect(panel.getByText("Signing in did not work")).toBeVisible();
  await expect(panel.locator("[data-action=counting]")).toHaveAttribute("aria-checked", "false");
});

test("without IndexedDB the limits are kept in memory, and the person is told", async ({
  context,
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  await expect.poll(() => context.serviceWorkers().length).toBe(1);
  await context.serviceWorkers()[0]?.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  const panel = await limits(mail);
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  await expectUsed(panel, 1);
  await expect(panel.locator("[data-note=not-kept]")).toBeVisible();
});

test("a record that cannot be read counts as the largest, and the person is told", async ({
  context,
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
  await context.serviceWorkers()[0]?.evaluate(async () => {
    const [{ name = "" } = {}] = await indexedDB.databases();
    await new Promise((resolve, reject) => {
      const opened = indexedDB.open(name);
      opened.onerror = reject;
      opened.onsuccess = () => {
        const put = opened.result
          .transaction("records", "readwrite")
          .objectStore("records")
          .add("{ no record");
        put.onerror = reject;
        put.onsuccess = resolve;
      };
    });
  });
  const panel = await limits(mail);
  await expect(panel.locator("[data-note=damaged]")).toBeVisible();
  await expectUsed(panel, 2);
});
