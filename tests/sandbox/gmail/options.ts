/** What a test or the demo may choose about the Gmail-like page. */
export interface GmailOptions {
  /** Address of the mailbox the page shows; it must be one of the sandbox's Gmail accounts. */
  account: string;
  /** Name of its owner. */
  name: string;
  /** Gmail's display language. */
  language: string;
  /** `broken`: Gmail after a redesign; what InboxSDK looks for is called otherwise. */
  variant: "whole" | "broken";
}

/** What the page gets to know when it starts. */
export interface PageStart extends GmailOptions {
  /** Gmail's `ik`, part of the address of every attachment. */
  ik: string;
}

/** Someone in a recipient field, or the writer of a message. */
export interface Person {
  name: string;
  address: string;
}

/** A message as the page shows it. */
export interface ShownMessage {
  id: string;
  threadId: string;
  messageId: string;
  references: string;
  subject: string;
  from: Person;
  text: string;
}

/** What an autosaved draft is kept with. */
export interface DraftStart {
  subject: string;
  inReplyTo?: string;
  references?: string;
  threadId?: string;
}

/** What Gmail's own Send hands to Gmail's servers. */
export interface Outgoing {
  /** Id of the autosaved draft it was written in. */
  draft: string;
  threadId?: string;
  inReplyTo?: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  html: string;
  files: { id: string; cid?: string }[];
  /** "Send and archive" was pressed. */
  archive: boolean;
}
