import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { EXTENSION_ID } from "../sandbox/gmail/open";
import {
  askedOfGmail,
  type Compose,
  expect,
  type Gmail,
  LEO,
  MINA,
  sentByGmail,
  test,
} from "./gmail.fixture";
import { StoppedTime } from "./gmail-time";

/** Where Debian's Chromium finds what an administrator decides; the browser itself reads it, so root writes it. */
const FILE = "/etc/chromium/policies/managed/mailrail-e2e.json";

/** Other tests' browsers may read this meanwhile: it speaks of nobody they write to. */
function decide(policy: object): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ "3rdparty": { extensions: { [EXTENSION_ID]: policy } } }));
}

// Chromium looks at its policies again some seconds after they were changed.
test.describe.configure({ mode: "serial", timeout: 150_000 });
test.afterEach(() => {
  rmSync(FILE, { force: true });
});

test("an organisation's policy comes by managed storage, and changes while mail is written", async ({
  gmail,
  sandbox,
}) => {
  decide({ blocked: { domains: ["rival.example"] } });
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose("ceo@rival.example");
  // Chromium tells a newly loaded extension after some seconds; what is open then is reviewed anew.
  await expect(compose.finding("recipient-blocked")).toBeAttached();
  await compose.gmailSend.click();
  await expect(compose.finding("recipient-blocked")).toContainText("ceo@rival.example");
  await panel.bringToFront();
  await panel.locator("[data-action=settings-open]").click();
  await expect(panel.getByText("In use. Your organisation decides")).toBeVisible();

  // A bad one is refused whole, with its reason; the last good one stays.
  decide({ blocked: { domains: ["not a domain"] }, severities: { "recipient-blocked": "hint" } });
  await expect(panel.getByText("The rules of your organisation have a fault")).toBeVisible({
    timeout: 45_000,
  });
  await expect(panel.getByText(/Line \d+, column \d+/)).toBeVisible();
  await mail.page.bringToFront();
  await expect(compose.findings.getByRole("alert")).toHaveText("Not sent. This has to be fixed first.");

  // Without one, nobody is blocked.
  rmSync(FILE);
  await expect(compose.finding("recipient-blocked")).toHaveCount(0, { timeout: 45_000 });
  expect(sentByGmail(sandbox)).toBe(0);
});

test("without a policy nothing is said of one, and mail goes out", async ({ gmail }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await panel.locator("[data-action=settings-open]").click();
  await expect(panel.getByText("None. Mailrail checks by its own rules.")).toBeVisible();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await expect(compose.status).toContainText("Ready to send");
});

/** Opens Gmail with the limits in the panel, once the organisation's pace is in force. */
async function underPolicy(gmail: () => Promise<Gmail>): Promise<Gmail> {
  const mail = await gmail();
  const panel = await mail.panel();
  await panel.locator("[data-action=settings-open]").click();
  await expect(panel.getByText("In use. Your organisation decides")).toBeVisible();
  await panel.close();
  await mail.page.bringToFront();
  return mail;
}

/** Writes a mail and presses Send, without the pauses of a person. */
async function send(mail: Gmail, subject: string): Promise<Compose> {
  const compose = await mail.compose(LEO, subject, "");
  await compose.body.fill("Hello");
  await compose.send.click();
  return compose;
}

