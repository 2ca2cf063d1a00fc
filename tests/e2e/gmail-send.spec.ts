import { createHash, randomBytes } from "node:crypto";
import {
  askedOfGmail,
  BODY_WORD,
  Compose,
  conversations,
  expect,
  LEO,
  leoWrote,
  MINA,
  onlyMail,
  sentByGmail,
  test,
} from "./gmail.fixture";

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

for (const consent of ["send-only", "verified"] as const) {
  test(`a mail with all it can hold arrives whole, ${consent}`, async ({ gmail, sandbox }) => {
    const report = randomBytes(10 * 1024 * 1024);
    const mail = await gmail();
    if (consent === "verified") await mail.verify();
    const compose = await mail.compose('Leo Weiß <leo@gmail.example>, "Kim, 민수" <minsu@elsewhere.example>');
    await compose.address("Cc", "Ana Müller <ana@contoso.example>");
    await compose.address("Bcc", "佐藤 <sato@elsewhere.example>");
    await compose.subject("Frühstück 아침 朝食");
    await compose.write(` ${BODY_WORD} mit Öl`);
    await compose.insertImage("kuchen.png", DOT);
    await compose.attach("보고서.pdf", "application/pdf", report);
    await expect(compose.status).toContainText(/Ready to send to 4 recipients, \W?13\.7 MB/);
    await compose.send.click();

    const got = await onlyMail(sandbox, LEO);
    expect(got.from).toEqual({ name: "Mina Park", address: MINA });
    expect(got.to).toEqual([
      { name: "Leo Weiß", address: LEO },
      { name: "Kim, 민수", address: "minsu@elsewhere.example" },
    ]);
    expect(got.cc).toEqual([{ name: "Ana Müller", address: "ana@contoso.example" }]);
    expect(got.subject).toBe("Frühstück 아침 朝食");
    expect(got.text).toContain(`${BODY_WORD} mit Öl`);
    const image = got.attachments.find(({ name }) => name === "kuchen.png");
    expect(image).toMatchObject({ mediaType: "image/png", sha256: sha256(DOT) });
    expect(got.html).toContain(`src="cid:${image?.contentId ?? "no content id"}"`);
    expect(got.html).not.toContain("data-surl");
    expect(got.attachments.find(({ name }) => name === "보고서.pdf")).toMatchObject({
      mediaType: "application/pdf",
      sha256: sha256(report),
    });

    for (const reader of [LEO, "minsu@elsewhere.example", "ana@contoso.example", "sato@elsewhere.example"]) {
      const copy = await onlyMail(sandbox, reader);
      if (reader !== "sato@elsewhere.example") expect(JSON.stringify(copy)).not.toContain("sato@");
    }
    await expect(compose.root).toHaveCount(0);
    await expect.poll(() => sandbox.drafts(MINA), { message: "no twin draft is left" }).toBe(0);
    expect(sentByGmail(sandbox)).toBe(0);
    // A browser may repeat a request whose connection broke; each reader has one mail all the same.
    const committed = new Set(askedOfGmail(sandbox).filter((asked) => /\/send$/.test(asked)));
    expect([...committed]).toEqual([
      consent === "verified"
        ? "POST /gmail/v1/users/me/drafts/send"
        : "POST /upload/gmail/v1/users/me/messages/send",
    ]);
  });
}

test("a reply stays in its conversation, written inline", async ({ gmail, sandbox }) => {
  await leoWrote(sandbox, "Picnic", "<first@gmail.example>");
  const mail = await gmail();
  await mail.verify();
  await mail.page.getByRole("button", { name: /Picnic/ }).click();
  await mail.page.getByRole("button", { name: "Reply" }).click();
  const reply = new Compose(mail.page.locator(".ip .M9"));
  await reply.write("Gladly");
  await expect(reply.status).toContainText("Ready to send to one recipient");
  await reply.send.click();

  const got = await onlyMail(sandbox, LEO);
  expect(got.subject).toBe("Re: Picnic");
  expect(got.headers["in-reply-to"]).toBe("<first@gmail.example>");
  expect(got.headers["references"]).toBe("<first@gmail.example>");
  await expect(mail.page.locator(".ip.adB")).toHaveCount(0);
  await expect.poll(() => sandbox.drafts(MINA)).toBe(0);
  expect(await conversations(sandbox)).toEqual([2]);
});

test("two compose windows are checked and sent each for itself", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const first = await mail.compose(LEO, "One");
  const second = await mail.compose("", "Two");
  await expect(first.status).toContainText("Ready to send");
  await expect(second.status).toContainText("Cannot be sent yet: one problem");
  await expect(second.send).toBeDisabled();
  await first.send.click();
  expect((await onlyMail(sandbox, LEO)).subject).toBe("One");
  const left = new Compose(mail.page.getByRole("dialog"));
  await expect(left.root).toHaveCount(1);
  await left.address("To", "ana@contoso.example");
  await left.send.click();
  expect((await onlyMail(sandbox, "ana@contoso.example")).subject).toBe("Two");
});

test("a window made full screen keeps its review and sends", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await compose.root.getByRole("button", { name: "Full screen" }).click();
  await expect(mail.page.locator(".aSt [role=dialog]")).toBeVisible();
  await expect(compose.status).toContainText("Ready to send");
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  await expect(compose.root).toHaveCount(0);
});

test("a compose window in a browser window of its own is checked and sends", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  await mail.page.goto("https://mail.google.com/mail/u/0/?view=cm&fs=1");
  const compose = new Compose(mail.page.getByRole("dialog"));
  await compose.address("To", LEO);
  await compose.subject("Alone");
  await compose.write("See you there");
  await expect(compose.status).toContainText("Ready to send");
  await compose.send.click();
  expect((await onlyMail(sandbox, LEO)).subject).toBe("Alone");
});

test("the panel shows what is checked, asks for what is missing, and sends", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO, "");
  await expect(compose.status).toContainText("One question before this goes out");
  await panel.bringToFront();
  await expect(panel.locator("[data-problem=subject-missing]")).toBeVisible();
  await panel.locator("[data-action=send]").click();
  await panel.locator("[data-action=send-anyway]").click();
  expect((await onlyMail(sandbox, LEO)).subject).toBe("");
  await expect(panel.locator("[data-outcome=sent]")).toBeVisible();
  await expect(compose.root).toHaveCount(0);
});

test.describe("by hand", () => {
  test.use({ signsInAs: null });

  test("a person signs in in Google's own window", async ({ context, gmail, sandbox }) => {
    const mail = await gmail();
    const compose = await mail.compose(LEO);
    const opened = context.waitForEvent("page");
    await compose.send.click();
    const signIn = await opened;
    await signIn.getByText(MINA).first().click();
    await onlyMail(sandbox, LEO);
  });
});

test.describe("as somebody else", () => {
  test.use({ signsInAs: LEO });

  test("signing in to another mailbox than the one on the page sends nothing", async ({ gmail, sandbox }) => {
    const mail = await gmail();
    const compose = await mail.compose("ana@contoso.example");
    await compose.send.click();
    await expect(compose.status).toContainText("Not sent. Nothing was lost");
    expect(askedOfGmail(sandbox)).toEqual([]);
  });
});
