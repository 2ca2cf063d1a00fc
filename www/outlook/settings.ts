import type { Consent } from "mailrail";
import { ask } from "./office";

const KEY = "mailrail";

/** What the person chose. */
export interface Choices {
  consent: Consent;
  /** Signed out on purpose: no token is asked for until the person signs in. */
  signedOut: boolean;
  /** Whether the inbox is read for reports and answers. */
  reading: boolean;
}

/**
 * The person's choices, in the mailbox's own settings: consent is given for the account, so it follows the mailbox
 * to every Outlook rather than staying in one browser. No secret is ever kept here.
 */
export class Settings {
  readonly #roaming: Office.RoamingSettings;

  constructor(roaming: Office.RoamingSettings) {
    this.#roaming = roaming;
  }

  read(): Choices {
    const kept = this.#roaming.get(KEY) as Partial<Choices> | null | undefined;
    return {
      consent: kept?.consent === "verified" ? "verified" : "send-only",
      signedOut: kept?.signedOut === true,
      reading: kept?.reading === true,
    };
  }

  async write(choices: Choices): Promise<void> {
    this.#roaming.set(KEY, choices);
    await ask<void>("settings", (done) => {
      this.#roaming.saveAsync(done);
    });
  }
}
