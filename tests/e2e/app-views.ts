import type {
  Channel,
  ChannelView,
  Field,
  Finding,
  Outcome,
  Permit,
  Progress,
  ReviewView,
  SendError,
} from "mailrail";
import type { ComposeView, FixedNote, View } from "../../www/app/plugin";
import {
  ALL_NOTES,
  AT_THE_LIMIT,
  CALM,
  FROM_MAILBOX,
  EVERY_GAUGE,
  EVERY_REASON,
  HALF_USED,
  MINUTE_RULE,
  soon,
} from "./app-quota";
import { EVERY_FINDING, example, inWords } from "./app-findings";

const MB = 1024 * 1024;
const DAY = 24 * 3_600_000;

const CHANNELS: Record<Channel, ChannelView> = {
  "exchange-online": {
    channel: "exchange-online",
    scopes: {
      sendOnly: ["Mail.Send"],
      verified: ["Mail.Send", "Mail.ReadWrite"],
      counting: ["Mail.ReadWrite"],
      reports: ["Mail.Read"],
    },
    longestWait: 90_000,
  },
  gmail: {
    channel: "gmail",
    scopes: {
      sendOnly: ["https://www.googleapis.com/auth/gmail.send"],
      verified: ["https://www.googleapis.com/auth/gmail.compose"],
      counting: ["https://www.googleapis.com/auth/gmail.metadata"],
      reports: ["https://www.googleapis.com/auth/gmail.readonly"],
    },
    longestWait: 90_000,
  },
};

const CONFIRM = [example("subject-missing"), example("reply-without-thread")];
const HINT: Finding = {
  ...example("attachment-is-link"),
  severity: "hint",
  place: { field: "attachments", index: 1 },
};

/** What a careless mail in three languages may have, with words and addresses that are long. */
const MANY: Finding[] = [
  {
    ...example("address-unusable"),
    problem: {
      code: "address-unusable",
      address: "영업지원팀.김민수.책임매니저@아주긴도메인이름을쓰는회사.example, 佐藤花子@例え.jp",
      reason: { code: "several-at" },
    },
  },
  example("recipient-unsubscribed"),
  example("attachment-refused"),
  example("likely-typo"),
  example("strangers-visible"),
  example("greeting-other-name"),
  inWords(
    { ...example("attachment-forgotten"), problem: { code: "attachment-forgotten", text: "첨부" } },
    "첨부 파일을 확인해 주시기 바랍니다",
  ),
  inWords(
    {
      ...example("placeholder-text"),
      problem: { code: "placeholder-text", text: "○○様、いつもお世話になっております" },
    },
    "○○様、いつもお世話になっております",
  ),
  inWords(example("link-differs"), "こちらのページ"),
  example("duplicate-recipient"),
  example("subject-shouting"),
  example("link-insecure"),
  example("image-without-text"),
  example("recipients-added"),
];

const HINTS = [
  example("quoted-local-part"),
  example("role-recipient"),
  example("distribution-list"),
  example("link-insecure"),
  example("image-without-text"),
];

const FIELDS: Field[] = ["to", "cc", "bcc", "subject", "html"];

/** So many people outside that no panel shows them all. */
const CROWD: Finding = {
  ...example("external-recipients"),
  problem: {
    code: "external-recipients",
    addresses: Array.from(
      { length: 200 },
      (_, at) => `person.${String(at + 1)}@partner-${String(at % 9)}.example`,
    ),
  },
};

const HOSTILE = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
const LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde".repeat(3);

function review(over: Partial<ReviewView> = {}): ReviewView {
  return { findings: [], verdict: "sendable", recipients: 3, octets: 4.6 * MB, maxOctets: 35 * MB, ...over };
}

function compose(over: Partial<ComposeView> = {}): ComposeView {
  return {
    id: "one",
    subject: "Offer for the autumn fair",
    attachments: 2,
    review: review(),
    permit: { permit: "now", more: 12, reason: MINUTE_RULE },
    shows: [],
    ...over,
  };
}

/** A calm moment in Outlook; the named views differ from it in what they are about. */
export function outlook(over: Partial<View> = {}): View {
  return {
    host: "outlook",
    channel: CHANNELS["exchange-online"],
    account: { address: "ana@contoso.example", name: "Ana Müller" },
    signedIn: true,
    compose: compose(),
    guarded: true,
    consent: "verified",
    granted: ["Mail.Send", "Mail.ReadWrite"],
    progress: null,
    outcome: null,
    failure: null,
    fixed: null,
    policy: { inUse: false, problem: null },
    quota: HALF_USED(),
    counting: { on: true, problem: null },
    outbox: null,
    carriesOutbox: false,
    activity: null,
    ...over,
  };
}

