import type { Texts } from "../../app/texts";

const KEY = "mailrail-unchecked";

/**
 * Tells the person that their mail is not being checked. Once: the mailbox's settings remember it until checking works
 * again, since somebody whose Outlook cannot run the core would otherwise read it with every mail.
 */
export function sayUnchecked(item: Office.MessageCompose, settings: Office.RoamingSettings, t: Texts): void {
  if (settings.get(KEY) === true) return;
  item.notificationMessages.addAsync(KEY, {
    type: Office.MailboxEnums.ItemNotificationMessageType.ErrorMessage,
    message: t("alert-unchecked"),
  });
  settings.set(KEY, true);
  settings.saveAsync();
}

/** Checking works: the next time it does not is news. */
export function checksAgain(settings: Office.RoamingSettings): void {
  if (settings.get(KEY) !== true) return;
  settings.remove(KEY);
  settings.saveAsync();
}
