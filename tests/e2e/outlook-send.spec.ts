import { closed, press, screen, told, turnOnVerified } from "./outlook-pane";
import { ANA, JIN, MINA, octets, onlyMail, PIXEL, PLAIN, REN, sha256 } from "./outlook-mail";
import { parse } from "../sandbox/parse";
import { BODY_WORD, expect, test } from "./outlook.fixture";

const RICH = {
  to: [JIN, REN],
  cc: [MINA],
  bcc: [{ name: "Leo Weiß", address: "leo@gmail.example" }],
  subject: "Rückfrage zur Prüfung – 확인 부탁드립니다",
  html: `<p>Grüße, ${BODY_WORD} und <img src="cid:pixel.png@01DC5A00" alt="Punkt"></p>`,
};

test("send-only: one sign-in, one mail, names and text unharmed, Bcc unseen by the others", async ({
  outlook,
  sandbox,
}) => {
  const pdf = octets(20_000);
  const host = await outlook({
    item: {
      ...RICH,
      attachments: [
        { name: "pixel.png", content: PIXEL, isInline: true },
        { name: "견적서 Überblick.pdf", content: pdf },
      ],
    },
  });
  await press(host.pane(), "send");
  await closed(host);

  for (const { address } of [...RICH.to, ...RICH.cc, ...RICH.bcc]) {
    const mail = await onlyMail(sandbox, address);
    expect(mail.from).toEqual(ANA);
    expect(mail.to).toEqual(RICH.to);
    expect(mail.cc).toEqual(RICH.cc);
    expect(mail.bcc).toEqual([]);
    expect(mail.subject).toBe(RICH.subject);
    expect(mail.html).toContain(`Grüße, ${BODY_WORD}`);
    expect(mail.html).toContain('src="cid:pixel.png@01DC5A00"');
    expect(mail.attachments).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: "pixel.png",
          contentId: "pixel.png@01DC5A00",
          sha256: sha256(PIXEL),
        }),
        expect.objectContaining({
          name: "견적서 Überblick.pdf",
          mediaType: "application/pdf",
          sha256: sha256(pdf),
        }),
      ]),
    );
  }
  expect(sandbox.sent(ANA.address)).toHaveLength(1);
  expect(sandbox.drafts(ANA.address)).toBe(0);
});

test("verified: turned on once, drafted, committed, and the sender's copy names the Bcc", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ item: RICH });
  await turnOnVerified(host.pane());
  await press(host.pane(), "send");
  await closed(host);

  for (const { address } of [...RICH.to, ...RICH.cc, ...RICH.bcc])
    expect((await onlyMail(sandbox, address)).bcc).toEqual([]);
  const [copy] = sandbox.sent(ANA.address);
  expect((await parse(copy?.raw ?? Buffer.alloc(0))).bcc).toEqual(RICH.bcc);
  expect(sandbox.drafts(ANA.address)).toBe(0);
  expect(sandbox.seen.filter(({ path }) => path.endsWith("/sendMail"))).toEqual([]);
});

test("10 MB go by upload session, with progress, and arrive whole", async ({ outlook, sandbox }) => {
  const film = octets(10 * 1024 * 1024);
  const host = await outlook({ item: { ...PLAIN, attachments: [{ name: "Film.mp4", content: film }] } });
  await turnOnVerified(host.pane());
  const seen = host.pane().evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        new MutationObserver(() => {
          if (document.querySelector('[role="progressbar"], progress, fluent-progress-bar')) resolve(true);
        }).observe(document, { childList: true, subtree: true });
      }),
  );
  await press(host.pane(), "send");
  expect(await seen).toBe(true);
  await closed(host);

  const mail = await onlyMail(sandbox, JIN.address);
  expect(mail.attachments).toEqual([expect.objectContaining({ name: "Film.mp4", sha256: sha256(film) })]);
  expect(
    sandbox.seen.filter(({ method, host }) => method === "PUT" && host === "outlook.office.com").length,
  ).toBe(3);
});

test("attached Outlook items go as .eml and .ics, read three at a time at most", async ({
  outlook,
  sandbox,
}) => {
  const note = "Subject: Protokoll\r\nFrom: ana@contoso.example\r\n\r\nText\r\n";
  const files = Array.from({ length: 7 }, (_, at) => ({
    name: `${String(at)}.txt`,
    content: octets(4000 + at),
  }));
  const host = await outlook({
    item: {
      ...PLAIN,
      attachments: [
        { name: "Protokoll", content: note, format: "eml" },
        { name: "Termin", content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", format: "iCalendar" },
        ...files,
      ],
    },
  });
  await press(host.pane(), "send");
  await closed(host);

  const { attachments } = await onlyMail(sandbox, JIN.address);
  expect(attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual(
    expect.arrayContaining([
      ["Protokoll.eml", "message/rfc822"],
      ["Termin.ics", "text/calendar"],
      ...files.map(({ name }) => [name, "text/plain"]),
    ]),
  );
  expect(attachments).toHaveLength(9);
  const most = await host.page.evaluate(() => window.outlook.protocol.mostAttachmentCalls);
  expect(most).toBeLessThanOrEqual(3);
});

test("what the person changes while the pane is open is what goes out", async ({ outlook, sandbox }) => {
  const host = await outlook({ item: { ...PLAIN, to: [] } });
  await expect(host.pane().locator('[data-problem="no-recipient"]')).toBeVisible();
  await host.page.locator("#to").fill("진 김 <jin@contoso.example>; ren@elsewhere.example");
  await host.page.locator("#subject").fill("Neu");
  await expect(host.pane().locator("[data-problem]")).toHaveCount(0);
  await expect(screen(host.pane())).toContainText("Neu");
  await press(host.pane(), "send");
  await closed(host);
  expect((await onlyMail(sandbox, "ren@elsewhere.example")).subject).toBe("Neu");
});

test("a second click while sending sends nothing more", async ({ outlook, sandbox }) => {
  const host = await outlook({ item: PLAIN, consented: ["Mail.Send"], newerApis: false });
  await host
    .pane()
    .locator('[data-action="send"]')
    .evaluate((send: HTMLElement) => {
      send.click();
      send.click();
      send.click();
    });
  await told(host.pane(), "sent");
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});
