import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { MailboxLimits } from "../sandbox/gmail-service/limits";
import { parse } from "../sandbox/parse";
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
import { decide, decideNothing, endTurn, takeTurn, underPolicy } from "./gmail-managed";
import { begin, delivered, expectOnceEach, people, prepareSeparately, writePicnic } from "./gmail-outbox";
import { StoppedTime } from "./gmail-time";
import { stopWorker } from "./gmail-worker";

// Chromium looks at its policies again some seconds after they were changed.
test.describe.configure({ mode: "serial", timeout: 150_000 });
test.beforeAll(async () => {
  test.setTimeout(0);
  await takeTurn();
});
test.afterEach(() => {
  decideNothing();
});
test.afterAll(() => {
  endTurn();
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
  decideNothing();
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

/** Gmail refused nothing; and counted here once more, one by one, no window has more than that. */
function expectWithin({ refused, times }: MailboxLimits, most: number, window: number): void {
  expect(refused).toEqual([]);
  for (const end of times)
    expect(times.filter((at) => end - window < at && at <= end).length).toBeLessThanOrEqual(most);
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
  expectWithin(sandbox.gmail.limits(MINA), 30, 60_000);
});

test("a group send of 40 keeps to 30 a minute while nobody watches: an alarm starts its stopped worker", async ({
  context,
  gmail,
  sandbox,
}) => {
  test.setTimeout(300_000);
  decide({ sending: { pace: { batch: 30, wait: 60 } } });
  const to = people(40);
  const plan = randomBytes(300_000);
  const mail = await underPolicy(gmail);
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await writePicnic(mail);
  await compose.attach("plan.pdf", "application/pdf", plan);
  await prepareSeparately(panel, to);
  await begin(panel);
  // It goes at one a second at best, so on a busy machine the first of them may leave the minute before the last is out.
  await expect.poll(() => delivered(sandbox, to), { timeout: 120_000 }).toBeGreaterThanOrEqual(30);
  expect(delivered(sandbox, to)).toBeLessThan(40);

  // Neither Gmail nor the panel is open: nothing but the alarm starts the worker again.
  await mail.page.close();
  await panel.goto("about:blank");
  await stopWorker(context, panel);
  await expectOnceEach(sandbox, to, 180_000);
  for (const address of to) {
    const { attachments } = await parse(sandbox.received(address)[0]?.raw ?? Buffer.alloc(0));
    expect(attachments).toMatchObject([
      {
        name: "plan.pdf",
        mediaType: "application/pdf",
        sha256: createHash("sha256").update(plan).digest("hex"),
      },
    ]);
  }
  expectWithin(sandbox.gmail.limits(MINA), 30, 60_000);
});

test("what a phone sent uses up the day: neither Mailrail's Send nor Gmail's goes over it", async ({
  gmail,
  sandbox,
}) => {
  decide({ sending: { caps: { gmail: { "messages-per-day": 150 } } } });
  const at = sandbox.clock.now() - 3_600_000;
  await sandbox.gmail.sentElsewhere(
    MINA,
    Array.from({ length: 150 }, () => ({ to: [LEO], at })),
  );
  const mail = await underPolicy(gmail);
  const panel = await mail.panel();
  await panel.locator("[data-action=quota-open]").click();
  await panel.locator("[data-action=counting]").click();
  // A round of reading leaves Gmail's units to sending; until the last one the panel says that there is more to come.
  await expect(panel.getByText("as soon as the mailbox’s list has been read")).toBeVisible();
  await expect(panel.locator("[data-gauge=messages-per-day]")).toContainText("150 of 150", {
    timeout: 90_000,
  });
  await expect(panel.locator("[data-basis=mailbox]")).toBeVisible();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await expect(compose.status).toContainText(
    /Can go from .*No more than 150 mails may go out within .?24 hours/,
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
