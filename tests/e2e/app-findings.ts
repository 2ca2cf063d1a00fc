import type { AddressProblem, Dropped, Field, Finding, Fix, Place, Problem, Severity } from "mailrail";

const MB = 1024 * 1024;

/** Where a problem stands and how grave it is in these examples. */
interface Stands {
  field: Field;
  severity: Severity;
  index?: number;
  fix?: Fix;
}

type Code = Problem["code"];
type Example = { [C in Code]: Stands & Omit<Extract<Problem, { code: C }>, "code"> };

/** One finding of every code: the compiler says when a new one has none. */
const EXAMPLES: Example = {
  "sender-missing": { field: "from", severity: "block" },
  "sender-other-identity": {
    field: "from",
    severity: "confirm",
    address: "ana.private@mail.example",
    receivedBy: "ana@contoso.example",
  },
  "no-recipient": { field: "to", severity: "block" },
  "address-unusable": {
    field: "to",
    severity: "block",
    index: 0,
    address: "ana@@contoso",
    reason: { code: "several-at" },
  },
  "control-character": {
    field: "subject",
    severity: "block",
    character: "U+000D",
    fix: { kind: "rewrite-subject", subject: "Offer for the autumn fair" },
  },
  "domain-without-dot": { field: "to", severity: "block", index: 1, address: "ana@contoso" },
  "quoted-local-part": { field: "to", severity: "hint", index: 2, address: '"ana m"@contoso.example' },
  "likely-typo": {
    field: "to",
    severity: "confirm",
    index: 3,
    address: "mina@gmial.com",
    suggestion: "mina@gmail.com",
    fix: {
      kind: "correct-address",
      field: "to",
      index: 3,
      address: "mina@gmial.com",
      correction: "mina@gmail.com",
    },
  },
  "duplicate-recipient": {
    field: "cc",
    severity: "hint",
    index: 1,
    address: "ana@contoso.example",
    fix: { kind: "remove-recipient", field: "cc", index: 1, address: "ana@contoso.example" },
  },
  "sender-only-recipient": { field: "to", severity: "hint" },
  "no-reply-recipient": { field: "to", severity: "hint", index: 4, address: "no-reply@shop.example" },
  "role-recipient": { field: "to", severity: "hint", index: 5, address: "info@partner.example" },
  "distribution-list": { field: "to", severity: "hint", index: 6, address: "all-staff@contoso.example" },
  "recipient-blocked": {
    field: "to",
    severity: "block",
    index: 7,
    address: "buyer@rival.example",
    fix: { kind: "remove-recipient", field: "to", index: 7, address: "buyer@rival.example" },
  },
  "recipient-unsubscribed": {
    field: "bcc",
    severity: "block",
    index: 0,
    address: "kim@partner.example",
    fix: { kind: "remove-recipient", field: "bcc", index: 0, address: "kim@partner.example" },
  },
  "do-not-send": {
    field: "to",
    severity: "block",
    index: 8,
    address: "left@partner.example",
    class: "unknown-recipient",
    at: new Date(2026, 10, 3, 9, 12).getTime(),
    fix: { kind: "remove-recipient", field: "to", index: 8, address: "left@partner.example" },
  },
  "external-recipients": {
    field: "to",
    severity: "confirm",
    addresses: ["kim@partner.example", "buyer@rival.example", "佐藤@例え.jp"],
  },
  "internal-and-external": { field: "to", severity: "hint", internal: 3, external: 12 },
  "strangers-visible": {
    field: "to",
    severity: "confirm",
    count: 34,
    domains: 12,
    fix: { kind: "move-to-bcc" },
  },
  "not-one-to": { field: "to", severity: "block", count: 4 },
  "too-many-recipients": { field: "bcc", severity: "block", count: 1204, maximum: 500 },
  "subject-missing": { field: "subject", severity: "confirm" },
  "subject-only-prefix": { field: "subject", severity: "confirm", subject: "Re: Fwd:" },
  "subject-too-long": { field: "subject", severity: "block", length: 312, maximum: 255 },
  "subject-shouting": {
    field: "subject",
    severity: "hint",
    fix: { kind: "rewrite-subject", subject: "Last chance for the autumn fair" },
  },
  "merge-field-unresolved": { field: "html", severity: "block", name: "first_name" },
  "merge-field-unknown": {
    field: "html",
    severity: "confirm",
    name: "frist_name",
    suggestion: "first_name",
    fix: {
      kind: "replace-words",
      place: { field: "html", passage: { start: 12, text: "{{frist_name}}", nth: 0 } },
      replacement: "{{first_name}}",
    },
  },
  "merge-field-malformed": { field: "html", severity: "confirm", text: "{{ first name }" },
  "placeholder-text": {
    field: "html",
    severity: "confirm",
    text: "TODO",
    fix: {
      kind: "replace-words",
      place: { field: "html", passage: { start: 90, text: "TODO", nth: 0 } },
      replacement: "",
    },
  },
  "body-empty": { field: "html", severity: "confirm" },
  "greeting-other-name": {
    field: "html",
    severity: "confirm",
    greeted: "Minji",
    recipient: "Ana",
    fix: {
      kind: "replace-words",
      place: { field: "html", passage: { start: 5, text: "Minji", nth: 0 } },
      replacement: "Ana",
    },
  },
  "attachment-forgotten": { field: "html", severity: "confirm", text: "attached" },
  "link-differs": {
    field: "html",
    severity: "confirm",
    shown: "https://bank.example/login",
    target: "https://bank.example.attacker.example/login?next=%2Faccount%2Foverview",
  },
  "link-insecure": { field: "html", severity: "hint", target: "http://intranet.example/offer" },
  "image-without-text": { field: "html", severity: "hint" },
  "content-dropped": { field: "html", severity: "hint", what: "form" },
  "attachment-too-large": {
    field: "attachments",
    severity: "block",
    index: 0,
    name: "Film of the fair.mp4",
    octets: 64.2 * MB,
    maximum: 35 * MB,
  },
  "attachments-large": { field: "attachments", severity: "confirm", octets: 23.4 * MB, from: 20 * MB },
  "too-many-attachments": { field: "attachments", severity: "block", count: 260, maximum: 250 },
  "attachment-refused": {
    field: "attachments",
    severity: "block",
    index: 1,
    name: "setup.exe",
    extension: "exe",
    archive: "offer.zip",
  },
  "attachment-blocked-by-readers": {
    field: "attachments",
    severity: "confirm",
    index: 2,
    name: "prices.accdb",
    extension: "accdb",
  },
  "double-extension": { field: "attachments", severity: "confirm", index: 3, name: "offer.pdf.html" },
  "attachment-empty": { field: "attachments", severity: "confirm", index: 4, name: "offer.pdf" },
  "attachment-name-too-long": {
    field: "attachments",
    severity: "block",
    index: 5,
    length: 280,
    maximum: 255,
  },
  "attachment-name-twice": { field: "attachments", severity: "hint", index: 6, name: "image001.png" },
  "attachment-is-link": {
    field: "attachments",
    severity: "block",
    index: 7,
    name: "Offer autumn 2026.pptx",
  },
  "reply-without-thread": { field: "thread", severity: "confirm" },
  "reply-to-many": { field: "thread", severity: "confirm", count: 48 },
  "recipients-added": { field: "thread", severity: "hint", addresses: ["lee@partner.example"] },
  "message-too-large": { field: "message", severity: "block", octets: 47.3 * MB, maximum: 35 * MB },
  "verified-sending-needed": { field: "message", severity: "block", octets: 13.4 * MB, maximum: 4 * MB },
};

