import type { ContentFormat, GivenItem, Person } from "../options";

export interface Attachment {
  id: string;
  name: string;
  size: number;
  isInline: boolean;
  contentId?: string;
  format: ContentFormat;
  content: Blob;
}

export type RecipientField = "to" | "cc" | "bcc";
export const RECIPIENT_FIELDS: readonly RecipientField[] = ["to", "cc", "bcc"];

/** How the compose window ended, as far as it did. */
export type Ending = "open" | "asking" | "discarded" | "saved" | "sent";

/** The message being composed. Every change is told: to the add-in as Office events, to the view to draw. */
export class ComposeItem extends EventTarget {
  to: Person[] = [];
  cc: Person[] = [];
  bcc: Person[] = [];
  subject = "";
  html = "";
  from: Person;
  composeType: GivenItem["composeType"] = "newMail";
  conversationId = "";
  inReplyTo = "";
  attachments: Attachment[] = [];
  sessionData: Record<string, string> = {};
  /** The bar of messages above the mail, by the add-in's key. */
  notifications = new Map<string, string>();
  ending: Ending = "open";
  #attached = 0;

  constructor(given: Omit<GivenItem, "attachments">) {
    super();
    this.from = given.from;
    Object.assign(this, given);
  }

  /** Another message in place of this one, as Outlook on the web opens the next. */
  replace(given: Partial<Pick<ComposeItem, RecipientField | "subject" | "html">>): void {
    this.attachments = [];
    this.sessionData = {};
    this.notifications.clear();
    this.ending = "open";
    this.change({ to: [], cc: [], bcc: [], subject: "", html: "", ...given });
  }

  /** What the person types. */
  change(patch: Partial<Pick<ComposeItem, RecipientField | "subject" | "html" | "from">>): void {
    Object.assign(this, patch);
    for (const field of RECIPIENT_FIELDS) if (field in patch) this.#tell("recipients", field);
    this.#tell("changed");
  }

  attach(given: Omit<Attachment, "id" | "size">): Attachment {
    const attachment = { ...given, id: `attachment-${String(++this.#attached)}`, size: given.content.size };
    this.attachments.push(attachment);
    this.#tell("attachments", attachment);
    this.#tell("changed");
    return attachment;
  }

  detach(id: string): void {
    const gone = this.attachments.find((attachment) => attachment.id === id);
    if (!gone) return;
    this.attachments = this.attachments.filter((attachment) => attachment !== gone);
    this.#tell("attachments", gone);
    this.#tell("changed");
  }

  notify(key: string, message: string): void {
    this.notifications.set(key, message);
    this.#tell("changed");
  }

  unnotify(key: string): void {
    this.notifications.delete(key);
    this.#tell("changed");
  }

  end(ending: Ending): void {
    this.ending = ending;
    this.#tell("changed");
  }

  #tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
