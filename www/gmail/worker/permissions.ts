import type { ChannelView, Consent, TokenRequest } from "mailrail";
import { core } from "./core";
import { changeSettings, readSettings } from "./settings";
import { SignInRequired } from "./sign-in-required";
import { Tokens } from "./tokens";

/** What the person has permitted, kept as settings, and the tokens that come of it. */
export class Permissions {
  readonly #tokens = new Tokens(async ({ address, asked, given, present }) => {
    const { signedInAs, granted } = await readSettings();
    // An outbox that goes on by itself does not change whose mailbox the person is in.
    if (!present && signedInAs !== null && signedInAs !== address) return;
    const others = signedInAs === address ? granted.filter((scope) => !asked.includes(scope)) : [];
    await changeSettings({ signedInAs: address, granted: [...new Set([...others, ...given])] });
    this.changed();
  });

  /** @param changed called when the person has granted something */
  constructor(private readonly changed: () => void) {}

  /** A token for this mailbox; where the person is `present`, they may be asked to sign in. */
  token(address: string, request: TokenRequest, present: boolean): Promise<string> {
    return this.#tokens.get(address, request, present);
  }

  /** A token for an outbox, which nobody is asked for. Who signed out wants nothing more sent in their name. */
  async outboxToken(address: string, request: TokenRequest): Promise<string> {
    if ((await readSettings()).signedInAs === null) throw new SignInRequired();
    return this.token(address, request, false);
  }

  /** Signs in with what the present consent needs; whether that could be done. */
  async signIn(address: string | undefined): Promise<boolean> {
    return this.#ask(address, scopesFor((await readSettings()).consent));
  }

  /** Forgets who was signed in, and everything that was permitted. */
  async signOut(): Promise<void> {
    await this.#tokens.forget();
    await changeSettings({
      signedInAs: null,
      granted: [],
      consent: "send-only",
      counting: false,
      reading: false,
    });
  }

  /** Sends with this consent from now on; whether it was granted. */
  async setConsent(address: string | undefined, consent: Consent): Promise<boolean> {
    if (consent !== "send-only" && !(await this.#ask(address, scopesFor(consent)))) return false;
    await changeSettings({ consent });
    return true;
  }

  /** Counts mail that left by other means from now on, or no more; whether that was granted. */
  async setCounting(address: string | undefined, on: boolean): Promise<boolean> {
    if (on && !(await this.#ask(address, ({ counting }) => counting))) return false;
    await changeSettings({ counting: on });
    if (!on) await this.#giveUp(({ counting }) => counting);
    return true;
  }

  /** Reads the inbox for reports and answers from now on, or no more; whether that was granted. */
  async setReading(address: string | undefined, on: boolean): Promise<boolean> {
    if (on && !(await this.#ask(address, ({ reports }) => reports))) return false;
    await changeSettings({ reading: on });
    if (!on) await this.#giveUp(({ reports }) => reports);
    return true;
  }

  /** Gets a token with some of the channel's scopes; whether it could. */
  async #ask(address: string | undefined, which: Which): Promise<boolean> {
    try {
      if (address === undefined) throw new Error("no mailbox is open");
      const scopes = which((await core()).channel().scopes);
      await this.#tokens.get(address, { scopes, fresh: false }, true);
      const { granted } = await readSettings();
      return scopes.every((scope) => granted.includes(scope));
    } catch {
      return false;
    }
  }

  async #giveUp(which: Which): Promise<void> {
    const scopes = which((await core()).channel().scopes);
    await this.#tokens.forget(scopes);
    const { granted } = await readSettings();
    await changeSettings({ granted: granted.filter((scope) => !scopes.includes(scope)) });
  }
}

type Which = (scopes: ChannelView["scopes"]) => string[];

function scopesFor(consent: Consent): Which {
  return ({ verified, sendOnly }) => (consent === "verified" ? verified : sendOnly);
}