/** The same in Gmail. */
export function gmail(over: Partial<View> = {}): View {
  return outlook({
    host: "gmail",
    channel: CHANNELS.gmail,
    account: { address: "mina@gmail.example", name: "Mina Park" },
    consent: "send-only",
    granted: ["https://www.googleapis.com/auth/gmail.send", "openid"],
    ...over,
  });
}

/** A mail with something to check. */
export function unsure(): View {
  return gmail({
    compose: compose({ subject: "", review: review({ verdict: "confirm", findings: [...CONFIRM, HINT] }) }),
  });
}

/** A mail with findings that the plugin can fix and show. */
export function found(findings: Finding[], over: Partial<View> = {}, permit: Permit | null = null): View {
  const severe = findings.some(({ severity }) => severity === "block");
  const verdict = severe
    ? "blocked"
    : findings.some(({ severity }) => severity === "confirm")
      ? "confirm"
      : "sendable";
  return outlook({
    compose: compose({ review: review({ findings, verdict }), shows: FIELDS, ...(permit && { permit }) }),
    ...over,
  });
}

const REFUSED_POLICY = {
  line: 12,
  column: 5,
  reason: "unknown field `blokedDomains`, expected `blockedDomains`",
};

/** The typo of the examples, corrected. */
function corrected(): FixedNote {
  const { problem, fix } = example("likely-typo");
  if (!fix) throw new Error("the example has no fix");
  return { problem, fix };
}

/** Half past two in the afternoon today. */
export function later(): number {
  return new Date().setHours(14, 30, 0, 0);
}

/** A mail of which the limits say this. */
export const permitted = (permit: Permit, over: Partial<View> = {}): View =>
  outlook({ compose: compose({ permit }), ...over });
const progress = (step: Progress): View => outlook({ progress: step });
const outcome = (end: Outcome): View => outlook({ outcome: end });
const refused = (error: SendError): View => outcome({ outcome: "refused", error });

