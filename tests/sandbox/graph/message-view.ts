import type { Message } from "@microsoft/microsoft-graph-types";
import { header, type Annotated, type SandboxRequest } from "../request";
import { attachmentView } from "./attachment";
import { propertyKey } from "./message-input";
import { GraphRefusal, itemNotFound } from "./refusal";
import { flagsOf, type Folder, type StoredMessage } from "./stored-message";

/** Properties Graph shows only to who selects them. */
const ON_REQUEST: readonly (keyof Message)[] = ["internetMessageHeaders"];

/** PidTagMessageFlags, under the name that Graph gives it in answers. */
const FLAGS_ID = "Integer 0xe07";
const FLAGS = propertyKey(FLAGS_ID);

/** Whether the client asked for ids that survive a move. */
export function wantsImmutableIds(request: SandboxRequest): boolean {
  return /\bIdType\s*=\s*"ImmutableId"/i.test(header(request, "prefer") ?? "");
}

/** The message as Graph shows it to this request: its `$select`, `$expand` and kind of id. */
export function messageView(message: StoredMessage, request: SandboxRequest): Message {
  return viewed(message, {
    immutable: wantsImmutableIds(request),
    select: request.query.get("$select"),
    expand: request.query.get("$expand"),
  });
}

/** How a message is to be shown. */
export interface Wanted {
  immutable: boolean;
  select: string | null;
  expand: string | null;
}

/** The message as it was asked for. */
export function viewed(message: StoredMessage, wanted: Wanted): Message {
  const selected = select(everything(message, wanted.immutable), wanted.select, ON_REQUEST, "message");
  return { ...selected, ...expanded(message, wanted.expand) };
}

/** The folder of this well-known name or id. */
export function folderOf(name: string): Folder {
  const folders: Folder[] = ["drafts", "sentitems", "inbox"];
  const found = folders.find((folder) => [folder, idOf(folder).toLowerCase()].includes(name.toLowerCase()));
  if (found === undefined) throw itemNotFound();
  return found;
}

/** A folder's own id. */
export function idOf(folder: Folder): string {
  return `AQMk-${folder}`;
}

/** The object with only what `$select` names, always with its id. */
export function select<T extends object>(
  whole: T,
  list: string | null,
  onRequest: readonly string[],
  type: string,
): Partial<T> {
  const names = list === null ? undefined : list.split(",").map((name) => name.trim());
  const unknown = names?.find((name) => !(name in whole));
  if (unknown !== undefined)
    throw new GraphRefusal(
      400,
      "RequestBroker--ParseUri",
      `Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`,
    );
  const kept = Object.entries(whole).filter(([name]) =>
    names === undefined
      ? !onRequest.includes(name)
      : name === "id" || name.startsWith("@odata.") || names.includes(name),
  );
  return Object.fromEntries(kept) as Partial<T>;
}

function everything(message: StoredMessage, immutable: boolean): Annotated<Message> {
  const { fields, files } = message;
  const changeKey = Buffer.from(
    `${fields.lastModifiedDateTime ?? ""}${fields.isDraft === true ? "d" : "s"}`,
  ).toString("base64");
  const content = fields.body?.content ?? "";
  return {
    "@odata.etag": `W/"${changeKey}"`,
    id: immutable ? message.immutableId : message.id,
    changeKey,
    categories: [],
    receivedDateTime: fields.createdDateTime ?? null,
    sentDateTime: fields.createdDateTime ?? null,
    isReadReceiptRequested: false,
    isDeliveryReceiptRequested: false,
    internetMessageHeaders: [],
    ...fields,
    hasAttachments: files.some(({ inline }) => !inline),
    bodyPreview: content.replace(/<[^>]*>/g, "").slice(0, 255),
    parentFolderId: idOf(message.folder),
  };
}

function expanded(message: StoredMessage, expand: string | null): Partial<Message> {
  if (expand === null) return {};
  if (expand === "attachments") return { attachments: message.files.map(attachmentView) };
  const [, filter] = /^singleValueExtendedProperties\(\$filter=(.+)\)$/i.exec(expand) ?? [];
  if (filter === undefined)
    throw new GraphRefusal(
      400,
      "RequestBroker--ParseUri",
      `Parsing OData Select and Expand failed at '${expand}'.`,
    );
  const asked = [...filter.matchAll(/id eq '([^']+)'/gi)].map(([, id]) => propertyKey(id ?? ""));
  const found = asked.flatMap((key) =>
    key === FLAGS ? { id: FLAGS_ID, value: String(flagsOf(message)) } : (message.properties.get(key) ?? []),
  );
  return found.length === 0 ? {} : { singleValueExtendedProperties: found };
}
