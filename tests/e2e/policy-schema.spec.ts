import { expect, test } from "@playwright/test";
import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

/** A document that the core refuses; `beyondSchema` where only the core can tell. */
interface Refused {
  document: string;
  beyondSchema?: boolean;
}

const valid = new Ajv().compile(read("docs/policy.schema.json") as object);

const GOOD = [
  {},
  { $schema: "policy.schema.json", organisation: { domains: ["contoso.example", "bücher.example"] } },
  { blocked: { domains: ["evil.example"], people: ["leo@example.org"] }, unsubscribed: ["mina@x.example"] },
  { severities: { "role-recipient": "confirm", "link-insecure": "off", "no-recipient": "block" } },
  {
    sending: {
      pace: { batch: 25, wait: 45 },
      caps: { "exchange-online": { "messages-per-minute": 30 }, gmail: { "messages-per-day": 1 } },
      keptForHand: 99,
      hours: { days: ["monday", "sunday"], from: "00:00", to: "24:00" },
      trial: false,
      licences: 250,
      onPremises: { "recipients-per-message": 5000 },
    },
  },
  { rules: { exactlyOneTo: true }, words: { attachment: ["annex"], placeholder: ["FIXTHIS"] } },
];

test("the published schema takes what the core takes", () => {
  for (const document of GOOD) expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
});

test("the published schema refuses what the core refuses, as far as a schema can tell", () => {
  const refused = ["src/compose/tests/policies.json", "src/quota/sending_document/refused.json"];
  for (const { document, beyondSchema = false } of refused.flatMap((path) => read(path) as Refused[])) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(document);
    } catch {
      continue; // No JSON at all: nothing is left for a schema to judge.
    }
    expect(valid(parsed), document).toBe(beyondSchema);
  }
});
