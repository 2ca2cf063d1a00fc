import axe from "axe-core";
import type { Page } from "@playwright/test";
import { askedOfGmail, Compose, expect, LEO, onlyMail, sentByGmail, test } from "./gmail.fixture";

const NOTICE = "Mailrail cannot read this page. What you write here is not being checked.";

test("on a Gmail it cannot read, Mailrail says that nothing is being checked", async ({ gmail, sandbox }) => {
  const mail = await gmail({ variant: "broken" });
  const panel = await mail.panel();
  await mail.page.bringToFront();
  await mail.page.getByRole("button", { name: "Compose" }).click();
  await expect(mail.page.getByRole("alert")).toHaveText(NOTICE);
  await expect(panel.getByText("Nothing is being checked")).toBeVisible();
  await mail.page.getByRole("button", { name: "Discard draft" }).click();
  await expect(mail.page.getByRole("alert")).toHaveCount(0);
  expect(askedOfGmail(sandbox)).toEqual([]);
});

test("in a pop-out window InboxSDK does not work, and the person is told so", async ({ gmail }) => {
  const mail = await gmail();
  await mail.page.goto("https://mail.google.com/mail/u/0/popout");
  await expect(mail.page.getByRole("alert")).toHaveText(NOTICE);
});

test("a part of the window that vanishes later is noticed, and comes back", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await expect(compose.status).toContainText("Ready to send");
  const subject = compose.root.locator("input[name=subjectbox]");
  const called = (name: string) =>
    compose.root.locator("input.aoT").evaluate((field, to) => field.setAttribute("name", to), name);
  await expect(subject).toBeVisible();
  await called("else");
  await compose.write(" and then");
  await expect(mail.page.getByRole("alert")).toHaveText(NOTICE);
  await expect(compose.send).toBeDisabled();
  await called("subjectbox");
  await compose.write(" on");
  await expect(mail.page.getByRole("alert")).toHaveCount(0);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
});

test("an extension that was replaced under the page leaves nobody believing that it checks", async ({
  context,
  gmail,
}) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await expect(compose.status).toContainText("Ready to send");
  await context.serviceWorkers()[0]?.evaluate(() => {
    chrome.runtime.reload();
  });
  await compose.write(" and on");
  await expect(mail.page.getByRole("alert")).toHaveText(NOTICE);
  await expect(compose.send).toBeDisabled();
});

test("Details opens the side panel beside the page", async ({ context, gmail }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.root.getByRole("button", { name: "Details" }).click();
  const shown = async (): Promise<string[] | undefined> =>
    context.serviceWorkers()[0]?.evaluate(async () => {
      const contexts = await chrome.runtime.getContexts({});
      return contexts.map(({ contextType }) => contextType);
    });
  await expect.poll(shown).toContain("SIDE_PANEL");
});

test("nothing the page's own scripts do makes Mailrail send", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await expect(compose.status).toContainText("Ready to send");
  const reached = await mail.page.evaluate(() => {
    const bar = document.querySelector(".inboxsdk__compose_statusbar");
    const button = bar?.shadowRoot?.querySelector<HTMLButtonElement>("button.send");
    button?.click();
    button?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    button?.focus();
    button?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    for (const kind of ["send", "take", "report"])
      window.postMessage({ kind, id: "1", confirmed: true }, "*");
    const runtime = (window as { chrome?: { runtime?: { connect?: unknown } } }).chrome?.runtime;
    return { button: button !== null && button !== undefined, connect: typeof runtime?.connect };
  });
  // The button was there to be pressed, and the page has no way to the worker.
  expect(reached).toEqual({ button: true, connect: "undefined" });
  await compose.write("!");
  await expect(compose.status).toContainText("Ready to send");
  expect(askedOfGmail(sandbox)).toEqual([]);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
});

test("an attachment whose address leads elsewhere is not fetched", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.attach("plan.pdf", "application/pdf", Buffer.from("plan"));
  await compose.root
    .locator("a.dO")
    .evaluate((link) => link.setAttribute("href", "https://evil.example/plan.pdf"));
  await compose.write("!");
  await compose.send.click();
  await expect(compose.status).toContainText("Not sent. Nothing was lost");
  expect(sandbox.seen.filter(({ host }) => host === "evil.example")).toEqual([]);
  expect(askedOfGmail(sandbox)).toEqual([]);
});

test("while Mailrail sends, Gmail's own Send does nothing", async ({ gmail, sandbox }) => {
  sandbox.faults.next({
    method: "POST",
    path: /messages\/send/,
    act: { kind: "throttle", retryAfter: "3", exposed: true },
  });
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await expect(compose.status).toContainText("Gmail asks to wait");
  await compose.root.getByRole("button", { name: "Send", exact: true }).click();
  await compose.body.press("Control+Enter");
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
  expect(sentByGmail(sandbox)).toBe(0);
});

test("the bar and the panel speak Gmail's language", async ({ gmail }) => {
  const mail = await gmail({ language: "ko" });
  const panel = await mail.panel();
  await mail.page.bringToFront();
  await mail.page.getByRole("button", { name: "Compose" }).click();
  const compose = new Compose(mail.page.getByRole("dialog"));
  await expect(compose.root.getByRole("button", { name: "Mailrail로 보내기" })).toBeVisible();
  await expect(compose.status).toContainText("아직 보낼 수 없음");
  await expect(panel.locator("html")).toHaveAttribute("lang", "ko");
  await panel.bringToFront();
  await panel.setViewportSize({ width: 320, height: 640 });
  await expect(panel.locator("[data-problem=no-recipient]")).toBeVisible();
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(panel)).toEqual([]);
  expect(await violations(mail.page, ".inboxsdk__compose_statusbar")).toEqual([]);
});

/** What axe finds wrong, by rule. */
async function violations(page: Page, within = "body"): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  // Past the page's own policy, which lets no script of ours in.
  await session.send("Runtime.evaluate", { expression: axe.source });
  return page.evaluate(async (selector) => {
    const loaded = (window as unknown as { axe: typeof axe }).axe;
    const { violations: found } = await loaded.run({ include: selector });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, within);
}
