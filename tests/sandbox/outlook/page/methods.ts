import type { PageOptions, Person } from "../options";
import { type Attachment, type ComposeItem, RECIPIENT_FIELDS } from "./item";

/** An answer with an Office error code; office.js turns it into an AsyncResult error. */
export class OfficeError extends Error {
  constructor(readonly code: number) {
    super(`Office error ${String(code)}`);
  }
}

/** Codes office.js knows. */
const INVALID_ATTACHMENT_ID = 9003;
const DUPLICATE_NOTIFICATION_KEY = 9023;
const KEY_NOT_FOUND = 9050;
const SESSION_DATA_TOO_LONG = 9051;
const SESSION_DATA_LIMIT = 50_000;
/** This body is HTML; what is written as plain text would not be what was meant. */
const INVALID_FORMAT = 9002;
/** The wire's number of the HTML coercion type. */
const HTML = 3;

/** The name of each host method the add-in reaches, by its DispatchId in office.js (outlook-web-16.01). */
export const METHOD_NAMES: Readonly<Record<string, string>> = {
  14: "body.getTypeAsync",
  15: "recipients.getAsync",
  17: "subject.setAsync",
  18: "subject.getAsync",
  21: "recipients.setAsync",
  22: "recipients.addAsync",
  33: "notificationMessages.addAsync",
  35: "notificationMessages.replaceAsync",
  36: "notificationMessages.removeAsync",
  37: "body.getAsync",
  38: "body.setAsync",
  41: "item.close",
  107: "from.getAsync",
  149: "item.getAttachmentsAsync",
  150: "item.getAttachmentContentAsync",
  174: "item.getComposeTypeAsync",
  185: "sessionData.setAsync",
  187: "sessionData.getAllAsync",
  189: "sessionData.removeAsync",
  404: "roamingSettings.saveAsync",
  // Of newer-office.js; the wire of today's office.js is not published.
  closeAsync: "item.closeAsync",
};

export interface World {
  item: ComposeItem;
  options: PageOptions;
  settings: Record<string, string>;
}

type Parameters = Record<string, unknown>;
type Method = (given: Parameters, world: World) => unknown;

/** The wire's numbers of recipient types. */
const DISTRIBUTION_LIST = 1;
const EXTERNAL_USER = 3;

const recipient = ({ address, name, list }: Person) => ({
  address,
  name,
  recipientType: list ? DISTRIBUTION_LIST : EXTERNAL_USER,
});

/** People as office.js sends them; Outlook knows again which of them is a list. */
function people(written: unknown, { item }: World): Person[] {
  const known = RECIPIENT_FIELDS.flatMap((field) => item[field]);
  return (written as { address: string; name?: string }[]).map(({ address, name }) => {
    const list = known.some((one) => one.address === address && one.list === true);
    return { address, name: name ?? address, ...(list ? { list } : {}) };
  });
}

const fieldOf = (number: unknown) => RECIPIENT_FIELDS[Number(number)] ?? "to";

function attachment(attached: Attachment, world: World) {
  const { id, name, size, isInline, contentId } = attached;
  const attachmentType = { base64: 0, eml: 1, iCalendar: 1, url: 2 }[attached.format];
  return {
    id,
    name,
    size,
    isInline,
    attachmentType,
    ...(world.options.newerApis && contentId ? { contentId } : {}),
  };
}

async function base64(blob: Blob): Promise<string> {
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(",") + 1);
}

/** Plain text of the body, near enough to Outlook's conversion. */
function plain(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.innerText;
}

export const METHODS: Readonly<Record<string, Method>> = {
  "body.getTypeAsync": () => "html",
  "recipients.getAsync": ({ recipientField }, { item }) => item[fieldOf(recipientField)].map(recipient),
  "recipients.setAsync": ({ recipientField, recipientArray }, world) => {
    world.item.change({ [fieldOf(recipientField)]: people(recipientArray, world) });
  },
  "recipients.addAsync": ({ recipientField, recipientArray }, world) => {
    const field = fieldOf(recipientField);
    world.item.change({ [field]: [...world.item[field], ...people(recipientArray, world)] });
  },
  "subject.getAsync": (_, { item }) => item.subject,
  "subject.setAsync": ({ subject }, { item }) => {
    item.change({ subject: String(subject) });
  },
  "body.getAsync": ({ coercionType }, { item }) => (coercionType === HTML ? item.html : plain(item.html)),
  "body.setAsync": ({ coercionType, data }, { item }) => {
    if (coercionType !== HTML) throw new OfficeError(INVALID_FORMAT);
    item.change({ html: String(data) });
  },
  "notificationMessages.addAsync": ({ key, message }, { item }) => {
    if (item.notifications.has(String(key))) throw new OfficeError(DUPLICATE_NOTIFICATION_KEY);
    item.notify(String(key), String(message));
  },
  "notificationMessages.replaceAsync": ({ key, message }, { item }) => {
    item.notify(String(key), String(message));
  },
  "notificationMessages.removeAsync": ({ key }, { item }) => {
    if (!item.notifications.has(String(key))) throw new OfficeError(KEY_NOT_FOUND);
    item.unnotify(String(key));
  },
  "from.getAsync": (_, { item }) => recipient(item.from),
  "item.getAttachmentsAsync": (_, world) => world.item.attachments.map((one) => attachment(one, world)),
  "item.getAttachmentContentAsync": async ({ id }, { item }) => {
    const found = item.attachments.find((one) => one.id === id);
    if (!found) throw new OfficeError(INVALID_ATTACHMENT_ID);
    const content = found.format === "base64" ? await base64(found.content) : await found.content.text();
    return { content, format: found.format };
  },
  "item.getComposeTypeAsync": (_, { item }) => ({ composeType: item.composeType, coercionType: "html" }),
  "sessionData.setAsync": ({ name, value }, { item }) => {
    const next = { ...item.sessionData, [String(name)]: String(value) };
    if (JSON.stringify(next).length > SESSION_DATA_LIMIT) throw new OfficeError(SESSION_DATA_TOO_LONG);
    item.sessionData = next;
  },
  "sessionData.getAllAsync": (_, { item }) => item.sessionData,
  "sessionData.removeAsync": ({ name }, world) => {
    const { [String(name)]: gone, ...rest } = world.item.sessionData;
    if (gone === undefined) throw new OfficeError(KEY_NOT_FOUND);
    world.item.sessionData = rest;
  },
  "roamingSettings.saveAsync": (given, world) => {
    world.settings = (given as unknown as [Record<string, string>])[0];
  },
  // Outlook asks the person; the call itself tells nothing.
  "item.close": (_, { item }) => {
    item.end("asking");
  },
  "item.closeAsync": ({ discardItem }, { item }) => {
    item.end(discardItem === true ? "discarded" : "asking");
  },
};
