import type { Channel, ChannelView, Finding, Outcome, Progress, ReviewView, SendError } from "mailrail";
import type { ComposeView, View } from "../../www/app/plugin";

const MB = 1024 * 1024;

const CHANNELS: Record<Channel, ChannelView> = {
  "exchange-online": {
    channel: "exchange-online",
    scopes: { sendOnly: ["Mail.Send"], verified: ["Mail.Send", "Mail.ReadWrite"] },
  },
  gmail: {
    channel: "gmail",
    scopes: {
      sendOnly: ["https://www.googleapis.com/auth/gmail.send"],
      verified: ["https://www.googleapis.com/auth/gmail.compose"],
    },
  },
};

const CONFIRM: Finding[] = [
  { problem: { code: "subject-missing" }, severity: "confirm", place: { field: "subject" } },
  { problem: { code: "reply-without-thread" }, severity: "confirm", place: { field: "thread" } },
];

const HINT: Finding = {
  problem: { code: "attachment-is-link", name: "Offer autumn 2026.pptx" },
  severity: "hint",
  place: { field: "attachments", index: 1 },
};

/** One finding of every code, so that no text is left unseen. */
const EVERY_FINDING: Finding[] = [
  { problem: { code: "sender-missing" }, severity: "block", place: { field: "from" } },
  { problem: { code: "no-recipient" }, severity: "block", place: { field: "to" } },
  ...(
    [
      { code: "empty" },
      { code: "no-at" },
      { code: "local-empty" },
      { code: "local-too-long", octets: 71 },
      { code: "too-long", octets: 300 },
      { code: "domain-empty" },
      { code: "domain-invalid" },
      { code: "domain-without-dot" },
      { code: "malformed" },
    ] as const
  ).map((reason, index): Finding => ({
    problem: { code: "address-unusable", address: "ana@@contoso", reason },
    severity: "block",
    place: { field: "cc", index },
  })),
  {
    problem: { code: "control-character", character: "U+000D" },
    severity: "block",
    place: { field: "subject" },
  },
  {
    problem: { code: "subject-too-long", length: 312, maximum: 255 },
    severity: "block",
    place: { field: "subject" },
  },
  {
    problem: { code: "message-too-large", octets: 47.3 * MB, maximum: 35 * MB },
    severity: "block",
    place: { field: "message" },
  },
  {
    problem: { code: "verified-sending-needed", octets: 13.4 * MB, maximum: 4 * MB },
    severity: "block",
    place: { field: "message" },
  },
  {
    problem: { code: "too-many-recipients", count: 1204, maximum: 500 },
    severity: "block",
    place: { field: "bcc" },
  },
  ...CONFIRM,
  HINT,
];

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
    shows: [],
    ...over,
  };
}

/** A calm moment in Outlook; the named views differ from it in what they are about. */
function outlook(over: Partial<View> = {}): View {
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
    ...over,
  };
}

function gmail(over: Partial<View> = {}): View {
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
function unsure(): View {
  return gmail({
    compose: compose({ subject: "", review: review({ verdict: "confirm", findings: [...CONFIRM, HINT] }) }),
  });
}

/** Half past two in the afternoon today. */
function later(): number {
  return new Date().setHours(14, 30, 0, 0);
}

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
              problem: { code: "address-unusable", address: HOSTILE, reason: { code: "malformed" } },
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
  preparing: () => progress({ step: "preparing" }),
  uploading: () => progress({ step: "uploading", sent: 3.2 * MB, total: 10 * MB }),
  "uploading-whole": () => progress({ step: "uploading", sent: 0, total: 10 * MB }),
  committing: () => progress({ step: "committing" }),
  checking: () => progress({ step: "checking" }),
  waiting: () => progress({ step: "waiting", until: later(), error: { code: "throttled" } }),
  sent: () => outcome({ outcome: "sent", messageId: "<one@contoso.example>" }),
  "sent-gmail": () => gmail({ outcome: { outcome: "sent", messageId: "<one@gmail.example>" } }),
  refused: () => refused({ code: "mailbox-full" }),
  "refused-sign-in": () => refused({ code: "sign-in-required" }),
  "refused-hostile": () => refused({ code: "attachment-unreadable", name: HOSTILE }),
  "outcome-waiting": () => outcome({ outcome: "waiting", until: later(), error: { code: "throttled" } }),
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
      granted: ["https://www.googleapis.com/auth/gmail.compose", "email", "Mail.Read"],
    }),
  "settings-signed-out": () => gmail({ signedIn: false, account: null, granted: [] }),
};

/** What is pressed to reach a view that is more than what the plugin tells. */
export function pressedFor(name: string): string | null {
  if (name === "confirmation") return "send";
  return name.startsWith("settings-") ? "settings-open" : null;
}
