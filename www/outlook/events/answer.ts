import type { Finding, ReviewView } from "mailrail";
import type { Texts } from "../../app/texts";
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

type Answer = Office.SmartAlertsEventCompletedOptions;

/** Outlook's answer to a review in words. The verdict is the core's; here it is only put into Outlook's terms. */
export function answerTo(review: ReviewView, t: Texts, locale: string, { promptsUser }: Abilities): Answer {
  if (review.verdict === "sendable") return { allowEvent: true };
  const asks = review.verdict === "confirm";
  const decisive = review.findings.filter(({ severity }) => severity === (asks ? "confirm" : "block"));
  const title = t(asks ? "alert-confirm" : "alert-blocked", { count: decisive.length });
  const end = asks && !promptsUser ? [t("alert-again")] : [];
  return {
    allowEvent: false,
    // A dialog of the system's may draw the marks around each inserted word as boxes.
    errorMessage: message(title, decisive, end, t, locale).replace(/[\u2068\u2069]/g, ""),
    ...(promptsUser ? { commandId: PANE_COMMAND, cancelLabel: t("alert-open") } : {}),
    // The enumeration's name is newer than the office.js of some Outlooks; its value is not.
    ...(asks && promptsUser ? { sendModeOverride: "promptUser" } : {}),
  };
}

/** The title, as many findings as there is room for, how many more there are, and the last lines. */
function message(
  title: string,
  findings: readonly Finding[],
  end: string[],
  t: Texts,
  locale: string,
): string {
  const lines = findings.map(({ problem }) => `• ${wordProblem(t, locale, problem).what}`);
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

/** Never half a character: a cut pair of surrogates would end as a black diamond. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
