import type { PageOptions } from "../options";

/** What MSAL asks of the host (its Nested App Auth messages). */
interface BridgeRequest {
  method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  requestId: string;
  tokenParams?: { scope: string; clientId: string };
}

const TENANT = "c0ffee00-0000-4000-8000-000000000001";

function part(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Outlook's own sign-in broker: hands out tokens of the sandbox for what the person agreed to. */
export class Broker {
  readonly consented: Set<string>;
  /** How many tokens were given, silently or not. */
  given = 0;

  constructor(
    private readonly options: PageOptions,
    private readonly agree: (scopes: string[]) => Promise<boolean>,
  ) {
    this.consented = new Set(options.consented);
  }

  /** The account is signed out elsewhere: from now on the person has to agree anew. */
  signOut(): void {
    this.consented.clear();
  }

  /** The answer to one request of MSAL, as JSON both ways. */
  async answer(text: string): Promise<string> {
    const request = JSON.parse(text) as BridgeRequest;
    const outcome = await this.#act(request);
    return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId: request.requestId, ...outcome });
  }

  async #act({ method, tokenParams }: BridgeRequest): Promise<object> {
    const account = this.#account();
    if (method === "GetInitContext") {
      const { homeAccountId, environment, tenantId } = account;
      const accountContext = { homeAccountId, environment, tenantId };
      const capabilities = { queryAccount: false };
      return {
        success: true,
        initContext: { sdkName: "outlook", sdkVersion: "1", capabilities, accountContext },
      };
    }
    const scopes = (tokenParams?.scope ?? "").split(" ").filter((scope) => scope !== "");
    const refusal = await this.#refusal(method, scopes);
    if (refusal) return { success: false, error: { status: refusal } };
    return { success: true, account, token: await this.#token(scopes, tokenParams?.clientId ?? "") };
  }

  async #refusal(method: BridgeRequest["method"], scopes: string[]): Promise<string | null> {
    if (this.options.bridge === "fails") return "PERSISTENT_ERROR";
    if (scopes.every((scope) => this.consented.has(scope))) return null;
    if (method === "GetToken") return "USER_INTERACTION_REQUIRED";
    if (this.options.bridge === "cancels") return "USER_CANCEL";
    if (this.options.bridge === "asks" && !(await this.agree(scopes))) return "USER_CANCEL";
    for (const scope of scopes) this.consented.add(scope);
    return null;
  }

  async #token(scopes: string[], clientId: string): Promise<object> {
    const revoked = this.options.bridge === "revoked-first" && this.given === 0;
    this.given++;
    const { address, name } = this.options.user;
    const asked = JSON.stringify({ account: address, scopes, revoked });
    const answer = await fetch("/mail/token", { method: "POST", body: asked });
    const claims = {
      aud: clientId,
      iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      oid: address,
      tid: TENANT,
      sub: address,
      preferred_username: address,
      name,
      iat: Math.floor(Date.now() / 1000),
      exp: Math.floor(Date.now() / 1000) + 3600,
    };
    const idToken = `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.none`;
    return {
      access_token: await answer.text(),
      id_token: idToken,
      expires_in: 3600,
      scope: scopes.join(" "),
    };
  }

  #account() {
    const { address, name } = this.options.user;
    return {
      homeAccountId: `${address}.${TENANT}`,
      localAccountId: address,
      environment: "login.microsoftonline.com",
      tenantId: TENANT,
      username: address,
      name,
    };
  }
}