test("of 40 mails sent in a row 30 go and 10 wait for their turn, which Gmail never has to tell them", async ({
  context,
  gmail,
  sandbox,
}) => {
  decide({ sending: { pace: { batch: 30, wait: 60 } } });
  const mail = await underPolicy(gmail);
  const time = await StoppedTime.stop(sandbox, context);
  for (let sent = 1; sent <= 30; sent += 1) {
    const compose = await send(mail, `Mail ${sent.toString()}`);
    await expect(compose.root).toHaveCount(0);
    expect(sandbox.received(LEO)).toHaveLength(sent);
    // Gmail takes two a second.
    await time.forward(500);
  }
  const waiting: Compose[] = [];
  for (let sent = 31; sent <= 41; sent += 1) {
    const compose = await send(mail, `Mail ${sent.toString()}`);
    await expect(compose.status).toContainText(
      /Waiting until .*Your organisation lets 30 mails go within .?1 minute/,
    );
    waiting.push(compose);
  }
  // Who does not want to wait has the mail back as it was.
  await waiting.pop()?.press("Cancel");
  await expect(mail.page.getByText("Not sent. Nothing was lost")).toBeVisible();
  expect(sandbox.received(LEO)).toHaveLength(30);
  await time.forward(59_000 - 15_000);
  expect(sandbox.received(LEO)).toHaveLength(30);
  await expect
    .poll(
      async () => {
        await time.forward(500);
        return sandbox.received(LEO).length;
      },
      { timeout: 40_000, intervals: [300] },
    )
    .toBe(40);
  await expect(mail.page.getByRole("dialog")).toHaveCount(1);

  const subjects = sandbox
    .received(LEO)
    .map(({ raw }) => /^Subject: (.*)$/m.exec(raw.toString())?.[1]?.trim());
  expect(new Set(subjects)).toEqual(
    new Set(Array.from({ length: 40 }, (_, at) => `Mail ${(at + 1).toString()}`)),
  );
  const { refused, times } = sandbox.gmail.limits(MINA);
  expect(refused).toEqual([]);
  // Counted here once more, one by one: in no minute are there more than 30.
  for (const end of times)
    expect(times.filter((at) => end - 60_000 < at && at <= end).length).toBeLessThanOrEqual(30);
});

test("what a phone sent uses up the day: neither Mailrail's Send nor Gmail's goes over it", async ({
  gmail,
  sandbox,
}) => {
  decide({ sending: { caps: { gmail: { "messages-per-day": 5 } } } });
  const at = sandbox.clock.now() - 3_600_000;
  await sandbox.gmail.sentElsewhere(
    MINA,
    Array.from({ length: 5 }, () => ({ to: [LEO], at })),
  );
  const mail = await underPolicy(gmail);
  const panel = await mail.panel();
  await panel.locator("[data-action=quota-open]").click();
  await panel.locator("[data-action=counting]").click();
  await expect(panel.locator("[data-gauge=messages-per-day]")).toContainText("5 of 5");
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await expect(compose.status).toContainText(
    /Can go from .*No more than 5 mails may go out within .?24 hours/,
  );
  await expect(compose.send).toBeDisabled();
  await compose.gmailSend.click();
  await expect(compose.findings.getByRole("alert")).toHaveText(
    "Not sent. A limit does not let this mail go now.",
  );
  await expect(compose.findings.locator("[data-permit=later]")).toContainText("It can go from");
  await expect(compose.findings.getByRole("button", { name: "Send anyway" })).toBeHidden();
  await compose.press("Back to the mail");
  expect(sentByGmail(sandbox)).toBe(0);
  expect(askedOfGmail(sandbox).filter((asked) => asked.startsWith("POST"))).toEqual([]);
});

/** The members of a schema that a document may have, by their paths and types. */
function members(whole: Schema, schema: Schema = whole, path = ""): string[] {
  const { $ref } = schema;
  const own = $ref === undefined ? schema : (whole.definitions?.[$ref.split("/").at(-1) ?? ""] ?? {});
  const inner = Object.entries(own.properties ?? {}).filter(([name]) => name !== "$schema");
  return [
    ...(path === "" ? [] : [`${path}: ${own.type ?? ""}`]),
    ...(path === "severities"
      ? []
      : inner.flatMap(([name, member]) => members(whole, member, `${path}.${name}`.replace(/^\./, "")))),
  ].sort();
}

interface Schema {
  type?: string;
  $ref?: string;
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
}

test("the extension's schema has the members of the published one", () => {
  const read = (path: string): Schema => JSON.parse(readFileSync(path, "utf8")) as Schema;
  const managed = read("dist/gmail-chromium/managed_schema.json");
  expect(members(managed)).toEqual(members(read("docs/policy.schema.json")));
});
