import { randomUUID } from "node:crypto";
import type { Emulated } from "../emulators";
import { json, page, type SandboxAnswer, type SandboxRequest, type Service } from "../request";
import { shortScope, type Tokens } from "../tokens";
import { Consents, scopesIn } from "./consents";
import { claimsIn, formOf, forward, jsonIn, OAUTH_CORS, redirect } from "./forward";

/** The organisation the sandbox's Exchange Online mailboxes belong to. */
export const TENANT = "3c1d2a7e-52a4-4f0b-9c0e-6f6a0c1b7d21";

const AUTHORITY = "https://login.microsoftonline.com";

/** Scopes that are about the sign-in itself and are always given. */
const IDENTITY = ["openid", "profile", "email", "offline_access"];

interface Asked {
  redirectUri: string;
  byFragment: boolean;
  /** The registered state, given back as it came. */
  state: string;
}

/** Microsoft's sign-in for single-page apps: emulate shows the page and makes the tokens, this adds Entra's ways. */
export class MicrosoftSignIn {
  readonly consents = new Consents();
  /** login.microsoftonline.com */
  readonly service: Service = { handle: (request) => this.#route(request), cors: OAUTH_CORS };

  /** Sign-ins under way, by the state emulate's page carries for them. */
  readonly #asked = new Map<string, Asked>();
  /** Accounts by refresh token. */
  readonly #refresh = new Map<string, string>();
  readonly #emulator: Emulated;
  readonly #tokens: Tokens;

  constructor(emulator: Emulated, tokens: Tokens) {
    this.#emulator = emulator;
    this.#tokens = tokens;
  }

  async #route(request: SandboxRequest): Promise<SandboxAnswer> {
    if (request.path === "/common/discovery/instance") return json(200, INSTANCES);
    const [, tenant, rest] =
      /^\/(common|organizations|consumers|[0-9a-f-]{36})(\/.*)$/.exec(request.path) ?? [];
    switch (rest) {
      case "/v2.0/.well-known/openid-configuration":
        return this.#discovery(request, tenant ?? "common");
      case "/oauth2/v2.0/authorize":
        return this.#authorize(request);
      case "/oauth2/v2.0/token":
        return this.#token(request);
      case "/discovery/v2.0/keys":
        return forward(this.#emulator, request, rest);
      case "/oauth2/v2.0/logout":
        return forward(this.#emulator, request, `${rest}?${request.query.toString()}`);
    }
    if (request.path === "/oauth2/v2.0/authorize/callback") return this.#chosen(formOf(request));
    return forward(this.#emulator, request, request.path);
  }

  /** emulate's endpoints know no tenant in their path; Entra's do. */
  async #discovery(request: SandboxRequest, tenant: string): Promise<SandboxAnswer> {
    const answer = jsonIn(await forward(this.#emulator, request, request.path));
    const here = (value: unknown): unknown =>
      typeof value === "string" && /^https:\/\/login\.microsoftonline\.com\/(oauth2|discovery)\//.test(value)
        ? value.replace(AUTHORITY, `${AUTHORITY}/${tenant}`)
        : value;
    const endpoints = Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, here(value)]));
    const issuer = `${AUTHORITY}/${/^[0-9a-f-]{36}$/.test(tenant) ? tenant : "{tenantid}"}/v2.0`;
    return json(200, { ...endpoints, issuer });
  }

  async #authorize(request: SandboxRequest): Promise<SandboxAnswer> {
    const { query } = request;
    const asked = {
      redirectUri: query.get("redirect_uri") ?? "",
      byFragment: query.get("response_mode") === "fragment",
      state: query.get("state") ?? "",
    };
    const form = new URLSearchParams(query);
    const state = randomUUID();
    form.set("state", state);
    form.set("response_mode", "query");
    const signInPage = await forward(
      this.#emulator,
      { ...request, method: "GET" },
      `/oauth2/v2.0/authorize?${form.toString()}`,
    );
    // emulate knows the client and its redirect addresses; what it refuses never goes back to the app.
    if (signInPage.status !== 200) return signInPage;
    this.#asked.set(state, asked);
    if (query.get("code_challenge") === null)
      return back(
        asked,
        "invalid_request",
        "AADSTS9002325: Proof Key for Code Exchange is required for cross-origin authorization code redemption.",
      );
    const silent = query.get("prompt") === "none";
    const account = silent ? this.consents.session(query.get("login_hint")) : this.consents.automatic;
    if (silent && account === undefined)
      return back(
        asked,
        "login_required",
        "AADSTS50058: A silent sign-in request was sent but no user is signed in.",
      );
    if (silent && account !== undefined && !this.consents.covers(account, resources(query.get("scope"))))
      return back(asked, "interaction_required", CONSENT_MISSING);
    if (account === undefined) return signInPage;
    form.set("email", account);
    return this.#chosen(form);
  }

