import { type ComposeItem, RECIPIENT_FIELDS } from "./item";
import { METHOD_NAMES, METHODS, OfficeError, type World } from "./methods";

/** One request of office.js, as it travels by postMessage. */
interface Request {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data: {
    MethodData?: { DispatchId: number | string };
    ApiParams?: Record<string, unknown>;
    DdaMethod?: { DispatchId: number };
    [parameter: number]: unknown;
  };
}

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER_EVENT = 1;
const UNREGISTER_EVENT = 2;
/** The host's own number of each permission: 3 is ReadWriteItem. */
const READ_WRITE_ITEM = 3;
const COMPOSE = 4;

/** A call that shall fail: with an Office error, so many times. */
export interface Failure {
  code: number;
  times: number;
}

/** What an event's handler answered. */
export interface Completed {
  /** False when the page associated no such function, or could not be run. */
  handled: boolean;
  options: Office.SmartAlertsEventCompletedOptions;
  /** From the launch to the answer. */
  milliseconds: number;
}

/** The event by which office.js is told of a launch. */
const COMMAND = "appCommandInvoked";
/** DispatchId of `event.completed()`, whose parameters are numbered. */
const COMMAND_COMPLETED = 94;

/** The host's end of office.js's postMessage protocol, for one of the add-in's pages. */
export class Protocol {
  readonly failures = new Map<string, Failure>();
  /** Names of the methods called, in order. */
  readonly calls: string[] = [];
  /** The most attachment calls that were under way at once. */
  mostAttachmentCalls = 0;
  #attachmentCalls = 0;
  #events = new Set<string>();
  #conversation = "";
  #launched = new Map<string, (status: unknown, event: string) => void>();
  #whenReady: (() => void)[] = [];

