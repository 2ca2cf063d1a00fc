import type {
  Attachment,
  Draft,
  Finding,
  Fix,
  Group,
  HostPermit,
  Mailbox,
  Outcome,
  Passage,
  Permit,
  Place,
  Progress,
  ReviewView,
  Thread,
} from "mailrail";
import type { Account, View } from "../app/plugin";
import type { FromPage, FromPanel, Look, ToPage, ToPanel, Waits } from "./messages";
import {
  either,
  figure,
  flag,
  list,
  nothing,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  word,
} from "./shape";

const account = record<Account>({ address: text, name: optional(text) });
const mailbox = record<Mailbox>({ address: text, name: optional(text), list: optional(flag) });
const group = record<Group>({ group: text, members: list(mailbox) });
const recipients = list(either(mailbox, group));
const attachment = record<Attachment>({
  id: text,
  name: text,
  mediaType: text,
  size: figure,
  contentId: optional(text),
  link: optional(text),
  entries: optional(list(text)),
});
const thread = record<Thread>({
  inReplyTo: optional(text),
  references: optional(list(text)),
  conversation: optional(text),
  draft: optional(text),
  participants: optional(list(text)),
  receivedBy: optional(text),
});
const draft = record<Draft>({
  from: mailbox,
  mailbox: optional(text),
  to: recipients,
  cc: recipients,
  bcc: recipients,
  subject: text,
  html: optional(text),
  text: optional(text),
  attachments: list(attachment),
  thread: optional(thread),
});

const place = record<Place>({
  field: word("from", "to", "cc", "bcc", "subject", "html", "text", "attachments", "thread", "message"),
  index: optional(figure),
  passage: optional(record<Passage>({ start: figure, text, nth: figure })),
});
// The core reads a fix once more before anything is done by it.
const fix = ((value: unknown) =>
  record<{ kind: string }>({
    kind: word("remove-recipient", "correct-address", "move-to-bcc", "rewrite-subject", "replace-words"),
  })(value)) as Shape<Fix>;
const finding = ((value: unknown) =>
  record<{ problem: { code: string }; severity: string; place: Place; fix?: Fix }>({
    problem: record({ code: text }),
    severity: word("block", "confirm", "hint"),
    place,
    fix: optional(fix),
  })(value)) as Shape<Finding>;

// What the core says is drawn, never acted on: its outer shape is enough.
const review = ((value: unknown) =>
  record<{ findings: object[]; verdict: string; recipients: number; octets: number; maxOctets: number }>({
    findings: list(record<object>({})),
    verdict: word("sendable", "confirm", "blocked"),
    recipients: figure,
    octets: figure,
    maxOctets: figure,
  })(value)) as Shape<ReviewView>;
const permit = ((value: unknown) =>
  record<{ permit: string }>({ permit: word("now", "later", "never") })(value)) as Shape<Permit>;
const hostPermit = ((value: unknown) =>
  record<{ permit: Permit; severity: string | undefined }>({
    permit,
    severity: optional(word("block", "confirm", "hint")),
  })(value)) as Shape<HostPermit>;
const waits = record<Waits>({ now: figure, longest: figure });
const look = record<Look>({ review, permit: either(hostPermit, nothing), now: figure });
const progress = ((value: unknown) =>
  record<{ step: string }>({
    step: word("preparing", "uploading", "committing", "checking", "waiting"),
  })(value)) as Shape<Progress>;
const outcome = ((value: unknown) =>
  record<{ outcome: string }>({ outcome: word("sent", "refused", "waiting", "unknown") })(
    value,
  )) as Shape<Outcome>;
const view = ((value: unknown) =>
  record<{ host: string; guarded: boolean; signedIn: boolean; granted: string[]; consent: string }>({
    host: word("gmail"),
    guarded: flag,
    signedIn: flag,
    granted: list(text),
    consent: word("send-only", "verified"),
  })(value)) as Shape<View>;

