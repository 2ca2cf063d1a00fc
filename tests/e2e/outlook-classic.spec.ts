import { expect, test } from "@playwright/test";
import { parse } from "acorn";
import { readFile } from "node:fs/promises";
import { openClassic } from "./outlook-classic";

/** What a JavaScript-only runtime may lack; none of it is in a bare V8 context either. */
const BROWSERS_OWN = [
  "TextEncoder",
  "TextDecoder",
  "URL",
  "crypto",
  "atob",
  "Blob",
  "fetch",
  "setTimeout",
  "window",
  "document",
  "localStorage",
  "DOMParser",
];

test("the script is ES2016 throughout, and one file", async () => {
  const script = await readFile("dist/outlook/events.js", "utf8");
  parse(script, { ecmaVersion: 2016, sourceType: "script" });
  expect(() => parse("async () => 1", { ecmaVersion: 2016 })).toThrow();
});

test("a bare V8 context has nothing of a browser's", async () => {
  const classic = await openClassic({ script: () => "" });
  for (const name of BROWSERS_OWN) expect(classic.run(`typeof ${name}`), name).toBe("undefined");
  expect(classic.run("typeof WebAssembly")).toBe("object");
});

test("with nothing to say, the mail goes", async () => {
  const classic = await openClassic();
  expect(await classic.launch("onMessageSend")).toEqual({ allowEvent: true });
  expect(classic.item.notifications).toEqual([]);
});

test("what cannot go is held, with the button for the pane", async () => {
  const classic = await openClassic({ item: { to: [] } });
  expect(await classic.launch("onMessageSend")).toEqual({
    allowEvent: false,
    errorMessage: expect.stringContaining("No recipient"),
    commandId: "mailrail.open",
    cancelLabel: "Open Mailrail",
  });
});

test("what is to be confirmed is asked about", async () => {
  const classic = await openClassic({ item: { subject: "" }, displayLanguage: "ko-KR" });
  expect(await classic.launch("onMessageSend")).toMatchObject({
    allowEvent: false,
    errorMessage: expect.stringContaining("제목"),
    sendModeOverride: "promptUser",
  });
});

test("before Mailbox 1.14, Send pressed twice is the yes, and no newer option is used", async () => {
  const classic = await openClassic({ item: { subject: "" }, mailboxSet: "1.13" });
  const first = await classic.launch("onMessageSend");
  expect(Object.keys(first ?? {}).sort()).toEqual(["allowEvent", "errorMessage"]);
  expect(await classic.launch("onMessageSend")).toEqual({ allowEvent: true });
});

test("without IndexedDB the limits count what this runtime let go, as long as it lives", async () => {
  const classic = await openClassic();
  for (let sent = 0; sent < 30; sent++)
    expect(await classic.launch("onMessageSend")).toEqual({ allowEvent: true });
  expect(await classic.launch("onMessageSend")).toMatchObject({
    allowEvent: false,
    errorMessage: expect.stringContaining("No more than 30 mails may go out within 1 minute."),
    sendModeOverride: "promptUser",
  });
  expect(await (await openClassic()).launch("onMessageSend")).toEqual({ allowEvent: true });
});

test("all of Unicode comes through coders of our own", async () => {
  const classic = await openClassic({
    item: { to: ["연👩‍🚀\uD800 é @contoso.example"] },
    has: {},
  });
  const answered = await classic.launch("onMessageSend");
  expect(answered?.errorMessage).toContain("연👩‍🚀\uFFFD é");
});

test("an international domain is read without a URL parser, and a wrong one is refused", async () => {
  const fine = await openClassic({
    item: { to: ["mina@bücher.example", "jin@한국.example", "ren@例え。example"] },
  });
  expect(await fine.launch("onMessageSend")).toEqual({ allowEvent: true });
  const wrong = await openClassic({ item: { to: ["mina@bü cher.example"] } });
  expect(await wrong.launch("onMessageSend")).toMatchObject({ allowEvent: false });
});

test("without Intl the findings still have their words", async () => {
  const classic = await openClassic({ item: { to: [] }, lacks: ["Intl"] });
  const answered = await classic.launch("onMessageSend");
  expect(answered?.errorMessage).toContain("No recipient");
});

for (const [what, options] of Object.entries({
  "without WebAssembly": { lacks: ["WebAssembly"] },
  "with a damaged core": { script: (built: string) => built.replace(/AGFzbQ/, "AGFzbR") },
}))
  test(`${what}, the mail goes and that is said, once until it works again`, async () => {
    const roamingSettings = new Map<string, unknown>();
    const first = await openClassic({ ...options, roamingSettings, item: { to: [] } });
    expect(await first.launch("onMessageSend")).toEqual({ allowEvent: true });
    expect(first.item.notifications).toEqual([expect.stringContaining("cannot check")]);
    const second = await openClassic({ ...options, roamingSettings });
    expect(await second.launch("onMessageSend")).toEqual({ allowEvent: true });
    expect(second.item.notifications).toEqual([]);
    const mended = await openClassic({ roamingSettings });
    expect(await mended.launch("onMessageSend")).toEqual({ allowEvent: true });
    const again = await openClassic({ ...options, roamingSettings });
    await again.launch("onMessageSend");
    expect(again.item.notifications).toHaveLength(1);
  });

for (const functionName of [
  "onNewMessageCompose",
  "onMessageRecipientsChanged",
  "onMessageAttachmentsChanged",
])
  test(`${functionName} without WebAssembly says so while the person still writes`, async () => {
    const classic = await openClassic({ lacks: ["WebAssembly"] });
    expect(await classic.launch(functionName)).toBeUndefined();
    expect(classic.item.notifications).toHaveLength(1);
    await classic.launch("onMessageSend");
    expect(classic.item.notifications).toHaveLength(1);
  });

test("Office.js cannot read the mail: it goes, and that is said", async () => {
  const classic = await openClassic({ item: { to: [] }, failing: ["body"] });
  expect(await classic.launch("onMessageSend")).toEqual({ allowEvent: true });
  expect(classic.item.notifications).toHaveLength(1);
});

test("an archive that cannot be looked into there does not hold the mail", async () => {
  const classic = await openClassic({ item: { attachments: [{ id: "1", name: "Fotos.zip", size: 1000 }] } });
  await classic.launch("onMessageAttachmentsChanged");
  expect(await classic.launch("onMessageSend")).toEqual({ allowEvent: true });
});
