import type { Draft } from "mailrail";
import { recipients } from "./compose";
import { ask } from "./office";

/**
 * Everybody on the conversation, told by whom Outlook itself put into a reply to all, so it is asked when the window
 * has just opened. A reply to one person tells nothing of the others, and a new mail or a forward has none.
 */
export async function firstParticipants(item: Office.MessageCompose): Promise<string[]> {
  const [{ composeType }, from, to, cc] = await Promise.all([
    ask<{ composeType: string }>("compose type", (done) => {
      item.getComposeTypeAsync(done);
    }),
    ask<Office.EmailAddressDetails>("from", (done) => {
      item.from.getAsync(done);
    }),
    recipients("to", item.to),
    recipients("cc", item.cc),
  ]);
  const others = [...to, ...cc].map(({ address }) => address);
  const isToAll = composeType === (Office.MailboxEnums.ComposeType.Reply as string) && others.length > 1;
  return isToAll ? [from.emailAddress, ...others] : [];
}

/** The draft with the people noted when its window opened. */
export function withParticipants(draft: Draft, note: string | undefined): Draft {
  if (!draft.thread || note === undefined) return draft;
  return { ...draft, thread: { ...draft.thread, participants: JSON.parse(note) as string[] } };
}
