import type { Mailrail } from "mailrail";
import { patience } from "./patience";

/** Has the core know the mailbox's do-not-send list; a runtime that keeps nothing, or takes too long, does without. */
export async function openDoNotSend(core: Mailrail, mailbox: string): Promise<void> {
  try {
    await Promise.race([core.openDoNotSend(mailbox), patience()]);
  } catch {
    // The list is on top of what the review says; without it the review stands.
  }
}
