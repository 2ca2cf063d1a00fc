import { texts } from "../../app/texts";

/** What the extension's button tells of the outbox. */
export interface Standing {
  /** Messages that have not come to an end. */
  unfinished: number;
  /** Whether a run waits for the person. */
  stopped: boolean;
}

/** A badge has room for four characters (Chrome, "chrome.action", read 2026-11). */
const MOST = 999;
/** White on these is at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const QUIET = "#0b57d0";
const ALARMING = "#b3261e";

/** Shows on the extension's button how many messages have not gone out yet, and whether they wait for the person. */
export async function showBadge({ unfinished, stopped }: Standing, locale: string): Promise<void> {
  // Firefox has a sidebar instead of a button.
  if (!("action" in chrome)) return;
  const count = Math.min(unfinished, MOST).toString();
  const say = texts(locale);
  const badge = stopped ? `!${count}` : unfinished > MOST ? `${count}+` : unfinished === 0 ? "" : count;
  const title = stopped
    ? say("gmail-badge-stopped", { count: unfinished })
    : say("gmail-badge", { count: unfinished });
  await Promise.all([
    chrome.action.setBadgeBackgroundColor({ color: stopped ? ALARMING : QUIET }),
    chrome.action.setBadgeTextColor({ color: "#ffffff" }),
    chrome.action.setBadgeText({ text: badge }),
    chrome.action.setTitle({ title }),
  ]);
}
