import type { View } from "../../www/app/plugin";
import {
  ALL_NOTES,
  AT_THE_LIMIT,
  CALM,
  FROM_MAILBOX,
  EVERY_GAUGE,
  EVERY_REASON,
  MINUTE_RULE,
  soon,
} from "./app-quota";
import { EVERY_FINDING, example } from "./app-findings";
import {
  MB,
  DAY,
  HINT,
  MANY,
  HINTS,
  CROWD,
  HOSTILE,
  LONG,
  review,
  compose,
  outlook,
  gmail,
  unsure,
  found,
  REFUSED_POLICY,
  corrected,
  later,
  permitted,
  progress,
  outcome,
  refused,
} from "./app-moments";

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
      granted: ["https://www.googleapis.com/auth/gmail.compose", "email", "Mail.Read"],
    }),
  "settings-signed-out": () => gmail({ signedIn: false, account: null, granted: [] }),
};

/** What is pressed to reach a view that is more than what the plugin tells. */
export function pressedFor(name: string): string | null {
  if (name === "confirmation") return "send";
  if (name.startsWith("quota-")) return "quota-open";
  return name.startsWith("settings-") ? "settings-open" : null;
}
