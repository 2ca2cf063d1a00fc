import type { HostPermit, ReviewView, Severity } from "mailrail";
import { type Reader, wordPermit } from "../../app/quota-wording";
import { wordProblem } from "../../app/wording";

/** What Outlook shows at most. Source: Smart Alerts, `errorMessage`, read 2026-11. */
const MOST_CHARACTERS = 500;
/** The button of both manifests that opens the pane. */
const PANE_COMMAND = "mailrail.open";

/** What this Outlook can do with an answer. */
export interface Abilities {
  /** Mailbox 1.14: a button of ours, and Outlook's own "Send Anyway". */
  promptsUser: boolean;
}

/** What the core says of a send by Outlook's own button. */
export interface Verdict {
  review: ReviewView;
  /** Null where the limits could not be asked. */
  limits: HostPermit | null;
  /** Mailrail has sent the mail already, or taken it into the outbox. */
  taken: boolean;
}

type Answer = Office.SmartAlertsEventCompletedOptions;

/** The gravest thing that the core says; null where the mail can go. */
export function gravest({ review, limits, taken }: Verdict): Exclude<Severity, "hint"> | null {
  if (review.verdict === "blocked" || limits?.severity === "block") return "block";
  return taken || review.verdict === "confirm" || limits?.severity === "confirm" ? "confirm" : null;
}

/** Outlook's answer in words. The verdict is the core's; here it is only put into Outlook's terms. */
export function answerTo(verdict: Verdict, reader: Reader, { promptsUser }: Abilities): Answer {
  const gravity = gravest(verdict);
  if (gravity === null) return { allowEvent: true };
  const { t } = reader;
  const asks = gravity === "confirm";
  const findings = verdict.review.findings.filter(({ severity }) => severity === gravity);
  const limits = verdict.limits?.severity === gravity ? verdict.limits : null;
  const taken = asks && verdict.taken;
  const count = findings.length + (limits ? 1 : 0) + (taken ? 1 : 0);
  const title =
    findings.length > 0 || taken
      ? t(asks ? "alert-confirm" : "alert-blocked", { count })
      : t(asks ? "alert-limit-confirm" : "alert-limit-blocked");
  const lines = [
    ...(taken ? [t("alert-taken")] : []),
    ...(limits ? [wordLimits(limits, reader)] : []),
    ...findings.map(({ problem }) => wordProblem(t, reader.locale, problem).what),
  ].map((line) => `• ${line}`);
  const end = [
    ...(asks && isCarriedOver(limits) ? [t("alert-limit-carried")] : []),
    ...(asks && !promptsUser ? [t("alert-again")] : []),
  ];
  return {
    allowEvent: false,
    errorMessage: plain(message(title, lines, end, reader)),
    ...(promptsUser ? { commandId: PANE_COMMAND, cancelLabel: t("alert-open") } : {}),
    // The enumeration's name is newer than the office.js of some Outlooks; its value is not.
    ...(asks && promptsUser ? { sendModeOverride: "promptUser" } : {}),
  };
}

/** Exchange keeps to its own limits by itself; of an organisation's rules, and of a pause it asked for, it does not. */
function isCarriedOver(limits: HostPermit | null): boolean {
  return limits?.permit.permit === "later" && limits.permit.reason.rule === "limit";
}

function wordLimits({ permit }: HostPermit, reader: Reader): string {
  const { what, why, do: remedy } = wordPermit(reader, permit);
  return reader.t("alert-limit", { what, why, remedy });
}

/** The title, as many lines as there is room for, how many more there are, and the last lines. */
function message(title: string, lines: readonly string[], end: string[], { t }: Reader): string {
  for (let shown = lines.length; shown > 1; shown--) {
    const rest = lines.length - shown;
    const more = rest > 0 ? [t("alert-more", { count: rest })] : [];
    const text = [title, ...lines.slice(0, shown), ...more, ...end].join("\n");
    if (text.length <= MOST_CHARACTERS) return text;
  }
  const more = lines.length > 1 ? [t("alert-more", { count: lines.length - 1 })] : [];
  const around = [title, ...more, ...end].join("\n").length + 1;
  return [title, cut(lines[0] ?? "", MOST_CHARACTERS - around), ...more, ...end].join("\n");
}

/** Without the marks around each inserted word, which a dialog of the system's may draw as boxes, and what they hid. */
function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, "").replace(/ +$/gm, "");
}

/** Never half a character: a cut pair of surrogates would end as a black diamond. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
