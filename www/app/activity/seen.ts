import type { View } from "../plugin";

/** How many bounces the person has seen, each mailbox for itself; a figure, and kept by the page like the figures. */
const KEY = "mailrail-bounces-seen";

/** Bounces that were found since the person last looked at the activity. */
export function unseen({ account, activity }: View): number {
  return account && activity ? Math.max(0, activity.bounced - seen(account.address)) : 0;
}

/** The person looks at the activity: nothing that was found is news any more. */
export function see({ account, activity }: View): void {
  if (!account || !activity) return;
  try {
    localStorage.setItem(keyOf(account.address), String(activity.bounced));
  } catch {
    // A page that may keep nothing says so elsewhere; what was seen is then news again the next time.
  }
}

function seen(address: string): number {
  try {
    return Number(localStorage.getItem(keyOf(address))) || 0;
  } catch {
    return 0;
  }
}

function keyOf(address: string): string {
  return `${KEY} ${address.toLowerCase()}`;
}
