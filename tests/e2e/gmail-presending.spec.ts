import {
  askedOfGmail,
  expect,
  LEO,
  leoWrote,
  Compose,
  MINA,
  onlyMail,
  sentByGmail,
  test,
} from "./gmail.fixture";

test("a mail nobody has anything to say about goes out by Gmail's own Send, by one press", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.gmailSend.click();
  const got = await onlyMail(sandbox, LEO);
  expect(got).toMatchObject({ subject: "Picnic", from: { address: MINA } });
  await expect(compose.root).toHaveCount(0);
  expect(sentByGmail(sandbox)).toBe(1);
  // Gmail sent it; Mailrail's own way out was not taken.
  expect(askedOfGmail(sandbox)).toEqual([]);
  await expect(mail.page.getByRole("alert")).toHaveCount(0);
});

test("a hint keeps nobody from sending", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.write(" http://picnic.example/");
  await compose.gmailSend.click();
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
});

test("a question holds the mail; the person goes back, mends it, and sends", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO, "");
  await compose.gmailSend.click();
  await expect(compose.findings.getByRole("alert")).toHaveText("Not sent yet. Please look at this first.");
  await expect(compose.finding("subject-missing")).toContainText("No subject");
  // Whoever uses the keyboard is where the answer is.
  const back = compose.findings.getByRole("button", { name: "Back to the mail" });
  await expect(back).toBeFocused();
  await back.press("Enter");
  await expect(compose.findings).toBeHidden();
  await expect(compose.body).toBeFocused();
  expect(sentByGmail(sandbox)).toBe(0);

  await compose.subject("Picnic");
  await expect(compose.status).toContainText("Ready to send");
  await compose.gmailSend.click();
  await onlyMail(sandbox, LEO);
});

test("a question answered with yes sends once", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO, "");
  await compose.gmailSend.click();
  await compose.press("Send anyway");
  expect((await onlyMail(sandbox, LEO)).subject).toBe("");
  await expect(compose.root).toHaveCount(0);
  expect(sentByGmail(sandbox)).toBe(1);
});

test("a yes holds for what was shown: what came since is asked about", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO, "");
  await compose.gmailSend.click();
  await expect(compose.finding("subject-missing")).toBeVisible();
  // Another question comes up between the last review and the answer.
  await compose.root.locator("input[name=subjectbox]").evaluate((subject: HTMLInputElement) => {
    subject.value = "{{first_name}}";
  });
  await compose.press("Send anyway");
  await expect(compose.finding("merge-field-unresolved")).toBeVisible();
  expect(sentByGmail(sandbox)).toBe(0);
});

test("a worker that does not answer in time lets the mail go, and the person is told", async ({
  context,
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO, "");
  await expect(compose.status).toContainText("One question");
  const busy = context.serviceWorkers()[0]?.evaluate(() => {
    const until = Date.now() + 8000;
    while (Date.now() < until);
  });
  await compose.gmailSend.click();
  await onlyMail(sandbox, LEO);
  await expect(mail.page.getByRole("alert")).toContainText("went out without being checked");
  await mail.page.getByRole("button", { name: "Close this notice" }).click();
  await expect(mail.page.getByRole("alert")).toHaveCount(0);
  await busy;
});

test("without a worker the mail goes, and the person is told", async ({ context, gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO, "");
  await expect(compose.status).toContainText("One question");
  await context.serviceWorkers()[0]?.evaluate(() => {
    chrome.runtime.reload();
  });
  await compose.write("!");
  await expect(mail.page.getByRole("alert")).toContainText("not being checked");
  await compose.gmailSend.click();
  await onlyMail(sandbox, LEO);
  await expect(mail.page.getByText("went out without being checked")).toBeVisible();
});

test("a window that can no longer be read lets the mail go, and the person is told", async ({
  gmail,
  sandbox,
}) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO, "");
  await expect(compose.status).toContainText("One question");
  await compose.root
    .locator("input[name=subjectbox]")
    .evaluate((field) => field.setAttribute("name", "else"));
  await compose.gmailSend.click();
  await onlyMail(sandbox, LEO);
  await expect(mail.page.getByText("went out without being checked")).toBeVisible();
});

test("what cannot go has no way out but back", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose("");
  await compose.gmailSend.click();
  await expect(compose.findings.getByRole("alert")).toHaveText("Not sent. This has to be fixed first.");
  await expect(compose.finding("no-recipient")).toBeVisible();
  await expect(compose.findings.getByRole("button", { name: "Send anyway" })).toBeHidden();
  await compose.gmailSend.click();
  await expect(compose.findings.getByRole("alert")).toBeVisible();
  expect(sentByGmail(sandbox)).toBe(0);
  // Mended in the window, nothing is asked any more.
  await compose.address("To", LEO);
  await expect(compose.findings).toBeHidden();
  await compose.gmailSend.click();
  await onlyMail(sandbox, LEO);
});

