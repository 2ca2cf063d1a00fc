import type { Draft, HostPermit, Mailrail } from "mailrail";
import { patience } from "./patience";

/** What the limits say of a send by Outlook's own button; null where that cannot be told in time. */
export async function hostPermit(core: Mailrail, draft: Draft): Promise<HostPermit | null> {
  try {
    return (await Promise.race([core.permitHostSend(draft), patience()])) ?? null;
  } catch {
    return null;
  }
}

/** Counts a mail that goes out, or may. Outlook can end this runtime once it is answered, so that is waited for. */
export async function countSend(core: Mailrail, draft: Draft): Promise<void> {
  try {
    await Promise.race([core.noteHostSend(draft), patience()]);
  } catch {
    // The mail goes all the same; the mailbox's own list tells of it where that is read.
  }
}
