/** Who is signed in at one identity provider, and what they allowed the app so far. */
export class Consents {
  /** The account that passes the sign-in page by itself, where a test wants no click. */
  automatic: string | undefined;

  readonly #allowed = new Map<string, Set<string>>();

  /** Adds to what this account allowed, and says all it allowed. */
  allow(address: string, scopes: readonly string[]): string[] {
    const all = new Set([...(this.#allowed.get(address) ?? []), ...scopes]);
    this.#allowed.set(address, all);
    return [...all];
  }

  /** Whether this account is signed in and has allowed all of these. */
  covers(address: string, scopes: readonly string[]): boolean {
    const allowed = this.#allowed.get(address);
    return allowed !== undefined && scopes.every((scope) => allowed.has(scope));
  }

  /** The account a silent sign-in is for: the hinted one, or the only one there is. */
  session(hint: string | null): string | undefined {
    const signedIn = [...this.#allowed.keys()];
    if (hint !== null && hint !== "") return signedIn.find((address) => address === hint.toLowerCase());
    return signedIn.length === 1 ? signedIn[0] : undefined;
  }
}

/** The scopes of a request, one by one. */
export function scopesIn(list: string | null | undefined): string[] {
  return (list ?? "").split(/\s+/).filter((scope) => scope !== "");
}
