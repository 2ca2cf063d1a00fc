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
import { HALF_USED, MINUTE_RULE } from "./app-quota";
import { example, inWords } from "./app-findings";

export const MB = 1024 * 1024;
export const DAY = 24 * 3_600_000;

const CHANNELS: Record<Channel, ChannelView> = {
  "exchange-online": {
    channel: "exchange-online",
    scopes: {
      sendOnly: ["Mail.Send"],
      verified: ["Mail.Send", "Mail.ReadWrite"],
      counting: ["Mail.ReadWrite"],
    },
    longestWait: 90_000,
  },
  gmail: {
    channel: "gmail",
    scopes: {
      sendOnly: ["https://www.googleapis.com/auth/gmail.send"],
      verified: ["https://www.googleapis.com/auth/gmail.compose"],
      counting: ["https://www.googleapis.com/auth/gmail.metadata"],
    },
    longestWait: 90_000,
  },
};

const CONFIRM = [example("subject-missing"), example("reply-without-thread")];
export const HINT: Finding = {
  ...example("attachment-is-link"),
  severity: "hint",
  place: { field: "attachments", index: 1 },
};

/** What a careless mail in three languages may have, with words and addresses that are long. */
export const MANY: Finding[] = [
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

export const HINTS = [
  example("quoted-local-part"),
  example("role-recipient"),
  example("distribution-list"),
  example("link-insecure"),
  example("image-without-text"),
];

const FIELDS: Field[] = ["to", "cc", "bcc", "subject", "html"];

/** So many people outside that no panel shows them all. */
export const CROWD: Finding = {
  ...example("external-recipients"),
  problem: {
    code: "external-recipients",
    addresses: Array.from(
      { length: 200 },
      (_, at) => `person.${String(at + 1)}@partner-${String(at % 9)}.example`,
    ),
  },
};

export const HOSTILE = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
export const LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde".repeat(3);

export function review(over: Partial<ReviewView> = {}): ReviewView {
  return { findings: [], verdict: "sendable", recipients: 3, octets: 4.6 * MB, maxOctets: 35 * MB, ...over };
}

export function compose(over: Partial<ComposeView> = {}): ComposeView {
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
    ...over,
  };
}

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

export const REFUSED_POLICY = {
  line: 12,
  column: 5,
  reason: "unknown field `blokedDomains`, expected `blockedDomains`",
};

/** The typo of the examples, corrected. */
export function corrected(): FixedNote {
  const { problem, fix } = example("likely-typo");
  if (!fix) throw new Error("the example has no fix");
  return { problem, fix };
}

/** Half past two in the afternoon today. */
export function later(): number {
  return new Date().setHours(14, 30, 0, 0);
}

export const permitted = (permit: Permit, over: Partial<View> = {}): View =>
  outlook({ compose: compose({ permit }), ...over });
export const progress = (step: Progress): View => outlook({ progress: step });
export const outcome = (end: Outcome): View => outlook({ outcome: end });
export const refused = (error: SendError): View => outcome({ outcome: "refused", error });
