import { MINA, askedOfGmail, expect, LEO, onlyMail, test } from "./gmail.fixture";
import type { Fault } from "../sandbox/sandbox";

const DRAFTS_SEND = "/gmail/v1/users/me/drafts/send";
const MESSAGES_SEND = "/upload/gmail/v1/users/me/messages/send";

function onSend(act: Fault["act"], path = MESSAGES_SEND): Fault {
  return { method: "POST", path: new RegExp(`^${path}(\\?|$)`), act };
}

test("a connection lost after Gmail acted is cleared up by looking: one mail, sent", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  await mail.verify();
  sandbox.faults.next(onSend({ kind: "act-then-drop" }, DRAFTS_SEND));
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
  expect(askedOfGmail(sandbox).filter((asked) => asked.endsWith("drafts/send"))).toHaveLength(1);
});

test("with send-only consent a lost connection stays unknown and the mail stays open", async ({
  gmail,
  sandbox,
}) => {
  sandbox.faults.next(onSend({ kind: "act-then-drop" }));
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await expect(compose.status).toContainText("Perhaps sent. Look in Sent");
  await expect(panel.locator("[data-outcome=unknown]")).toBeVisible();
  await expect(compose.body).toContainText("See you there");
  await onlyMail(sandbox, LEO);
});

test("a token refused with 401 is replaced once and the mail goes out", async ({ gmail, sandbox }) => {
  const body = { error: { code: 401, message: "Invalid Credentials", errors: [{ reason: "authError" }] } };
  sandbox.faults.next(onSend({ kind: "answer", status: 401, body }));
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  expect(
    sandbox.seen.filter(({ host, path }) => host === "oauth2.googleapis.com" && path === "/token"),
  ).toHaveLength(2);
});

test("a throttled send waits as long as a header says, and goes out once", async ({ gmail, sandbox }) => {
  sandbox.faults.next(onSend({ kind: "throttle", retryAfter: "2", exposed: true }));
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await expect(compose.status).toContainText("Gmail asks to wait until");
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
});

test("a throttled send with nothing but its text waits by itself, and goes out once", async ({
  gmail,
  sandbox,
}) => {
  sandbox.faults.next(onSend({ kind: "throttle" }));
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await expect(compose.status).toContainText("Gmail asks to wait until");
  await onlyMail(sandbox, LEO);
});

test("a time far off, in Gmail's text, is told to the person and the mail stays", async ({
  gmail,
  sandbox,
}) => {
  const until = new Date(Date.now() + 20 * 60_000).toISOString();
  const message = `User-rate limit exceeded.  Retry after ${until}`;
  const body = {
    error: { code: 429, message, errors: [{ reason: "rateLimitExceeded", domain: "usageLimits", message }] },
  };
  sandbox.faults.next(onSend({ kind: "answer", status: 429, body }));
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await expect(compose.status).toContainText("Not sent. Gmail asks to wait until");
  await expect(compose.body).toContainText("See you there");
  expect(sandbox.received(LEO)).toHaveLength(0);
});

test("line breaks in the subject and in a name are blocked before anything leaves", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose("Leo Weiß <leo@gmail.example>");
  await compose.root.getByRole("option", { name: /Leo/ }).evaluate((chip) => {
    chip.setAttribute("data-name", "Leo\r\nBcc: spy@elsewhere.example");
  });
  await compose.subject("Picnic!");
  await expect(compose.status).toContainText("Cannot be sent yet: one problem");
  await compose.root.locator("input[name=subjectbox]").evaluate((subject: HTMLInputElement) => {
    // A text field takes no line break; a page that is not careful might.
    subject.type = "hidden";
    subject.value = "Picnic\r\nBcc: spy@elsewhere.example";
    subject.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(compose.status).toContainText(/Cannot be sent yet: 2 problems/);
  await expect(compose.send).toBeDisabled();
  await panel.bringToFront();
  await expect(panel.locator("[data-problem=control-character]")).toHaveCount(2);
  expect(askedOfGmail(sandbox)).toEqual([]);
});

test("500 recipients go out, one more is refused with its reason", async ({ gmail, sandbox }) => {
  const people = Array.from({ length: 500 }, (_, number) => `p${number}@elsewhere.example`);
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(people.join(","));
  await compose.address("Bcc", LEO);
  await expect(compose.status).toContainText("Cannot be sent yet: one problem");
  await panel.bringToFront();
  await expect(panel.locator("[data-problem=too-many-recipients]")).toContainText("501");
  await mail.page.bringToFront();
  await compose.root.getByRole("button", { name: `Remove ${LEO}` }).click();
  await expect(compose.status).toContainText(/Ready to send to 500 recipients/);
  await compose.send.click();
  await onlyMail(sandbox, "p499@elsewhere.example");
  expect(sandbox.received("p0@elsewhere.example")[0]?.envelope.to).toHaveLength(500);
});

test("a message of more than 35 MB is refused with its reason, and nothing is fetched or sent", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await compose.attachEmpty("film.mp4", 27 * 1024 * 1024);
  await expect(compose.status).toContainText("Cannot be sent yet: one problem");
  await panel.bringToFront();
  await expect(panel.locator("[data-problem=message-too-large]")).toContainText("35 MB");
  expect(askedOfGmail(sandbox)).toEqual([]);
  expect(sandbox.seen.filter(({ host }) => host === "mail-attachment.googleusercontent.com")).toEqual([]);
});

test("a sign-in that fails sends nothing, says so, and the next one works", async ({ gmail, sandbox }) => {
  sandbox.faults.next({
    method: "POST",
    path: "/token",
    times: 2,
    act: { kind: "answer", status: 400, body: { error: "invalid_grant" } },
  });
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await expect(compose.status).toContainText("Not sent. Nothing was lost");
  await expect(panel.locator("[data-error=token-unavailable]")).toBeVisible();
  expect(askedOfGmail(sandbox)).toEqual([]);
  sandbox.faults.clear();
  await compose.send.click();
  await onlyMail(sandbox, LEO);
});

test("an answer nobody can read is not taken for success: Mailrail looks, and one mail goes out", async ({
  gmail,
  sandbox,
}) => {
  const act = { kind: "answer", status: 200, body: "<!doctype html><title>Welcome</title>" } as const;
  sandbox.faults.next({ method: "POST", path: /^\/upload\/gmail\/v1\/users\/me\/drafts/, act });
  const mail = await gmail();
  await mail.verify();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
});

test("an attachment Gmail does not give stops the send and is named", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await compose.attach("plan.pdf", "application/pdf", Buffer.from("plan"));
  await expect(compose.status).toContainText("Ready to send");
  sandbox.faults.next({ method: "GET", path: /view=att/, times: 9, act: { kind: "answer", status: 500 } });
  await compose.send.click();
  await expect(panel.locator("[data-error=attachment-unreadable]")).toContainText("plan.pdf");
  await expect(compose.body).toContainText("See you there");
  expect(sandbox.received(LEO)).toHaveLength(0);
  await expect.poll(() => sandbox.drafts(MINA)).toBe(1);
});
