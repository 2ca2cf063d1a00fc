import type { TokenRequest } from "mailrail";
import { figure, list, record, text } from "../shape";
import { browserToken, forgetBrowserToken, hasBrowserAccount } from "./browser-account";
import { type Granted, signInWithGoogle } from "./google-sign-in";
import { SignInRequired } from "./sign-in-required";

/** The browser forgets this when it closes; it is never on disk and no page can read it. */
const KEY = "tokens";
/** A token is not used in its last minute. */
const MARGIN = 60_000;

/** A sign-in that gave a token. */
export interface SignedIn {
  address: string;
  asked: string[];
  given: string[];
  present: boolean;
}

interface Held {
  token: string;
  address: string;
  /** What it was asked for. */
  scopes: string[];
  until: number;
}

const isHeld = list(record<Held>({ token: text, address: text, scopes: list(text), until: figure }));

/**
 * Access tokens for the mailbox on the page, one for each purpose: Gmail searches nothing for a token that also has
 * gmail.metadata (google-api-python-client#582). A refresh token is never asked for.
 */
export class Tokens {
  /** Sign-ins under way here: several messages of an outbox may miss the same token at once. */
  readonly #signing = new Map<string, Promise<string>>();

  /** @param granted told after every sign-in what was asked for and what was granted, and whether the person was asked */
  constructor(private readonly granted: (sign: SignedIn) => Promise<void>) {}

  /** A token for this mailbox; asks the person only when it cannot be had without, and only if they are `present`. */
  async get(address: string, { scopes, fresh }: TokenRequest, present: boolean): Promise<string> {
    const held = await this.#heldFor(address, scopes);
    if (held !== undefined && fresh) await this.#drop(held);
    if (held !== undefined && !fresh && lasts(held)) return held.token;
    const key = JSON.stringify([address.toLowerCase(), scopes, present]);
    const signing = this.#signing.get(key) ?? this.#signOnce(key, address, scopes, present);
    this.#signing.set(key, signing);
    return signing.finally(() => this.#signing.delete(key));
  }

  /** Forgets the tokens that were asked for with these scopes; every token where none are named. */
  async forget(scopes?: string[]): Promise<void> {
    for (const held of await this.#held())
      if (scopes === undefined || isFor(held, held.address, scopes)) await this.#drop(held);
  }

  /** Signs in, unless another panel has meanwhile: the person is asked once, wherever they press Send. */
  #signOnce(key: string, address: string, scopes: string[], present: boolean): Promise<string> {
    return navigator.locks.request(`mailrail-sign-in-${key}`, async () => {
      const held = await this.#heldFor(address, scopes);
      return held !== undefined && lasts(held) ? held.token : this.#sign(address, scopes, present);
    });
  }

  async #sign(address: string, scopes: string[], present: boolean): Promise<string> {
    // Silently first, by either way; only then is the person asked.
    const ways = (present ? [false, true] : [false]).flatMap((interactive) => [
      ...(hasBrowserAccount() ? [() => browserToken(scopes, interactive)] : []),
      () => signInWithGoogle(address, scopes, interactive),
    ]);
    let problem: unknown;
    for (const way of ways) {
      try {
        return await this.#keep(address, scopes, await way(), present);
      } catch (error) {
        problem = error;
      }
    }
    throw problem;
  }

  /** Keeps a token that is for the mailbox on the page, and no other. */
  async #keep(address: string, scopes: string[], given: Granted, present: boolean): Promise<string> {
    if (given.address?.toLowerCase() !== address.toLowerCase())
      throw present ? new Error("signed in to another mailbox") : new SignInRequired();
    // Who is signed in is known before anybody finds the token: an outbox sends nothing for nobody.
    await this.granted({ address, asked: scopes, given: given.scopes, present });
    const held: Held = { token: given.token, address, scopes, until: given.until };
    const others = (await this.#held()).filter((other) => !isFor(other, address, scopes));
    await chrome.storage.session.set({ [KEY]: [...others, held] });
    return held.token;
  }

  async #held(): Promise<Held[]> {
    const { [KEY]: held }: Record<string, unknown> = await chrome.storage.session.get(KEY);
    return isHeld(held) ? held : [];
  }

  async #heldFor(address: string, scopes: string[]): Promise<Held | undefined> {
    return (await this.#held()).find((held) => isFor(held, address, scopes));
  }

  async #drop({ token }: Held): Promise<void> {
    const left = (await this.#held()).filter((held) => held.token !== token);
    await chrome.storage.session.set({ [KEY]: left });
    if (hasBrowserAccount()) await forgetBrowserToken(token);
  }
}

function lasts({ until }: Held): boolean {
  return until - MARGIN > Date.now();
}

function isFor(held: Held, address: string, scopes: string[]): boolean {
  return (
    held.address.toLowerCase() === address.toLowerCase() &&
    held.scopes.length === scopes.length &&
    scopes.every((scope) => held.scopes.includes(scope))
  );
}