function placed(problem: Problem, { field, severity, index, fix }: Stands): Finding {
  const place: Place = index === undefined ? { field } : { field, index };
  return { problem, severity, place, ...(fix && { fix }) };
}

/** One finding of a code. */
export function example(code: Code): Finding {
  const { field: _field, severity: _severity, index: _index, fix: _fix, ...details } = EXAMPLES[code];
  return placed({ code, ...details } as Problem, EXAMPLES[code]);
}

const REASONS: Record<AddressProblem["code"], AddressProblem> = {
  empty: { code: "empty" },
  "no-at": { code: "no-at" },
  "several-at": { code: "several-at" },
  "angle-brackets": { code: "angle-brackets" },
  "local-empty": { code: "local-empty" },
  "local-too-long": { code: "local-too-long", octets: 71 },
  "too-long": { code: "too-long", octets: 300 },
  space: { code: "space", part: "local" },
  "character-not-allowed": { code: "character-not-allowed", character: "ü", part: "domain" },
  "dot-misplaced": { code: "dot-misplaced", part: "local" },
  "quote-misplaced": { code: "quote-misplaced" },
  "domain-empty": { code: "domain-empty" },
  "domain-invalid": { code: "domain-invalid" },
  "domain-numeric": { code: "domain-numeric" },
  literal: { code: "literal" },
  "label-too-long": { code: "label-too-long", label: "donaudampfschiff".repeat(5) },
  "label-hyphen": { code: "label-hyphen", label: "-contoso" },
};

const DROPPED: Record<Dropped, Problem> = {
  script: { code: "content-dropped", what: "script" },
  form: { code: "content-dropped", what: "form" },
  "external-style": { code: "content-dropped", what: "external-style" },
  embedded: { code: "content-dropped", what: "embedded" },
  "data-image": { code: "content-dropped", what: "data-image" },
};

/** One finding of every code, then every reason of an address and everything that is dropped. */
export const EVERY_FINDING: Finding[] = [
  ...(Object.keys(EXAMPLES) as Code[]).map(example),
  ...Object.values(REASONS).map((reason, index) =>
    placed(
      { code: "address-unusable", address: "ana@@contoso", reason },
      { field: "cc", severity: "block", index },
    ),
  ),
  ...Object.values(DROPPED).map((problem) => placed(problem, { field: "html", severity: "hint" })),
];

/** Words of a subject or body, where a finding points at them. */
export function inWords(finding: Finding, text: string): Finding {
  return { ...finding, place: { ...finding.place, passage: { start: 40, text, nth: 0 } } };
}
