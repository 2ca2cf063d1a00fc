import type { Consent, Mailrail, TokenRequest } from "mailrail";
import type { SignIn } from "./account";
import type { Choices as Chosen, Settings } from "./settings";
import { NoToken } from "./token";
import type { ShownView } from "./view";

/** What the choices are made with. */
export interface ChoiceParts {
  core: Mailrail;
  settings: Settings;
  signIn: SignIn;
}

/** The person's account and consent: chosen in the pane, kept in the mailbox's settings. */
export class Choices {
  readonly #parts: ChoiceParts;
  readonly #view: ShownView;
  readonly #changed: () => Promise<void>;

  constructor(parts: ChoiceParts, view: ShownView, changed: () => Promise<void>) {
    this.#parts = parts;
    this.#view = view;
    this.#changed = changed;
  }

  /** Takes up what was chosen before, and signs in where that needs no window. */
  async resume(): Promise<void> {
    const { settings, signIn } = this.#parts;
    const { consent } = settings.read();
    this.#wear(consent);
    await signIn.resume(this.#scopes(consent));
    this.showAccount();
  }

  signIn(): void {
    const { consent } = this.#view.now;
    void this.#withAccount(this.#scopes(consent), { consent }, (signIn, request) => signIn.ask(request));
  }

  async signOut(): Promise<void> {
    await this.#parts.signIn
      .signOut()
      .then(() => this.#keep({ consent: "send-only", reading: false }))
      .catch(() => this.#view.change({ failure: "sign-in-failed" }))
      .finally(() => this.showAccount());
  }

  setConsent(consent: Consent): void {
    void this.#withAccount(this.#scopes(consent), { consent }, (signIn, request) => signIn.token(request));
  }

  /** Reads the inbox for reports and answers from now on, or no more. */
  async setReading(reading: boolean): Promise<void> {
    const { core } = this.#parts;
    if (!reading) await this.#keep({ reading }).catch(() => this.#view.change({ failure: "sign-in-failed" }));
    else
      await this.#withAccount(core.channel().scopes.reports, { reading }, (signIn, request) =>
        signIn.token(request),
      );
  }

  showAccount(): void {
    const { signedIn, granted } = this.#parts.signIn;
    this.#view.change({ signedIn, granted });
  }

  /** Gets what a choice needs, and only then makes it. */
  async #withAccount(
    scopes: string[],
    choice: Partial<Chosen>,
    get: (signIn: SignIn, request: TokenRequest) => Promise<string>,
  ): Promise<void> {
    try {
      await get(this.#parts.signIn, { scopes, fresh: false });
      this.#view.change({ failure: null, outcome: this.#view.isOut ? this.#view.now.outcome : null });
      await this.#keep(choice);
    } catch (error) {
      if (!(error instanceof NoToken && error.byPerson)) this.#view.change({ failure: "sign-in-failed" });
    }
    this.showAccount();
    await this.#changed();
  }

  async #keep(choice: Partial<Chosen>): Promise<void> {
    const { settings, signIn } = this.#parts;
    if (choice.consent !== undefined) this.#wear(choice.consent);
    await settings.write({ ...settings.read(), ...choice, signedOut: signIn.signedOut });
  }

  /** In Outlook mail sent by other means is counted with verified sending, whose permission is enough for it. */
  #wear(consent: Consent): void {
    this.#view.change({ consent, counting: { on: consent === "verified", problem: null } });
  }

  #scopes(consent: Consent): string[] {
    const { scopes } = this.#parts.core.channel();
    return consent === "verified" ? scopes.verified : scopes.sendOnly;
  }
}
