import type { SandboxRequest } from "../request";
import { propertyKey } from "./message-input";
import { GraphRefusal } from "./refusal";
import type { StoredMessage } from "./stored-message";

/** The options that Outlook's messages know and the sandbox too; any other is refused. */
const OPTIONS = ["$select", "$filter", "$orderby", "$top", "$skip", "$expand"];

/** Whether a filter wants a message. */
export type Test = (message: StoredMessage) => boolean;

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1000;

const STRING = "'((?:[^']|'')*)'";
const PROPERTY = new RegExp(
  `^singleValueExtendedProperties/any\\((\\w+): ?\\1/id eq ${STRING} and \\1/value eq ${STRING}\\)`,
  "i",
);
const TIME = /^(receivedDateTime|sentDateTime|createdDateTime|lastModifiedDateTime) (eq|ge|gt|le|lt) (\S+)/i;
const EQUALS = new RegExp(`^(conversationId|internetMessageId|subject) eq ${STRING}`, "i");

/** The page of these messages that `$filter`, `$orderby`, `$skip` and `$top` ask for, and whether more follow. */
export function pageOf(
  messages: StoredMessage[],
  request: SandboxRequest,
): { page: StoredMessage[]; next?: number } {
  const { query } = request;
  const unknown = [...query.keys()].find((name) => name.startsWith("$") && !OPTIONS.includes(name));
  if (unknown !== undefined)
    throw new GraphRefusal(400, "BadRequest", `The query parameter '${unknown}' is not supported.`);
  const filter = query.get("$filter");
  const order = query.get("$orderby");
  const found = filter === null ? messages : messages.filter(testOf(filter));
  if (filter !== null && order !== null) refuseUnlessFiltered(filter, order);
  const sorted = order === null ? found : sortedBy(found, order);
  const skip = number(query.get("$skip"), 0);
  const top = number(query.get("$top"), DEFAULT_PAGE);
  if (top < 1 || top > LARGEST_PAGE)
    throw new GraphRefusal(400, "ErrorInvalidUrlQuery", "A page holds 1 to 1000 messages.");
  const page = sorted.slice(skip, skip + top);
  return skip + top < sorted.length ? { page, next: skip + top } : { page };
}

/** The test of a filter on when messages came, from a time on; nothing for any other filter. */
export function receivedSince(filter: string): Test | undefined {
  return /^receivedDateTime (?:ge|gt) \S+$/i.test(filter.trim()) ? testOf(filter) : undefined;
}

function testOf(filter: string): Test {
  const tests: Test[] = [];
  let rest = filter.trim();
  while (rest !== "") {
    const [length, test] = testAt(rest);
    tests.push(test);
    rest = rest.slice(length);
    if (rest === "") break;
    if (!/^ and /i.test(rest)) throw invalidFilter();
    rest = rest.slice(" and ".length).trim();
  }
  return (message) => tests.every((test) => test(message));
}

/** The comparison a filter begins with, and how long it is. */
function testAt(filter: string): [number, Test] {
  const forms = [
    [PROPERTY, propertyTest],
    [TIME, timeTest],
    [EQUALS, fieldTest],
  ] as const;
  for (const [form, test] of forms) {
    const match = form.exec(filter);
    if (match !== null) return [match[0].length, test(match)];
  }
  throw invalidFilter();
}

/** A time stands there as Edm.DateTimeOffset: without quotes, with its zone. */
function timeTest([, field = "", operator = "", value = ""]: RegExpExecArray): Test {
  const bound = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$/.test(value)
    ? Date.parse(value)
    : NaN;
  if (Number.isNaN(bound)) throw invalidFilter();
  const name = TIMES.find((known) => known.toLowerCase() === field.toLowerCase()) ?? "sentDateTime";
  return ({ fields }) => {
    const distance = Date.parse(fields[name] ?? fields.createdDateTime ?? "") - bound;
    return COMPARISONS[operator.toLowerCase()]?.(distance) ?? false;
  };
}

const TIMES = ["receivedDateTime", "sentDateTime", "createdDateTime", "lastModifiedDateTime"] as const;

const COMPARISONS: Partial<Record<string, (distance: number) => boolean>> = {
  eq: (distance) => distance === 0,
  ge: (distance) => distance >= 0,
  gt: (distance) => distance > 0,
  le: (distance) => distance <= 0,
  lt: (distance) => distance < 0,
};

function propertyTest([, , id, value]: RegExpExecArray): Test {
  const key = propertyKey(unquoted(id));
  return ({ properties }) => properties.get(key)?.value === unquoted(value);
}

function fieldTest([, field, value]: RegExpExecArray): Test {
  const name = FIELDS.find((known) => known.toLowerCase() === field?.toLowerCase()) ?? "subject";
  return ({ fields }) => fields[name] === unquoted(value);
}

const FIELDS = ["conversationId", "internetMessageId", "subject"] as const;

function unquoted(value: string | undefined): string {
  return (value ?? "").replaceAll("''", "'");
}

/** Exchange sorts a filtered list only by what the filter names first. */
function refuseUnlessFiltered(filter: string, order: string): void {
  const property = order.split(" ")[0] ?? "";
  if (!filter.trim().startsWith(property))
    throw new GraphRefusal(
      400,
      "InefficientFilter",
      "The restriction or sort order is too complex for this operation.",
    );
}

function sortedBy(messages: StoredMessage[], order: string): StoredMessage[] {
  const [, property, direction] =
    /^(receivedDateTime|sentDateTime|createdDateTime|lastModifiedDateTime|subject)(?: (asc|desc))?$/i.exec(
      order,
    ) ?? [];
  if (property === undefined) throw new GraphRefusal(400, "BadRequest", `Cannot order by '${order}'.`);
  const key = property as "receivedDateTime";
  const sign = direction?.toLowerCase() === "desc" ? -1 : 1;
  return [...messages].sort((a, b) => sign * (a.fields[key] ?? "").localeCompare(b.fields[key] ?? ""));
}

function number(value: string | null, otherwise: number): number {
  if (value === null) return otherwise;
  if (!/^\d+$/.test(value))
    throw new GraphRefusal(400, "BadRequest", "A page is asked for by a whole number.");
  return Number(value);
}

function invalidFilter(): GraphRefusal {
  return new GraphRefusal(400, "BadRequest", "Invalid filter clause.");
}
