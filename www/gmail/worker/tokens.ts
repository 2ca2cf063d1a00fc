import type { TokenRequest } from "mailrail";
import { figure, list, record, text } from "../shape";
import { browserToken, forgetBrowserToken, hasBrowserAccount } from "./browser-account";
import { type Granted, signInWithGoogle } from "./google-sign-in";

/** The browser forgets this when it closes; it is never on disk and no page can read it. */
const KEY = "token";
/** A token is not used in its last minute. */
const MARGIN = 60_000;

interface Held {
  token: string;
  address: string;
  scopes: string[];
  until: number;
}

const isHeld = record<Held>({ token: text, address: text, scopes: list(text), until: figure });

/** Access tokens for the mailbox on the page. A refresh token is never asked for. */
export class Tokens {
  /** @param granted told which scopes the person has granted, after every sign-in */
  constructor(private readonly granted: (address: string, scopes: string[]) => Promise<void>) {}

  /** A token for this mailbox; asks the person only when it cannot be had without, and only if they are `present`. */
  async get(address: string, { scopes, fresh }: TokenRequest, present: boolean): Promise<string> {
    const held = await this.#held();
    if (held !== null && fresh) await this.#drop(held.token);
    if (held !== null && !fresh && fits(held, address, scopes)) return held.token;
    return this.#sign(address, scopes, present ? [false, true] : [false]);
  }

  /** Forgets every token. */
  async forget(): Promise<void> {
    const held = await this.#held();
    if (held !== null) await this.#drop(held.token);
  }

  async #sign(address: string, scopes: string[], manners: boolean[]): Promise<string> {
    // Silently first, by either way; only then is the person asked.
    const ways = manners.flatMap((interactive) => [
      ...(hasBrowserAccount() ? [() => browserToken(scopes, interactive)] : []),
      () => signInWithGoogle(address, scopes, interactive),
    ]);
    let problem: unknown;
    for (const way of ways) {
      try {
        return await this.#keep(address, await way());
      } catch (error) {
        problem = error;
      }
    }
    throw problem;
  }

  /** Keeps a token that is for the mailbox on the page, and no other. */
  async #keep(address: string, given: Granted): Promise<string> {
    if (given.address?.toLowerCase() !== address.toLowerCase())
      throw new Error("signed in to another mailbox");
    const held: Held = { token: given.token, address, scopes: given.scopes, until: given.until };
    await chrome.storage.session.set({ [KEY]: held });
    await this.granted(address, given.scopes);
    return held.token;
  }

  async #held(): Promise<Held | null> {
    const { [KEY]: held }: Record<string, unknown> = await chrome.storage.session.get(KEY);
    return isHeld(held) ? held : null;
  }

  async #drop(token: string): Promise<void> {
    await chrome.storage.session.remove(KEY);
    if (hasBrowserAccount()) await forgetBrowserToken(token);
  }
}

function fits(held: Held, address: string, scopes: string[]): boolean {
  return (
    held.address.toLowerCase() === address.toLowerCase() &&
    held.until - MARGIN > Date.now() &&
    scopes.every((scope) => held.scopes.includes(scope))
  );
}
