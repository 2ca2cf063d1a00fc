import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { EXTENSION_ID } from "../sandbox/gmail/open";
import { expect, LEO, sentByGmail, test } from "./gmail.fixture";

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

/** The members of a schema that a document may have, by their paths and types. */
function members(schema: Schema, path = ""): string[] {
  const inner = Object.entries(schema.properties ?? {}).filter(([name]) => name !== "$schema");
  return [
    ...(path === "" ? [] : [`${path}: ${schema.type ?? ""}`]),
    ...(path === "severities"
      ? []
      : inner.flatMap(([name, member]) => members(member, `${path}.${name}`.replace(/^\./, "")))),
  ].sort();
}

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
}

test("the extension's schema has the members of the published one", () => {
  const read = (path: string): Schema => JSON.parse(readFileSync(path, "utf8")) as Schema;
  const managed = read("dist/gmail-chromium/managed_schema.json");
  expect(members(managed)).toEqual(members(read("docs/policy.schema.json")));
});