/** Every state of the interface by name. */
export const VIEWS: Record<string, () => View> = {
  loading: () => outlook({ channel: null, account: null, signedIn: false, compose: null }),
  "empty-outlook": () => outlook({ compose: null }),
  "empty-gmail": () => gmail({ compose: null }),
  "review-sendable": () => outlook(),
  "review-signed-out": () => outlook({ signedIn: false, account: null, granted: [], consent: "send-only" }),
  "review-hint": () => gmail({ compose: compose({ review: review({ findings: [HINT] }) }) }),
  "review-confirm": unsure,
  confirmation: unsure,
  "review-blocked": () =>
    outlook({
      compose: compose({
        review: review({ verdict: "blocked", findings: EVERY_FINDING, recipients: 1204, octets: 47.3 * MB }),
      }),
    }),
  "review-hostile": () =>
    outlook({
      account: { address: `${HOSTILE}@contoso.example`, name: HOSTILE },
      compose: compose({
        subject: HOSTILE,
        review: review({
          verdict: "blocked",
          findings: [
            {
              problem: { code: "address-unusable", address: HOSTILE, reason: { code: "several-at" } },
              severity: "block",
              place: { field: "to", index: 0 },
            },
            {
              problem: { code: "attachment-is-link", name: HOSTILE },
              severity: "hint",
              place: { field: "attachments" },
            },
          ],
        }),
      }),
    }),
  "review-long": () =>
    outlook({
      account: { address: `${LONG}@contoso.example`, name: LONG },
      compose: compose({
        subject: LONG,
        review: review({ findings: [{ ...HINT, problem: { code: "attachment-is-link", name: LONG } }] }),
      }),
    }),
  "review-many": () => found(MANY),
  "review-hints": () => found(HINTS),
  "review-crowd": () => found([CROWD, example("internal-and-external")]),
  "review-fixed": () =>
    found([example("greeting-other-name"), example("image-without-text")], { fixed: corrected() }),
  "review-all-fixed": () => found([], { fixed: corrected() }),
  "failure-fix-stale": () => found([example("likely-typo")], { failure: "fix-stale" }),
  "policy-refused": () =>
    found([example("external-recipients")], { policy: { inUse: true, problem: REFUSED_POLICY } }),
  "settings-policy": () => outlook({ policy: { inUse: true, problem: null } }),
  "settings-policy-refused": () => gmail({ policy: { inUse: false, problem: REFUSED_POLICY } }),
  "review-last": () => permitted({ permit: "now", more: 0, reason: MINUTE_RULE }),
  "review-unlimited": () => permitted({ permit: "now", more: 0 }),
  "review-wait": () => permitted({ permit: "later", at: soon(20), reason: MINUTE_RULE }),
  "review-wait-signed-out": () =>
    permitted({ permit: "later", at: soon(20), reason: MINUTE_RULE }, { signedIn: false }),
  "review-wait-long": () =>
    permitted({ permit: "later", at: later() + DAY, reason: { rule: "working-hours" } }),
  "review-never": () =>
    permitted({
      permit: "never",
      reason: { rule: "limit", name: "recipients-per-message", maximum: 500 },
    }),
  "review-blocked-wait": () =>
    found([example("recipient-unsubscribed")], {}, { permit: "later", at: soon(20), reason: MINUTE_RULE }),
  "quota-half-used": () => outlook({ consent: "send-only", counting: { on: false, problem: null } }),
  "quota-full": () => outlook({ quota: AT_THE_LIMIT() }),
  "quota-counting-pending": () => outlook(),
  "quota-every-gauge": () => outlook({ quota: EVERY_GAUGE() }),
  "quota-notes": () => outlook({ quota: ALL_NOTES() }),
  "quota-calm": () => outlook({ quota: CALM() }),
  "quota-counting-off": () => gmail({ quota: CALM(), counting: { on: false, problem: null } }),
  "quota-counting-on": () => gmail({ quota: FROM_MAILBOX() }),
  "quota-counting-failed": () =>
    gmail({ quota: CALM(), counting: { on: true, problem: { code: "access-denied" } } }),
  "quota-loading": () => outlook({ quota: null }),
  "quota-no-mailbox": () => gmail({ quota: null, account: null, compose: null }),
  "quota-unreadable": () => outlook({ quota: null, failure: "quota-unreadable" }),
  "failure-quota-unreadable": () => outlook({ quota: null, failure: "quota-unreadable" }),
  preparing: () => progress({ step: "preparing" }),
  uploading: () => progress({ step: "uploading", sent: 3.2 * MB, total: 10 * MB }),
  "uploading-whole": () => progress({ step: "uploading", sent: 0, total: 10 * MB }),
  committing: () => progress({ step: "committing" }),
  checking: () => progress({ step: "checking" }),
  waiting: () => progress({ step: "waiting", until: later(), error: { code: "throttled" } }),
  ...Object.fromEntries(
    EVERY_REASON.map(([name, reason]) => [
      `waiting-${name}`,
      () => progress({ step: "waiting", until: soon(42), error: { code: "limit-reached", reason } }),
    ]),
  ),
  sent: () => outcome({ outcome: "sent", messageId: "<one@contoso.example>" }),
  "sent-gmail": () => gmail({ outcome: { outcome: "sent", messageId: "<one@gmail.example>" } }),
  "handed-over": () =>
    outcome({ outcome: "handed-over", messageId: "<one@contoso.example>", id: "AAMk", at: later() }),
  refused: () => refused({ code: "mailbox-full" }),
  "refused-sign-in": () => refused({ code: "sign-in-required" }),
  "refused-hostile": () => refused({ code: "attachment-unreadable", name: HOSTILE }),
  "outcome-waiting": () => outcome({ outcome: "waiting", until: later(), error: { code: "throttled" } }),
  "outcome-waiting-limit": () =>
    outcome({
      outcome: "waiting",
      until: later(),
      error: {
        code: "limit-reached",
        reason: { rule: "limit", name: "recipients-per-day", maximum: 10_000, window: DAY },
      },
    }),
  "refused-limit": () => refused({ code: "limit-reached", reason: MINUTE_RULE }),
  unknown: () =>
    outcome({ outcome: "unknown", messageId: "<one@contoso.example>", error: { code: "network-lost" } }),
  "unguarded-gmail": () => gmail({ guarded: false, compose: null }),
  "failure-core-not-loaded": () => outlook({ channel: null, compose: null, failure: "core-not-loaded" }),
  "failure-mailbox-unsupported": () => outlook({ compose: null, failure: "mailbox-unsupported" }),
  "failure-host-unreadable": () => outlook({ compose: null, failure: "host-unreadable" }),
  "failure-sign-in-failed": () => outlook({ signedIn: false, failure: "sign-in-failed" }),
  "failure-close-failed": () =>
    outlook({ failure: "close-failed", outcome: { outcome: "sent", messageId: "<one@contoso.example>" } }),
  "settings-outlook": () => outlook(),
  "settings-gmail": () => gmail(),
  "settings-verified": () =>
    gmail({
      consent: "verified",
      granted: ["https://www.googleapis.com/auth/gmail.compose", "email", "Calendars.Read"],
    }),
  "settings-signed-out": () => gmail({ signedIn: false, account: null, granted: [] }),
};

/** What is pressed, one after the other, to reach a view that is more than what the plugin tells. */
export function pressedFor(name: string): string[] {
  const action = (pressed: string): string => `[data-action=${pressed}]`;
  if (name === "confirmation") return [action("send")];
  if (name.startsWith("quota-")) return [action("quota-open")];
  if (name.startsWith("settings-")) return [action("settings-open")];
  return [];
}