test("two presses send one mail", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.gmailSend.dblclick();
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
  expect(sentByGmail(sandbox)).toBe(1);
});

test("Ctrl+Enter and the Enter key on Send are held like a click", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO, "");
  await compose.body.press("Control+Enter");
  await expect(compose.finding("subject-missing")).toBeVisible();
  await compose.press("Back to the mail");
  await compose.gmailSend.press("Enter");
  await expect(compose.findings.getByRole("alert")).toContainText("Not sent yet");
  expect(sentByGmail(sandbox)).toBe(0);
  await compose.press("Back to the mail");
  await compose.subject("Picnic");
  await compose.body.press("Control+Enter");
  expect((await onlyMail(sandbox, LEO)).subject).toBe("Picnic");
});

test("what was typed after the press is reviewed before anything goes", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await expect(compose.status).toContainText("Ready to send");
  await compose.root.evaluate((root) => {
    root.querySelector<HTMLElement>(".aoO")?.click();
    // In the same breath, before any answer can be there.
    const subject = root.querySelector<HTMLInputElement>("input[name=subjectbox]");
    if (subject !== null) subject.value = "";
  });
  await expect(compose.finding("subject-missing")).toBeVisible();
  expect(sentByGmail(sandbox)).toBe(0);
});

test("an inline reply is held, and goes with what was pressed: send and archive", async ({
  gmail,
  sandbox,
}) => {
  await leoWrote(sandbox, "Picnic", "<first@gmail.example>");
  const mail = await gmail();
  await mail.page.getByRole("button", { name: /Picnic/ }).click();
  await mail.page.getByRole("button", { name: "Reply" }).click();
  const reply = new Compose(mail.page.locator(".ip .M9"));
  await reply.write("Gladly");
  // Gmail itself keeps a reply in its conversation, whatever Mailrail was allowed to look up.
  await expect(reply.status).toContainText("One question");
  await reply.attach("plan.pdf.exe", "application/pdf", Buffer.from("plan"));
  await reply.root.getByRole("button", { name: "Send and archive" }).click();
  await expect(reply.finding("double-extension")).toBeVisible();
  await expect(reply.finding("reply-without-thread")).toHaveCount(0);
  expect(sentByGmail(sandbox)).toBe(0);
  await reply.root.getByRole("button", { name: "Remove attachment" }).click();
  await expect(reply.findings).toBeHidden();
  await reply.root.getByRole("button", { name: "Send and archive" }).click();
  const got = await onlyMail(sandbox, LEO);
  expect(got.headers["in-reply-to"]).toBe("<first@gmail.example>");
  const archived = () => sandbox.seen.filter(({ path }) => /\/threads\/[^/]+\/modify$/.test(path)).length;
  await expect.poll(archived, { message: "the conversation is archived" }).toBe(1);
});

test("a window of its own is held as well", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  await mail.page.goto("https://mail.google.com/mail/u/0/?view=cm&fs=1");
  const compose = new Compose(mail.page.getByRole("dialog"));
  await compose.address("To", LEO);
  await compose.write("Alone");
  await expect(compose.status).toContainText("One question");
  await compose.gmailSend.click();
  await expect(compose.finding("subject-missing")).toBeVisible();
  await compose.press("Send anyway");
  await onlyMail(sandbox, LEO);
});

test("the menu that sends later opens only for a mail that may go", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO, "");
  await expect(compose.status).toContainText("One question");
  const choose = async (): Promise<void> => {
    await compose.root.getByRole("button", { name: "More send options" }).click();
    await compose.root.getByRole("menuitem", { name: "Schedule send" }).click();
  };
  const asked = mail.page.getByRole("form", { name: "Schedule send" });
  await choose();
  await expect(compose.finding("subject-missing")).toBeVisible();
  await expect(asked).toHaveCount(0);
  await compose.press("Send anyway");
  await expect(asked).toBeVisible();
  expect(sandbox.received(LEO)).toHaveLength(0);
});

test("what must not be sent is found inside an archive as well", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.attach("plans.zip", "application/zip", archive("plans/setup.exe"));
  await expect(compose.finding("attachment-refused")).toBeAttached();
  await compose.gmailSend.click();
  await expect(compose.finding("attachment-refused")).toContainText("setup.exe");
  expect(sentByGmail(sandbox)).toBe(0);
});

/** The smallest zip archive with one empty file of this name, by the format's own description (APPNOTE.TXT). */
function archive(name: string): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length, 16);
  return Buffer.concat([local, Buffer.from(name), central, Buffer.from(name), end]);
}
