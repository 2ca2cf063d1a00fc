import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import vm from "node:vm";

/** A compose window as classic Outlook's JavaScript-only runtime sees it. */
export interface ClassicItem {
  to: string[];
  subject: string;
  html: string;
  attachments: { id: string; name: string; size: number }[];
  sessionData: Record<string, string>;
  notifications: string[];
}

export interface ClassicOptions {
  /** Globals of the language that this runtime lacks. */
  lacks?: string[];
  /** Globals of browsers that it happens to have. */
  has?: Record<string, unknown>;
  /** The newest Mailbox requirement set. */
  mailboxSet?: string;
  displayLanguage?: string;
  roamingSettings?: Map<string, unknown>;
  item?: Partial<ClassicItem>;
  /** Changes the script before it runs. */
  script?: (built: string) => string;
  /** Names of Office.js calls that fail. */
  failing?: string[];
}

export interface Classic {
  item: ClassicItem;
  roamingSettings: Map<string, unknown>;
  /** Fires an event, and answers what its handler completed it with. */
  launch(functionName: string): Promise<Office.SmartAlertsEventCompletedOptions | undefined>;
  run(code: string): unknown;
}

type Done = (result: { status: string; value?: unknown; error?: { code: number } }) => void;

/** Runs the built events.js alone, in a bare V8 context with nothing of a browser. */
export async function openClassic(options: ClassicOptions = {}): Promise<Classic> {
  const built = await readFile(join(resolve("dist/outlook"), "events.js"), "utf8");
  const item: ClassicItem = {
    to: ["jin@contoso.example"],
    subject: "Kuchen am Freitag",
    html: "<p>Es gibt Kuchen.</p>",
    attachments: [],
    sessionData: {},
    notifications: [],
    ...options.item,
  };
  const roamingSettings = options.roamingSettings ?? new Map<string, unknown>();
  const handlers = new Map<string, (event: object) => void>();
  const context = vm.createContext({
    Office: office(item, roamingSettings, handlers, options),
    ...options.has,
  });
  for (const name of options.lacks ?? []) vm.runInContext(`delete globalThis.${name}`, context);
  vm.runInContext((options.script ?? String)(built), context, { filename: "events.js" });
  return {
    item,
    roamingSettings,
    launch: (name) =>
      new Promise((completed, reject) => {
        const handler = handlers.get(name);
        if (handler) handler({ type: name, completed });
        else reject(new Error(`${name} is associated with nothing.`));
      }),
    run: (code) => vm.runInContext(code, context) as unknown,
  };
}

/** As much of Office.js as the handlers ask, answering later as Office.js does. */
function office(
  item: ClassicItem,
  roamingSettings: Map<string, unknown>,
  handlers: Map<string, (event: object) => void>,
  { failing = [], mailboxSet = "1.15", displayLanguage = "en-US" }: ClassicOptions,
) {
  const answers =
    (name: string, value: () => unknown) =>
    (...parameters: unknown[]) => {
      const done = parameters.at(-1);
      if (typeof done !== "function") return;
      setImmediate(() => {
        const failed = failing.includes(name);
        (done as Done)(
          failed ? { status: "failed", error: { code: 9017 } } : { status: "succeeded", value: value() },
        );
      });
    };
  const person = (address: string) => ({
    emailAddress: address,
    displayName: address,
    recipientType: "externalUser",
  });
  const field = (people: () => string[]) => ({ getAsync: answers("recipients", () => people().map(person)) });
  const compose = {
    conversationId: "conversation-1",
    from: { getAsync: answers("from", () => person("ana@contoso.example")) },
    to: field(() => item.to),
    cc: field(() => []),
    bcc: field(() => []),
    subject: { getAsync: answers("subject", () => item.subject) },
    body: { getTypeAsync: answers("body type", () => "html"), getAsync: answers("body", () => item.html) },
    getAttachmentsAsync: answers("attachments", () =>
      item.attachments.map((one) => ({ ...one, attachmentType: "file", isInline: false })),
    ),
    getAttachmentContentAsync: answers("attachment content", () => ({ content: "", format: "base64" })),
    getComposeTypeAsync: answers("compose type", () => ({ composeType: "newMail", coercionType: "html" })),
    notificationMessages: {
      addAsync: (_key: string, { message }: { message: string }) => item.notifications.push(message),
    },
    sessionData: {
      getAllAsync: answers("session data", () => item.sessionData),
      setAsync: (key: string, value: string, done: Done) => {
        item.sessionData = { ...item.sessionData, [key]: value };
        setImmediate(() => done({ status: "succeeded" }));
      },
    },
  };
  return {
    actions: { associate: (name: string, handler: (event: object) => void) => handlers.set(name, handler) },
    // Never answers where a script runs alone.
    onReady: () => new Promise(() => undefined),
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    CoercionType: { Html: "html", Text: "text" },
    MailboxEnums: {
      ComposeType: { Reply: "reply", NewMail: "newMail", Forward: "forward" },
      RecipientType: { DistributionList: "distributionList" },
      AttachmentType: { File: "file", Item: "item", Cloud: "cloud" },
      AttachmentContentFormat: { Base64: "base64", ICalendar: "iCalendar" },
      ItemNotificationMessageType: { ErrorMessage: "errorMessage" },
      RestVersion: { v2_0: "v2.0" },
    },
    context: {
      displayLanguage,
      requirements: {
        isSetSupported: (_name: string, version: string) => minor(version) <= minor(mailboxSet),
      },
      roamingSettings: {
        get: (key: string) => roamingSettings.get(key),
        set: (key: string, value: unknown) => roamingSettings.set(key, value),
        remove: (key: string) => roamingSettings.delete(key),
        saveAsync: () => undefined,
      },
      mailbox: {
        item: compose,
        userProfile: { accountType: "office365", emailAddress: "ana@contoso.example", displayName: "Ana" },
        convertToRestId: String,
      },
    },
  };
}

function minor(set: string): number {
  return Number(set.split(".")[1]);
}