  constructor(
    private readonly world: World,
    private readonly pane: () => Window | null,
  ) {
    addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.origin !== world.options.addinOrigin || event.source !== pane()) return;
      if (typeof event.data === "string") void this.#receive(JSON.parse(event.data) as Request);
    });
    world.item.addEventListener("recipients", (event) => {
      const field = (event as CustomEvent<string>).detail;
      const changed = Object.fromEntries(RECIPIENT_FIELDS.map((one) => [one, one === field]));
      this.#emit("olkRecipientsChanged", [JSON.stringify(changed)]);
    });
    world.item.addEventListener("attachments", (event) => {
      const { id, name } = (event as CustomEvent<ComposeItem["attachments"][number]>).detail;
      this.#emit("olkAttachmentsChanged", [
        JSON.stringify({ attachmentStatus: "changed", attachmentDetails: { id, name } }),
      ]);
    });
  }

  /** The person changes Outlook's theme to this background. */
  changeTheme(background: string): void {
    const color = Number.parseInt(background.slice(1), 16);
    this.#emit("officeThemeChanged", [JSON.stringify({ bodyBackgroundColor: color })]);
  }

  /** Runs one of the page's functions once it is ready for it. */
  async launch(functionName: string, type: string): Promise<Completed> {
    if (!this.#events.has(COMMAND)) await new Promise<void>((resolve) => this.#whenReady.push(resolve));
    const id = crypto.randomUUID();
    const begun = performance.now();
    return new Promise((resolve) => {
      this.#launched.set(id, (status, event) => {
        const { completedContext = {} } = JSON.parse(event || "{}") as {
          completedContext?: Completed["options"];
        };
        resolve({
          handled: status === 0,
          options: completedContext,
          milliseconds: performance.now() - begun,
        });
      });
      this.#emit(COMMAND, [id, functionName, JSON.stringify({ type, source: { id: "" } })]);
    });
  }

  /** The page is gone. */
  forget(): void {
    this.#events.clear();
  }

  async #receive(request: Request): Promise<void> {
    if (request._messageType !== REQUEST) return;
    this.#conversation = request._conversationId;
    if (request._actionType === REGISTER_EVENT || request._actionType === UNREGISTER_EVENT) {
      // office.js adds its handler only when the answer arrives: an event sent before it is lost.
      this.#answer(request, { Error: 0 });
      this.#events[request._actionType === REGISTER_EVENT ? "add" : "delete"](request._actionName);
      if (request._actionName === COMMAND) for (const ready of this.#whenReady.splice(0)) ready();
      return;
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#events.clear();
        this.#answer(request, this.#appContext());
        return;
      case "GetInitialData":
        this.#answer(request, this.#initialData());
        return;
      case "ExecuteMethod":
        this.#answer(request, await this.#execute(request));
        return;
      case "executeMethod": {
        const { DdaMethod, 0: id, 1: status, 2: event } = request._data;
        this.#answer(request, { Error: 0, Version: 1 });
        if (DdaMethod?.DispatchId === COMMAND_COMPLETED)
          this.#launched.get(String(id))?.(status, typeof event === "string" ? event : "");
        return;
      }
      default:
        this.#answer(request, null);
    }
  }

  async #execute(request: Request): Promise<unknown> {
    const name = METHOD_NAMES[String(request._data.MethodData?.DispatchId)] ?? "";
    const ofAttachment = name === "item.getAttachmentContentAsync";
    if (ofAttachment) this.mostAttachmentCalls = Math.max(this.mostAttachmentCalls, ++this.#attachmentCalls);
    try {
      if (name) this.calls.push(name);
      this.#failIfAsked(name);
      const data = await METHODS[name]?.(request._data.ApiParams ?? {}, this.world);
      return { error: false, wasSuccessful: true, errorCode: 0, data };
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      return { error: true, wasSuccessful: false, errorCode: error.code };
    } finally {
      if (ofAttachment) this.#attachmentCalls--;
    }
  }

  #failIfAsked(name: string): void {
    const failure = this.failures.get(name);
    if (!failure) return;
    if (--failure.times <= 0) this.failures.delete(name);
    throw new OfficeError(failure.code);
  }

  #emit(name: string, payload: unknown): void {
    if (this.#events.has(name))
      this.#post({ _actionName: name, _data: payload, _responseType: 1, _correlationId: 0 });
  }

  #answer(request: Request, data: unknown): void {
    const { _actionName, _correlationId } = request;
    this.#post({ _actionName, _correlationId, _data: data, _responseType: 0 });
  }

  #post(message: Record<string, unknown>): void {
    const envelope = {
      _messageType: RESPONSE,
      _errorCode: 0,
      _serializerVersion: 1,
      _origin: location.origin,
    };
    const text = JSON.stringify({ ...envelope, _conversationId: this.#conversation, ...message });
    this.pane()?.postMessage(text, this.world.options.addinOrigin);
  }

  #appContext(): unknown {
    const { options, settings } = this.world;
    const nested = options.bridge === "absent" ? {} : { NestedAppAuth: "1.1" };
    return {
      _id: "mailrail",
      _appName: 64,
      _appVersion: 16,
      _appUILocale: options.displayLanguage,
      _dataLocale: options.displayLanguage,
      _docUrl: `${location.origin}/mail`,
      _clientMode: 0,
      _settings: settings,
      _reason: 1,
      _osfControlType: 1,
      _eToken: encodeURIComponent('<r><t cid="" oid="" /></r>'),
      _correlationId: "00000000-0000-0000-0000-000000000001",
      _requirementMatrix: JSON.stringify({
        Mailbox: options.mailboxSet,
        DialogApi: "1.2",
        ...nested,
      }),
      _hostFullVersion: "20261101001.01",
      _addinName: "Mailrail",
      _appDomains: [],
      _clientWindowWidth: innerWidth,
      _clientWindowHeight: innerHeight,
    };
  }

  #initialData(): unknown {
    const { item, options } = this.world;
    return {
      itemType: COMPOSE,
      permissionLevel: READ_WRITE_ITEM,
      userDisplayName: options.user.name,
      userEmailAddress: options.user.address,
      userTimeZone: "UTC",
      userProfileType: options.user.accountType,
      hostVersion: "20261101001.01",
      owaView: "ThreeColumns",
      ewsUrl: `${location.origin}/EWS/Exchange.asmx`,
      restUrl: `${location.origin}/api`,
      conversationId: item.conversationId,
      isRestIdSupported: true,
      timeZoneOffsets: [{ start: "0", end: "8640000000000000", offset: "0" }],
    };
  }
}
