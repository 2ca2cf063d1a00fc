import type {
  InternetMessageHeader,
  Message,
  Recipient,
  SingleValueLegacyExtendedProperty,
} from "@microsoft/microsoft-graph-types";
import { fileFrom, type StoredFile } from "./attachment";
import { GraphRefusal, unreadable } from "./refusal";

/** What a client may say about a message, checked. */
export interface MessageInput {
  fields: Partial<Message>;
  files: StoredFile[];
  properties: { id: string; value: string }[];
}

type Moment = "create" | "update";
type Check = (value: unknown, name: string) => void;

const SUBJECT_LENGTH = 255;
const HEADERS_AT_MOST = 5;

/** Properties a client may write, and what they must look like. */
const WRITABLE = {
  subject: optional(text),
  body: optional(body),
  importance: oneOf("low", "normal", "high"),
  from: optional(recipient),
  sender: optional(recipient),
  toRecipients: listOf(recipient),
  ccRecipients: listOf(recipient),
  bccRecipients: listOf(recipient),
  replyTo: listOf(recipient),
  internetMessageId: text,
  internetMessageHeaders: headers,
  isRead: flag,
  isDeliveryReceiptRequested: optional(flag),
  isReadReceiptRequested: optional(flag),
  categories: listOf(text),
  singleValueExtendedProperties: listOf(property),
  attachments: listOf(() => undefined),
} satisfies Partial<Record<keyof Message, Check>>;

/** Properties that exist and that only the service writes: what a client says of them is not looked at. */
const READ_ONLY = new Set<string>([
  "id",
  "changeKey",
  "createdDateTime",
  "lastModifiedDateTime",
  "receivedDateTime",
  "sentDateTime",
  "hasAttachments",
  "bodyPreview",
  "parentFolderId",
  "conversationId",
  "conversationIndex",
  "uniqueBody",
  "isDraft",
  "webLink",
  "inferenceClassification",
  "flag",
] satisfies (keyof Message)[]);

/** Reads the JSON of a message as Graph does, or refuses it as Graph does. */
export function messageInput(json: unknown, moment: Moment): MessageInput {
  const object = record(json, "message");
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    if (name.startsWith("@odata.") || READ_ONLY.has(name)) continue;
    if (!(name in WRITABLE)) throw noSuchProperty(name, "message");
    WRITABLE[name as keyof typeof WRITABLE](value, name);
    fields[name] = value;
  }
  if (moment === "update" && ("internetMessageHeaders" in fields || "attachments" in fields))
    throw new GraphRefusal(
      400,
      "ErrorInvalidPropertySet",
      "The property can only be set when the message is created.",
    );
  const { attachments, singleValueExtendedProperties, ...rest } = fields as Partial<Message>;
  return {
    fields: rest,
    files: (attachments ?? []).map(fileFrom),
    properties: (singleValueExtendedProperties ?? []).map(({ id, value }) => ({
      id: id ?? "",
      value: value ?? "",
    })),
  };
}

/** An extended property id in the one form it is compared in. */
export function propertyKey(id: string): string {
  return id
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/^(\w+ 0x)0+(?=.)/, "$1");
}

/** A JSON object, or Graph's word for what is not one. */
export function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw unreadable(`An object was expected at '${name}'.`);
  return value as Record<string, unknown>;
}

/** The refusal of a name the type does not have. */
export function noSuchProperty(name: string, type: string): GraphRefusal {
  return unreadable(
    `The property '${name}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type.`,
  );
}

function optional(check: Check): Check {
  return (value, name) => {
    if (value !== null) check(value, name);
  };
}

function listOf(check: Check): Check {
  return (value, name) => {
    if (!Array.isArray(value)) throw unreadable(`A 'StartArray' node was expected at '${name}'.`);
    value.forEach((entry) => {
      check(entry, name);
    });
  };
}

function oneOf(...values: string[]): Check {
  return (value, name) => {
    if (typeof value !== "string" || !values.includes(value.toLowerCase()))
      throw unreadable(`Requested value '${String(value)}' was not found at '${name}'.`);
  };
}

function text(value: unknown, name: string): void {
  if (typeof value !== "string")
    throw unreadable(`Cannot convert the literal at '${name}' to the expected type 'Edm.String'.`);
  if (name === "subject" && value.length > SUBJECT_LENGTH)
    throw new GraphRefusal(400, "ErrorInvalidArgument", "The subject is longer than 255 characters.");
}

function flag(value: unknown, name: string): void {
  if (typeof value !== "boolean")
    throw unreadable(`Cannot convert the literal at '${name}' to the expected type 'Edm.Boolean'.`);
}

function body(value: unknown, name: string): void {
  const { contentType, content, ...rest } = record(value, name);
  for (const other of Object.keys(rest)) throw noSuchProperty(other, "itemBody");
  if (contentType !== undefined) oneOf("text", "html")(contentType, "contentType");
  if (content !== undefined) text(content, "content");
}

function recipient(value: unknown, name: string): void {
  const { emailAddress, ...rest } = record(value, name) as Recipient & Record<string, unknown>;
  for (const other of Object.keys(rest)) throw noSuchProperty(other, "recipient");
  const { address, name: displayName, ...unknown } = record(emailAddress, "emailAddress");
  for (const other of Object.keys(unknown)) throw noSuchProperty(other, "emailAddress");
  if (address !== undefined) optional(text)(address, "address");
  if (displayName !== undefined) optional(text)(displayName, "name");
}

function headers(value: unknown, name: string): void {
  listOf((entry) => {
    const { name: header, value: content } = record(entry, name) as InternetMessageHeader;
    text(header, "name");
    text(content, "value");
    if (!/^x-/i.test(header ?? ""))
      throw new GraphRefusal(
        400,
        "InvalidInternetMessageHeader",
        `The internet message header name '${header ?? ""}' should start with 'x-' or 'X-'.`,
      );
  })(value, name);
  const { length } = value as unknown[];
  if (length === 0)
    throw new GraphRefusal(
      400,
      "InvalidInternetMessageHeaderCollection",
      "The collection must not be empty.",
    );
  if (length > HEADERS_AT_MOST)
    throw new GraphRefusal(
      400,
      "InvalidInternetMessageHeaderCollection",
      "Maximum number of headers in one message should be less than or equal to 5.",
    );
}

const PROPERTY_ID =
  /^[A-Za-z]+ (0x[0-9a-f]{1,8}|\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\} (Name .+|Id 0x[0-9a-f]+))$/i;

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/;

function property(value: unknown, name: string): void {
  const { id, value: content } = record(value, name) as SingleValueLegacyExtendedProperty;
  text(id, "id");
  text(content, "value");
  if (!PROPERTY_ID.test(id ?? ""))
    throw new GraphRefusal(400, "ErrorInvalidProperty", `The extended property id '${id ?? ""}' is invalid.`);
  if (/^SystemTime /i.test(id ?? "") && !UTC.test(content ?? ""))
    throw new GraphRefusal(
      400,
      "ErrorInvalidProperty",
      `The value of the extended property '${id ?? ""}' is invalid.`,
    );
}
