/** By then the window has closed and this pane with it, or it will not. */
const CLOSED_MS = 4000;

/** A compose item of an Outlook that can discard it without asking (Mailbox 1.14). */
interface Discardable {
  closeAsync(options: { discardItem: boolean }, callback: (result: Office.AsyncResult<void>) => void): void;
}

function discardable(item: object): Discardable | null {
  return "closeAsync" in item && typeof item.closeAsync === "function" ? (item as Discardable) : null;
}

/**
 * Closes the compose window of a mail that is out, so that no twin stays among the drafts. Older Outlooks can only ask
 * the person whether to keep the draft and do not tell the answer. A successful close ends this pane, so that the
 * promise settles only when the window is still there.
 */
export async function closeSentItem(item: Office.MessageCompose): Promise<void> {
  await new Promise<void>((resolve) => {
    const newer = discardable(item);
    if (newer)
      newer.closeAsync({ discardItem: true }, ({ status }) => {
        if (status === Office.AsyncResultStatus.Failed) resolve();
      });
    else item.close();
    window.setTimeout(resolve, CLOSED_MS);
  });
}
