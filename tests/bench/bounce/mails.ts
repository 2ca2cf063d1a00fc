import { readFile } from "node:fs/promises";
import path from "node:path";
import { one, seeded } from "../seeded";
import type { Expected, Told } from "./accuracy";

/** The project's own reports and ordinary mails. */
const FOLDER = "src/bounce/tests";

/** What a label says of one recipient. */
interface Label {
  recipient: string;
  status: string;
  hard: boolean;
  reason: string;
}

interface Model {
  text: string;
  labels: Label[];
}

/** So many reports, made of the project's own by changing addresses, hosts, ids and the message that came back. */
export async function reports(seed: number, count: number): Promise<Expected[]> {
  const models = await readModels();
  const chance = seeded(seed);
  return Array.from({ length: count }, () => varied(one(chance, models), chance));
}

/** The ordinary mails, as they are: nobody's delivery failed. */
export async function ordinary(names: readonly string[]): Promise<Uint8Array[]> {
  return Promise.all(
    names.map(async (name) =>
      onTheWire((await readFile(path.join(FOLDER, "ordinary", name))).toString("latin1")),
    ),
  );
}

async function readModels(): Promise<Model[]> {
  const json = await readFile(path.join(FOLDER, "reports/labels.json"), "utf8");
  const labelled = Object.entries(JSON.parse(json) as Record<string, Label[]>);
  const models = labelled.map(async ([name, labels]) => {
    const raw = await readFile(path.join(FOLDER, "reports/eml", name));
    return { text: raw.toString("latin1"), labels };
  });
  const isBounce = ({ labels }: Model): boolean => labels.every(({ reason }) => reason !== "feedback");
  return (await Promise.all(models)).filter(isBounce);
}

function varied({ text, labels }: Model, chance: () => number): Expected {
  const change = changes(chance, /^content-transfer-encoding: *base64/im.test(text));
  const told = labels.map(({ recipient, status, hard }): Told => ({
    recipient: change(recipient),
    status,
    hard,
  }));
  return { raw: onTheWire(change(text.replace(/^Dear Ana,$/m, () => letter(chance)))), told };
}

/** Names are replaced alike wherever they stand; in a mail whose words are encoded they stay as they are. */
function changes(chance: () => number, encoded: boolean): (text: string) => string {
  const names = new Map<string, string>();
  const another = (name: string, make: () => string): string => {
    const made = names.get(name) ?? make();
    names.set(name, made);
    return made;
  };
  const hex = (): string =>
    Math.floor(chance() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  const number = (): string => Math.floor(1 + chance() * 254).toString();
  const ids = (text: string): string =>
    text
      .replace(/\b(?:[0-9a-f]{8}){4}\b/g, (id) => another(id, () => hex() + hex() + hex() + hex()))
      .replace(/\b192\.0\.2\.\d+\b/g, (address) => another(address, () => `198.51.100.${number()}`));
  if (encoded) return ids;
  return (text) =>
    ids(text)
      .replace(/\b(?:example|contoso)(?=\.(?:org|net|com|example)\b)/g, (host) =>
        another(host, () => `${one(chance, HOSTS)}${number()}`),
      )
      .replace(/\b(?:ana|ben|eva|team)(?=@)/g, (name) =>
        another(name, () => `${one(chance, NAMES)}.${one(chance, NAMES)}${number()}`),
      );
}

/** What came back, none to forty lines of it. */
function letter(chance: () => number): string {
  const line = (): string => Array.from({ length: 10 }, () => one(chance, WORDS)).join(" ");
  return ["Dear Ana,", ...Array.from({ length: Math.floor(chance() * 41) }, line)].join("\n");
}

/** As it is carried: with CRLF. */
function onTheWire(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replace(/\r?\n/g, "\r\n"), "latin1"));
}

const HOSTS = ["hanok", "nordlicht", "vale", "quarry", "meadow", "kestrel", "tidewater", "lantern"];
const NAMES = ["amara", "jisoo", "lukas", "mei", "noor", "oskar", "priya", "sora", "tomas", "yuna"];
const WORDS = [
  "the",
  "minutes",
  "of",
  "Tuesday",
  "are",
  "attached",
  "please",
  "read",
  "them",
  "before",
  "we",
  "meet",
];
