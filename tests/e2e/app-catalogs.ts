import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";

const TEXTS = fileURLToPath(new URL("../../www/texts/", import.meta.url));

export const LOCALES = ["en", "ko", "ja", "zh-Hant"];
export const AREAS = ["app", "activity", "outlook", "gmail"];

/** One catalog file: its keys (`id` and `id.attribute`), each with the placeholders it uses. */
export interface Catalog {
  texts: Map<string, Set<string>>;
  /** Lines that look like a text but were not understood, and texts that are there twice. */
  faults: string[];
}

/** The locales that have a folder, which must be exactly the ones the interface negotiates. */
export function foldersOfTexts(): string[] {
  return readdirSync(TEXTS).sort();
}

/** Reads one area in one locale. */
export function readCatalog(locale: string, area: string): Catalog {
  const source = readFileSync(`${TEXTS}${locale}/${area}.ftl`, "utf8");
  const texts = new Map<string, Set<string>>();
  const faults: string[] = [];
  const add = (key: string, pattern: unknown): void => {
    if (texts.has(key)) faults.push(`${key} is there twice`);
    texts.set(key, placeholders(pattern));
  };
  for (const entry of new FluentResource(source).body) {
    if (entry.value !== null) add(entry.id, entry.value);
    for (const [name, pattern] of Object.entries(entry.attributes)) add(`${entry.id}.${name}`, pattern);
  }
  let message = "";
  for (const line of source.split("\n")) {
    const [, id, attribute] = /^(?:([a-zA-Z][\w-]*)|\s+\.([a-zA-Z][\w-]*)) *=/.exec(line) ?? [];
    if (id) message = id;
    if (id && !source.includes(`${id} =\n    .`) && !texts.has(id)) faults.push(`${id} is not understood`);
    if (attribute && !texts.has(`${message}.${attribute}`))
      faults.push(`${message}.${attribute} is not understood`);
  }
  return { texts, faults };
}

/** The variables a pattern names, however deep. */
function placeholders(pattern: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(pattern)) {
    for (const part of pattern) placeholders(part, found);
  } else if (typeof pattern === "object" && pattern !== null) {
    if ("type" in pattern && pattern.type === "var" && "name" in pattern) found.add(String(pattern.name));
    for (const part of Object.values(pattern)) placeholders(part, found);
  }
  return found;
}
