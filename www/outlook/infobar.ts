import type { RunView } from "mailrail";
import type { Texts } from "../app/texts";
import { ask } from "./office";

/** What the bar takes. Source: Office.js `NotificationMessageDetails.message`, read 2026-11. */
const MOST_CHARACTERS = 150;
/** Of the manifest's images; classic Outlook shows it. */
const ICON = "icon16";
const TAKEN = "mailrail-taken";
const ENDED = "mailrail-run";

/** Outlook's own bar of messages above the mail. What it does not take the pane tells all the same. */
export class Infobar {
  readonly #messages: Office.NotificationMessages;
  readonly #t: Texts;

  constructor(item: Office.MessageCompose, t: Texts) {
    this.#messages = item.notificationMessages;
    this.#t = t;
  }

  /** The mail is in the outbox, and is not to be sent from here as well. */
  async tellTaken(): Promise<void> {
    await this.#tell(TAKEN, this.#t("bar-taken"));
  }

  /** The mail is the person's again. */
  async takeBack(): Promise<void> {
    await ask<void>("message bar", (done) => {
      this.#messages.removeAsync(TAKEN, done);
    }).catch(() => undefined);
  }

  /** A run ended, or stopped by itself. */
  async tellRun(run: RunView): Promise<void> {
    await this.#tell(ENDED, wordRun(run, this.#t));
  }

  async #tell(key: string, words: string): Promise<void> {
    await ask<void>("message bar", (done) => {
      const type = Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage;
      this.#messages.replaceAsync(key, { type, icon: ICON, persistent: true, message: words }, done);
    }).catch(() => undefined);
  }
}

/** One line on how a run ended; its subject gives way where the bar is too short for all of it. */
export function wordRun(run: RunView, t: Texts): string {
  const characters = Array.from(run.title || t("review-no-subject"));
  for (let kept = characters.length; kept > 0; kept--) {
    const subject = characters.slice(0, kept).join("") + (kept < characters.length ? "…" : "");
    const line = wordEnd(run, subject, t).replace(MARKS, "");
    if (line.length <= MOST_CHARACTERS) return line;
  }
  return wordEnd(run, "…", t).replace(MARKS, "");
}

/** Fluent's marks around what it fills in, which a bar of the system's may draw as boxes. */
const MARKS = /[\u2068\u2069]/g;

function wordEnd({ count, counts, standing }: RunView, subject: string, t: Texts): string {
  const { sent } = counts;
  const trouble = counts.refused + counts.unknown;
  if (standing.standing === "stopped") return t("bar-run-stopped", { subject, sent, count });
  if (trouble > 0) return t("bar-run-trouble", { subject, sent, count, trouble });
  return sent === count ? t("bar-run-sent", { subject, count }) : t("bar-run-over", { subject, sent, count });
}
