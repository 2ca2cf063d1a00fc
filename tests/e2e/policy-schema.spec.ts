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
  { rules: { exactlyOneTo: true }, words: { attachment: ["annex"], placeholder: ["FIXTHIS"] } },
];

test("the published schema takes what the core takes", () => {
  for (const document of GOOD) expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
});

test("the published schema refuses what the core refuses, as far as a schema can tell", () => {
  const refused = read("src/compose/tests/policies.json") as Refused[];
  for (const { document, beyondSchema = false } of refused) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(document);
    } catch {
      continue; // No JSON at all: nothing is left for a schema to judge.
    }
    expect(valid(parsed), document).toBe(beyondSchema);
  }
});
