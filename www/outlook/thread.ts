import type { Thread } from "mailrail";
import { ask } from "./office";

/** A compose item of an Outlook that tells which message is answered (Mailbox 1.14). */
type Answering = Office.MessageCompose & { inReplyTo?: string };

/**
 * The conversation a reply belongs to, as far as this Outlook tells it; null for a message that answers none. A forward
 * starts anew for those who get it, so it has none either.
 */
export async function readThread(
  item: Office.MessageCompose,
  mailbox: Office.Mailbox,
): Promise<Thread | null> {
  const { composeType } = await ask<{ composeType: string }>("compose type", (done) => {
    item.getComposeTypeAsync(done);
  });
  if (composeType !== (Office.MailboxEnums.ComposeType.Reply as string)) return null;
  const { inReplyTo }: Answering = item;
  const conversation = item.conversationId;
  return {
    ...(inReplyTo ? { inReplyTo } : {}),
    // Office.js gives the EWS form of the id, Graph reads the REST form.
    ...(conversation
      ? { conversation: mailbox.convertToRestId(conversation, Office.MailboxEnums.RestVersion.v2_0) }
      : {}),
  };
}
