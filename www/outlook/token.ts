import type { TokenRequest } from "mailrail";

/** Why there is no token. The core reads the code. */
export class NoToken extends Error {
  constructor(
    readonly code: "sign-in-required" | "token-unavailable",
    /** The person closed the sign-in themselves, so that nothing needs explaining. */
    readonly byPerson = false,
  ) {
    super(code);
    this.name = "NoToken";
  }
}

/** One way to get tokens. Tokens stay in memory or in the session, and are never logged. */
export interface TokenSource {
  /** Without asking the person; rejects with `sign-in-required` where that cannot be. */
  silently(request: TokenRequest): Promise<string>;
  /** Asking the person where needed. */
  asking(request: TokenRequest): Promise<string>;
  forget(): Promise<void>;
}
