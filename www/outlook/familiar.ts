import type { FamiliarDomains, Mailrail } from "mailrail";
import { ask } from "./office";

const KEY = "mailrail-domains";

/**
 * Reminds the core of the domains that the mailbox often writes to. They are in its own settings so that they follow it;
 * no address is kept. The person can write there too, so what the core does not take is forgotten.
 */
export function recallDomains(core: Mailrail, roaming: Office.RoamingSettings): void {
  const kept = roaming.get(KEY) as FamiliarDomains | null | undefined;
  if (!kept) return;
  try {
    core.recallDomains(kept);
  } catch {
    roaming.remove(KEY);
  }
}

export async function keepDomains(roaming: Office.RoamingSettings, familiar: FamiliarDomains): Promise<void> {
  roaming.set(KEY, familiar);
  await ask<void>("settings", (done) => {
    roaming.saveAsync(done);
  });
}
