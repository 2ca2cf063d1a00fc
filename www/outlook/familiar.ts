import type { FamiliarDomains } from "mailrail";
import { ask } from "./office";

const KEY = "mailrail-domains";

/** The domains that the mailbox often writes to, in its own settings so that they follow it. No address is kept. */
export function recalledDomains(roaming: Office.RoamingSettings): FamiliarDomains | null {
  return (roaming.get(KEY) as FamiliarDomains | null | undefined) ?? null;
}

export async function keepDomains(roaming: Office.RoamingSettings, familiar: FamiliarDomains): Promise<void> {
  roaming.set(KEY, familiar);
  await ask<void>("settings", (done) => {
    roaming.saveAsync(done);
  });
}