/** Whether this is a message the page's script sends. */
export const isFromPage: Shape<FromPage> = oneOf<FromPage>({
  hello: record({ kind: word("hello"), locale: text, account: either(account, nothing), guarded: flag }),
  composed: record({ kind: word("composed"), id: text, draft }),
  attended: record({ kind: word("attended"), id: text }),
  closed: record({ kind: word("closed"), id: text }),
  send: record({ kind: word("send"), id: text, draft }),
  cancel: record({ kind: word("cancel"), id: text }),
  permit: record({ kind: word("permit"), id: text }),
  ask: record({ kind: word("ask"), id: text, question: figure, draft }),
  went: record({ kind: word("went"), id: text, draft }),
  fix: record({ kind: word("fix"), id: text, finding }),
  allow: record({ kind: word("allow"), id: text, address: text }),
  changed: record({ kind: word("changed"), id: text, draft: either(draft, nothing) }),
  read: record({ kind: word("read"), id: text, question: figure, draft: either(draft, nothing) }),
  "open-panel": record({ kind: word("open-panel") }),
  "still-open": record({ kind: word("still-open") }),
});

/** Whether this is a message the worker sends to a page. */
export const isToPage: Shape<ToPage> = oneOf<ToPage>({
  reviewed: record({ kind: word("reviewed"), id: text, review, own: review }),
  permitted: record({ kind: word("permitted"), id: text, permit: either(permit, nothing), waits }),
  progress: record({ kind: word("progress"), id: text, progress: either(progress, nothing) }),
  outcome: record({ kind: word("outcome"), id: text, outcome }),
  failed: record({
    kind: word("failed"),
    id: text,
    failure: word(
      "core-not-loaded",
      "host-unreadable",
      "mailbox-unsupported",
      "sign-in-failed",
      "close-failed",
      "fix-stale",
      "quota-unreadable",
      "list-unchanged",
    ),
  }),
  answer: record({ kind: word("answer"), id: text, question: figure, look: either(look, nothing) }),
  fix: record({ kind: word("fix"), id: text, fix, before: draft, after: draft }),
  "undo-fix": record({ kind: word("undo-fix"), id: text }),
  show: record({ kind: word("show"), id: text, place }),
  take: record({ kind: word("take"), id: text }),
  read: record({ kind: word("read"), id: text, question: figure }),
  begun: record({ kind: word("begun"), id: text }),
  counting: record({ kind: word("counting"), on: flag }),
  report: record({ kind: word("report") }),
});

/** Whether this is a message the panel sends. */
export const isFromPanel: Shape<FromPanel> = oneOf<FromPanel>({
  send: record({ kind: word("send"), confirmed: flag }),
  cancel: record({ kind: word("cancel") }),
  dismiss: record({ kind: word("dismiss") }),
  "sign-in": record({ kind: word("sign-in") }),
  "sign-out": record({ kind: word("sign-out") }),
  "set-consent": record({ kind: word("set-consent"), consent: word("send-only", "verified") }),
  fix: record({ kind: word("fix"), finding }),
  "undo-fix": record({ kind: word("undo-fix") }),
  show: record({ kind: word("show"), place }),
  "refresh-quota": record({ kind: word("refresh-quota") }),
  "set-counting": record({ kind: word("set-counting"), on: flag }),
  "set-reading": record({ kind: word("set-reading"), on: flag }),
  "list-changed": record({ kind: word("list-changed") }),
  "read-draft": record({ kind: word("read-draft"), question: figure }),
  begun: record({ kind: word("begun"), id: text }),
});

/** Whether this is a message the worker sends to the panel. */
export const isToPanel: Shape<ToPanel> = oneOf<ToPanel>({
  view: record({ kind: word("view"), locale: text, mailbox: either(text, nothing), view }),
  draft: record({
    kind: word("draft"),
    question: figure,
    composed: either(record({ id: text, draft }), nothing),
  }),
});