  /** An account was chosen: back to the app with a code, where it wants it. */
  async #chosen(form: URLSearchParams): Promise<SandboxAnswer> {
    const asked = this.#asked.get(form.get("state") ?? "");
    if (asked === undefined) return page(400, "<h1>AADSTS900144</h1>");
    const posted = { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } };
    const answer = await forward(this.#emulator, posted, "/oauth2/v2.0/authorize/callback", form);
    const location = answer.headers?.["location"];
    if (location === undefined) return answer;
    const code = new URL(location).searchParams.get("code") ?? "";
    const session = { session_state: randomUUID() };
    return redirect(asked.redirectUri, { code, state: asked.state, ...session }, asked.byFragment);
  }

  async #token(request: SandboxRequest): Promise<SandboxAnswer> {
    if (request.headers.origin === undefined)
      return refusal(
        "invalid_request",
        9002327,
        "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
      );
    const form = formOf(request);
    const known = this.#refresh.get(form.get("refresh_token") ?? "");
    const requested = resources(form.get("scope"));
    if (known !== undefined && !this.consents.covers(known, requested))
      return refusal("invalid_grant", 65001, CONSENT_MISSING, "consent_required");
    const answer = await forward(this.#emulator, request, "/oauth2/v2.0/token");
    if (answer.status !== 200) return answer;
    const body = jsonIn(answer);
    const claims = claimsIn(body["id_token"]);
    const account = String(claims["email"]);
    const asked = known === undefined ? resources(String(body["scope"])) : requested;
    // A token of Entra carries all the account ever allowed the app at this service.
    const scopes = this.consents.allow(account, asked);
    this.#tokens.note(String(body["access_token"]), account, scopes, Number(body["expires_in"]));
    if (typeof body["refresh_token"] === "string") this.#refresh.set(body["refresh_token"], account);
    const clientInfo = { uid: claims["oid"], utid: claims["tid"] };
    return json(200, {
      ...body,
      scope: [...scopes, "openid", "profile", "email"].join(" "),
      ext_expires_in: body["expires_in"],
      client_info: Buffer.from(JSON.stringify(clientInfo)).toString("base64url"),
    });
  }
}

const CONSENT_MISSING = "AADSTS65001: The user or administrator has not consented to use the application.";

/** Where MSAL learns which names one cloud has. */
const INSTANCES = {
  tenant_discovery_endpoint: `${AUTHORITY}/common/v2.0/.well-known/openid-configuration`,
  "api-version": "1.1",
  metadata: [
    {
      preferred_network: "login.microsoftonline.com",
      preferred_cache: "login.windows.net",
      aliases: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
    },
  ],
};

function back({ redirectUri, state, byFragment }: Asked, error: string, description: string): SandboxAnswer {
  return redirect(redirectUri, { error, error_description: description, state }, byFragment);
}

function refusal(error: string, code: number, description: string, suberror?: string): SandboxAnswer {
  return json(400, {
    error,
    error_description: description.startsWith("AADSTS")
      ? description
      : `AADSTS${code.toString()}: ${description}`,
    error_codes: [code],
    timestamp: new Date().toISOString(),
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
    ...(suberror === undefined ? {} : { suberror }),
  });
}

/** The scopes that are about a resource, without its prefix. */
function resources(list: string | null): string[] {
  return scopesIn(list)
    .filter((scope) => !IDENTITY.includes(scope))
    .map(shortScope);
}
