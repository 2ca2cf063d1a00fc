import type { TokenRequest } from "mailrail";
import { canNest, NestedSource } from "./nested";
import { DialogSource } from "./dialog";
import { NoToken, type TokenSource } from "./token";

/** The signed-in account: where tokens come from, and which scopes were granted so far. */
export class SignIn {
  readonly #source: TokenSource;
  readonly #granted = new Set<string>();
  #signedOut: boolean;

  constructor(source: TokenSource, signedOut: boolean) {
    this.#source = source;
    this.#signedOut = signedOut;
  }

  get granted(): string[] {
    return [...this.#granted];
  }

  get signedIn(): boolean {
    return this.#granted.size > 0;
  }

  get signedOut(): boolean {
    return this.#signedOut;
  }

  /** Signs in without a window where Outlook can; says nothing where it cannot. */
  async resume(scopes: string[]): Promise<void> {
    if (this.#signedOut) return;
    await this.silently({ scopes, fresh: false }).catch(() => undefined);
  }

  /** A token; the person is asked only where it cannot be had without, and `asking` may look on. */
  async token(
    request: TokenRequest,
    asking: (answer: Promise<string>) => Promise<string> = (answer) => answer,
  ): Promise<string> {
    try {
      return await this.silently(request);
    } catch (error) {
      if (error instanceof NoToken && error.code === "sign-in-required")
        return await asking(this.ask(request));
      throw error;
    }
  }

  /** Asks the person. */
  async ask(request: TokenRequest): Promise<string> {
    const token = await this.#source.asking(request);
    this.#signedOut = false;
    this.#grant(request.scopes);
    return token;
  }

  async signOut(): Promise<void> {
    this.#signedOut = true;
    this.#granted.clear();
    await this.#source.forget();
  }

  /** The account gives no token any more without the person. */
  lost(): void {
    this.#granted.clear();
  }

  /** A token that nobody is asked for. */
  async silently(request: TokenRequest): Promise<string> {
    if (this.#signedOut) throw new NoToken("sign-in-required");
    const token = await this.#source.silently(request);
    this.#grant(request.scopes);
    return token;
  }

  #grant(scopes: string[]): void {
    for (const scope of scopes) this.#granted.add(scope);
  }
}

/** The way this Outlook can sign in. */
export function tokenSource(address: string): TokenSource {
  return canNest(Office.context.requirements) ? new NestedSource() : new DialogSource(address);
}
