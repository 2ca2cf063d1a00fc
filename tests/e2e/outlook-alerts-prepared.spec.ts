import type { Page } from "@playwright/test";
import { alertOf, lastLaunch, pressSend, sentByOutlook, TODAY } from "./outlook-alerts";
import { ANA, JIN, MINA, PLAIN, REN } from "./outlook-mail";
import { expect, test } from "./outlook.fixture";

/** A zip with one empty file of this name: local header, directory, end record (APPNOTE 4.3.6 to 4.3.16). */
function zipOf(name: string): Buffer {
  const octets = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(octets.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, octets]);
  const inDirectory = Buffer.alloc(42);
  fields.copy(inDirectory, 2);
  inDirectory.writeUInt16LE(20, 0);
  const directory = Buffer.concat([Buffer.from("PK\x01\x02"), inDirectory, octets]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from("PK\x05\x06"), end]);
}

function callsOf(page: Page, method: string): Promise<number> {
  return page.evaluate(
    (name) => window.outlook.events.protocol.calls.filter((call) => call === name).length,
    method,
  );
}

test("an archive is looked into while the person writes, and pressing Send reads it no more", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ ...TODAY, item: PLAIN });
  await host.page
    .locator("#file")
    .setInputFiles({ name: "Fotos.zip", mimeType: "application/zip", buffer: zipOf("Fotos/Strand.exe") });
  await expect.poll(() => callsOf(host.page, "item.getAttachmentContentAsync")).toBeGreaterThan(0);
  await host.page.waitForFunction(() => window.outlook.events.isIdle);
  const before = await callsOf(host.page, "item.getAttachmentContentAsync");
  // Outlook may end the handlers' page between two events.
  await host.page.evaluate(() => {
    window.outlook.events.end();
  });
  await pressSend(host);
  await expect(alertOf(host)).toContainText("Strand.exe");
  expect(await callsOf(host.page, "item.getAttachmentContentAsync")).toBe(before);
  expect(sandbox.received(JIN.address)).toHaveLength(0);
});

test("an archive with nothing to mind goes", async ({ outlook, sandbox }) => {
  const attachments = [{ name: "Fotos.zip", content: zipOf("Fotos/Strand.jpg") }];
  const host = await outlook({ ...TODAY, item: { ...PLAIN, attachments } });
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

for (const [what, to, noted] of [
  ["to all notes everybody on it", [JIN, MINA], [ANA.address, JIN.address, MINA.address]],
  ["to one notes nobody, since the others are not known", [JIN], undefined],
] as const)
  test(`a reply ${what}`, async ({ outlook }) => {
    const host = await outlook({ ...TODAY, item: { ...PLAIN, to: [...to], composeType: "reply" } });
    await host.page.waitForFunction(() => window.outlook.events.isIdle);
    const kept = (await host.item()).sessionData["mailrail-participants"];
    expect(kept === undefined ? undefined : JSON.parse(kept)).toEqual(noted);
    // Who comes later was not on it.
    await host.page.evaluate(
      (cc) => {
        window.outlook.item.change({ cc });
      },
      [REN],
    );
    await host.page.waitForFunction(() => window.outlook.events.isIdle);
    expect((await host.item()).sessionData["mailrail-participants"]).toBe(kept);
  });

test("500 recipients and a body of 1 MB are answered", async ({ outlook }) => {
  const people = Array.from({ length: 500 }, (_, at) => {
    const address = `p${String(at)}@elsewhere${String(at % 50)}.example`;
    return { name: `Person ${String(at)}`, address };
  });
  const paragraph =
    '<p>Es gibt Kuchen, und <a href="https://contoso.example/plan">der Plan</a> steht fest.</p>\n';
  const html = paragraph.repeat(Math.ceil((1024 * 1024) / paragraph.length));
  const host = await outlook({
    ...TODAY,
    item: { ...PLAIN, subject: "", to: people.slice(0, 250), bcc: people.slice(250), html },
  });
  // What the stand-in needs to draw so long a mail is not what is measured.
  await host.page.addStyleTag({ content: "#body { display: none }" });
  const taken: number[] = [];
  for (let press = 0; press < 5; press++) {
    await pressSend(host);
    await expect(alertOf(host)).toBeVisible();
    const answered = await lastLaunch(host, "OnMessageSend");
    expect(answered).toMatchObject({
      handled: true,
      options: { allowEvent: false, sendModeOverride: "promptUser" },
    });
    taken.push(Math.round(answered?.milliseconds ?? 0));
    await host.page.keyboard.press("Escape");
    await expect(alertOf(host)).toBeHidden();
  }
  console.log(`OnMessageSend, 500 recipients and ${String(html.length)} characters: ${taken.join(", ")} ms`);
});
