import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { alertOf, lastLaunch, OLDER, pressSend, sentByOutlook, TODAY } from "./outlook-alerts";
import { JIN, PLAIN } from "./outlook-mail";
import { expect, test } from "./outlook.fixture";

/** Office's code for "you may not". */
const ACCESS_RESTRICTED = 9017;
const SUBJECTLESS = { ...PLAIN, subject: "" };

/** A copy of the built add-in whose events.js was changed, or is gone. */
async function published(folder: string, change: ((script: string) => string) | null): Promise<string> {
  await cp("dist/outlook", folder, { recursive: true });
  const script = join(folder, "events.js");
  if (change) await writeFile(script, change(await readFile(script, "utf8")));
  else await rm(script);
  return folder;
}

test("the core inside the script is damaged: the mail goes, and that is said while it is written", async ({
  outlook,
  sandbox,
}, info) => {
  const dist = await published(info.outputPath("add-in"), (script) => script.replace("AGFzbQ", "AGFzbR"));
  const host = await outlook({ ...TODAY, item: SUBJECTLESS, dist });
  await expect(host.page.locator("#notifications")).toContainText("Mailrail cannot check your mail here");
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
  await expect(host.page.locator("#notifications li")).toHaveCount(1);
  expect(await host.page.evaluate(() => window.outlook.world.settings["mailrail-unchecked"])).toBe("true");
});

test("it was said before: the next mail goes without a word", async ({ outlook, sandbox }, info) => {
  const dist = await published(info.outputPath("add-in"), (script) => script.replace("AGFzbQ", "AGFzbR"));
  const roamingSettings = { "mailrail-unchecked": true };
  const host = await outlook({ ...TODAY, item: SUBJECTLESS, dist, roamingSettings });
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
  await expect(host.page.locator("#notifications li")).toHaveCount(0);
});

test("checking works again: the word that it does not is forgotten", async ({ outlook }) => {
  const roamingSettings = { "mailrail-unchecked": true, mailrail: { consent: "verified", signedOut: false } };
  const host = await outlook({ ...TODAY, item: PLAIN, roamingSettings });
  await pressSend(host);
  await sentByOutlook(host);
  await expect
    .poll(() => host.page.evaluate(() => Object.keys(window.outlook.world.settings)))
    .toEqual(["mailrail"]);
});

test("the script is not there at all: Outlook itself holds a soft block, and says why", async ({
  outlook,
  sandbox,
}, info) => {
  const dist = await published(info.outputPath("add-in"), null);
  const host = await outlook({ ...TODAY, item: PLAIN, dist });
  await pressSend(host);
  await expect(alertOf(host)).toContainText("unavailable");
  expect(await lastLaunch(host, "OnMessageSend")).toMatchObject({ handled: false });
  expect(sandbox.received(JIN.address)).toHaveLength(0);
});

for (const method of ["body.getAsync", "item.getAttachmentsAsync", "sessionData.getAllAsync"])
  test(`${method} fails when Send is pressed: the mail goes, and that is said`, async ({
    outlook,
    sandbox,
  }) => {
    const host = await outlook({ ...TODAY, item: SUBJECTLESS });
    await host.page.waitForFunction(() => window.outlook.events.isIdle);
    await host.fail(method, ACCESS_RESTRICTED, 1000, "events");
    await pressSend(host);
    await sentByOutlook(host);
    expect(sandbox.received(JIN.address)).toHaveLength(1);
    await expect(host.page.locator("#notifications")).toContainText("Mailrail cannot check your mail here");
  });

test("an older Outlook where the yes cannot be kept: nobody is caught in asking", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ ...OLDER, item: SUBJECTLESS });
  await host.page.waitForFunction(() => window.outlook.events.isIdle);
  await host.fail("sessionData.setAsync", ACCESS_RESTRICTED, 1000, "events");
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});
