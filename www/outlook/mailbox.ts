import type { Account } from "../app/plugin";

/**
 * Account types (Office's own words) whose mailbox the core's Exchange Online channel speaks to. Left out on purpose:
 * `enterprise` (on-premises) has no Graph mailbox, `gmail` is not Exchange, and `outlookCom`, though Graph reaches it,
 * has other limits than those the core checks a message against.
 */
const SUPPORTED: readonly string[] = ["office365"];

export function isSupported(mailbox: Office.Mailbox): boolean {
  return SUPPORTED.includes(mailbox.userProfile.accountType);
}

/** The mailbox the pane was opened in. */
export function accountOf(mailbox: Office.Mailbox): Account {
  const { emailAddress, displayName } = mailbox.userProfile;
  return displayName ? { address: emailAddress, name: displayName } : { address: emailAddress };
}
