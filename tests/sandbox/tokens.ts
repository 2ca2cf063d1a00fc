import { randomBytes } from "node:crypto";
import { accountAt, type Account } from "./accounts";
import { header, type SandboxRequest } from "./request";

/** What an access token stands for. */
export interface Grant {
  account: Account;
  /** Scopes without their provider's prefix: `Mail.Send`, `gmail.compose`. */
  scopes: ReadonlySet<string>;
}

/** Why a request has no grant. */
export type TokenProblem = "missing" | "unknown" | "expired";

/** The access tokens the sandbox's services accept. */
export class Tokens {
  readonly #known = new Map<string, Grant & { until: number }>();

  /** Makes a token for this account. */
  mint(account: string, scopes: string[], lifetimeSeconds = 3600): string {
    const token = `sandbox-${randomBytes(24).toString("base64url")}`;
    this.note(token, account, scopes, lifetimeSeconds);
    return token;
  }

  /** Accepts a token someone else made. */
  note(token: string, address: string, scopes: string[], lifetimeSeconds: number): void {
    const account = accountAt(address);
    if (account === undefined) throw new Error(`The sandbox has no account ${address}.`);
    const until = Date.now() + lifetimeSeconds * 1000;
    this.#known.set(token, { account, scopes: new Set(scopes.map(shortScope)), until });
  }

  /** Refuses this token from now on. */
  revoke(token: string): void {
    this.#known.delete(token);
  }

  /** What this token stands for and until when, in milliseconds since the epoch. */
  about(token: string): (Grant & { until: number }) | undefined {
    return this.#known.get(token);
  }

  /** What the request's bearer token stands for at this provider. */
  grantOf(request: SandboxRequest, provider: Account["provider"]): Grant | TokenProblem {
    const [, token] = /^Bearer +(\S+)$/i.exec(header(request, "authorization") ?? "") ?? [];
    if (token === undefined) return "missing";
    const known = this.#known.get(token);
    if (known?.account.provider !== provider) return "unknown";
    return known.until <= Date.now() ? "expired" : known;
  }
}

/** A scope without the prefix of its provider. */
export function shortScope(scope: string): string {
  return scope.replace(/^https:\/\/(?:www\.googleapis\.com\/auth|graph\.microsoft\.com)\//, "");
}
