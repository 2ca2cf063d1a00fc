/** How often the item is read again while the pane is seen. */
const POLL_MS = 2000;

/**
 * Calls back whenever the compose item may have changed. Outlook tells of changed recipients and attachments; of the
 * subject, the sender and the body it tells nothing, so those are looked at every two seconds, and when the pane gets
 * the focus, which is when the person comes over from the message to send it.
 */
export function watchItem(item: Office.MessageCompose, mayHaveChanged: () => void): void {
  item.addHandlerAsync(Office.EventType.RecipientsChanged, mayHaveChanged);
  item.addHandlerAsync(Office.EventType.AttachmentsChanged, mayHaveChanged);
  window.addEventListener("focus", mayHaveChanged);
  document.addEventListener("visibilitychange", mayHaveChanged);
  window.setInterval(() => {
    if (document.visibilityState === "visible") mayHaveChanged();
  }, POLL_MS);
}
