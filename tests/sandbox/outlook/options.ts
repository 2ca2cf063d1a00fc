/** What a test or the demo may choose about the Outlook-like host. Shared by Node and the host page. */

export interface Person {
  name: string;
  address: string;
  /** A distribution list, as Outlook tells one that it has resolved. */
  list?: boolean;
}

/** How office.js hands an attachment's content over. */
export type ContentFormat = "base64" | "eml" | "iCalendar" | "url";

export interface GivenAttachment {
  name: string;
  content: Buffer | string;
  isInline?: boolean;
  /** Told to the add-in only with `newerApis`, as in today's Outlook. */
  contentId?: string;
  /** "url": a cloud file, whose content is its address. */
  format?: ContentFormat;
}

export interface GivenItem {
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  html: string;
  composeType: "newMail" | "reply" | "forward";
  conversationId: string;
  /** Message-ID of the message answered; readable only with `newerApis`. */
  inReplyTo: string;
  from: Person;
  attachments: GivenAttachment[];
}

export type Theme = "light" | "dark" | "contrast";

/**
 * What stands behind `window.nestedAppAuthBridge`: it consents at once, asks the person in the host's own window, is
 * refused by the person, breaks, hands out a token Graph no longer takes before good ones, or is not there.
 */
export type BridgeMode = "grants" | "asks" | "cancels" | "fails" | "revoked-first" | "absent";

export interface OutlookOptions {
  user?: Partial<Person> & { accountType?: string };
  item?: Partial<GivenItem>;
  displayLanguage?: string;
  theme?: Theme;
  /** Members that Outlook has today and the npm build of office.js (2022) lacks. */
  newerApis?: boolean;
  /** The newest Mailbox requirement set this Outlook knows; by default 1.15 with `newerApis`, otherwise 1.11. */
  mailboxSet?: string;
  /** Outlook's own Send button works, and the manifest's events are launched. */
  ownSend?: boolean;
  /** Whether the pane is open from the start; it is unless told otherwise. */
  paneOpen?: boolean;
  bridge?: BridgeMode;
  /** Scopes the person agreed to before. */
  consented?: string[];
  /** Settings the mailbox keeps for the add-in. */
  roamingSettings?: Record<string, unknown>;
  /** Width and height of the window. */
  viewport?: { width: number; height: number };
  /** The built add-in; `dist/outlook` of the project. */
  dist?: string;
}

/** What an Outlook reads of the add-in's manifest. */
export interface ReadManifest {
  /** Page of the runtime that handles events. */
  eventsPage: string;
  /** Function by event. */
  handlers: Record<string, string>;
  sendMode: string;
  /** Ids of the buttons that open the pane. */
  commands: string[];
}

/** The options as the host page gets them: attachments by address. */
export interface PageOptions {
  manifest: ReadManifest;
  mailboxSet: string;
  ownSend: boolean;
  paneOpen: boolean;
  addinOrigin: string;
  user: Person & { accountType: string };
  item: Omit<GivenItem, "attachments">;
  attachments: (Omit<GivenAttachment, "content"> & { address: string })[];
  displayLanguage: string;
  theme: Theme;
  newerApis: boolean;
  bridge: BridgeMode;
  consented: string[];
  roamingSettings: Record<string, unknown>;
}
