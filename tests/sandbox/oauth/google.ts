import { randomUUID } from "node:crypto";
import type { Emulated } from "../emulators";
import { json, page, type SandboxAnswer, type SandboxRequest, type Service } from "../request";
import type { Tokens } from "../tokens";
import { Consents, scopesIn } from "./consents";
import { claimsIn, formOf, forward, jsonIn, OAUTH_CORS, redirect } from "./forward";

/** Where a browser takes an extension back to. Which extension is known only once it is loaded. */
const REDIRECTS = [
  /^https:\/\/[a-p]{32}\.chromiumapp\.org\//,
  /^https:\/\/[0-9a-f-]+\.extensions\.allizom\.org\//,
];

/** What one sign-in asked for, from the page to the code. */
interface Asked {
  redirectUri: string;
  state: string;
  includeGranted: boolean;
  offline: boolean;
}

/** Google's sign-in: emulate shows the page and makes the tokens, this checks the client and notes the scopes. */
export class GoogleSignIn {
  readonly consents = new Consents();
  /** accounts.google.com */
  readonly accounts: Service = { handle: (request) => this.#signIn(request) };
  /** oauth2.googleapis.com */
  readonly tokenEndpoint: Service = { handle: (request) => this.#tokenRequest(request), cors: OAUTH_CORS };

  /** Sign-ins under way, by the state emulate's page carries for them. */
  readonly #asked = new Map<string, Asked>();
  readonly #codes = new Map<string, Asked>();
  readonly #refresh = new Map<string, { account: string; scopes: string[] }>();
  readonly #emulator: Emulated;
  readonly #tokens: Tokens;
  readonly #clientId: string;

  constructor(emulator: Emulated, tokens: Tokens, clientId: string) {
    this.#emulator = emulator;
    this.#tokens = tokens;
    this.#clientId = clientId;
  }

  async #signIn(request: SandboxRequest): Promise<SandboxAnswer> {
    if (request.path === "/o/oauth2/v2/auth") return this.#authorize(request);
    if (request.path === "/o/oauth2/v2/auth/callback") return this.#chosen(formOf(request));
    return forward(this.#emulator, request, request.path);
  }

  async #authorize(request: SandboxRequest): Promise<SandboxAnswer> {
    const { query } = request;
    const redirectUri = query.get("redirect_uri") ?? "";
    if (query.get("client_id") !== this.#clientId) return page(401, "<h1>Error 401: invalid_client</h1>");
    if (!REDIRECTS.some((known) => known.test(redirectUri)))
      return page(400, "<h1>Error 400: redirect_uri_mismatch</h1>");
    if (query.get("response_type") !== "code" || query.get("code_challenge_method") !== "S256")
      return page(400, "<h1>Error 400: invalid_request</h1>");
    const form = new URLSearchParams(query);
    const state = randomUUID();
    form.set("state", state);
    this.#asked.set(state, {
      redirectUri,
      state: query.get("state") ?? "",
      includeGranted: query.get("include_granted_scopes") === "true",
      offline: query.get("access_type") === "offline",
    });
    const silent = query.get("prompt") === "none";
    const account = silent ? this.consents.session(query.get("login_hint")) : this.consents.automatic;
    if (silent && (account === undefined || !this.consents.covers(account, fullScopes(query.get("scope")))))
      return redirect(redirectUri, { error: "interaction_required", state: query.get("state") ?? "" }, false);
    if (account === undefined) return forward(this.#emulator, request, `${request.path}?${form.toString()}`);
    form.set("email", account);
    return this.#chosen(form);
  }

  /** An account was chosen: back to the extension with a code. */
  async #chosen(form: URLSearchParams): Promise<SandboxAnswer> {
    const asked = this.#asked.get(form.get("state") ?? "");
    if (asked === undefined) return page(400, "<h1>Error 400: invalid_request</h1>");
    const answer = await forward(this.#emulator, POSTED, "/o/oauth2/v2/auth/callback", form);
    const back = new URL(answer.headers?.["location"] ?? "");
    this.#codes.set(back.searchParams.get("code") ?? "", asked);
    back.searchParams.set("state", asked.state);
    return { status: 302, headers: { location: back.href } };
  }

  async #tokenRequest(request: SandboxRequest): Promise<SandboxAnswer> {
    const form = formOf(request);
    switch (request.path) {
      case "/token":
        return this.#token(request, form);
      case "/revoke":
        this.#tokens.revoke(form.get("token") ?? request.query.get("token") ?? "");
        return forward(this.#emulator, request, "/oauth2/revoke");
      case "/tokeninfo":
        return this.#tokenInfo(form.get("access_token") ?? request.query.get("access_token") ?? "");
      default:
        return json(404, { error: "not_found" });
    }
  }

  async #token(request: SandboxRequest, form: URLSearchParams): Promise<SandboxAnswer> {
    if (form.get("client_id") !== this.#clientId)
      return json(401, { error: "invalid_client", error_description: "The OAuth client was not found." });
    const asked = this.#codes.get(form.get("code") ?? "");
    if (asked !== undefined && asked.redirectUri !== form.get("redirect_uri"))
      return json(400, { error: "redirect_uri_mismatch", error_description: "Bad Request" });
    const answer = await forward(this.#emulator, request, "/oauth2/token");
    if (answer.status !== 200) return answer;
    const { refresh_token: refresh, ...body } = jsonIn(answer);
    const before = this.#refresh.get(form.get("refresh_token") ?? "");
    const account = before?.account ?? String(claimsIn(body["id_token"])["email"]);
    const requested = before?.scopes ?? fullScopes(String(body["scope"]));
    const allowed = this.consents.allow(account, requested);
    const scopes = asked?.includeGranted === true ? allowed : requested;
    this.#tokens.note(String(body["access_token"]), account, scopes, Number(body["expires_in"]));
    const kept = asked?.offline === true && typeof refresh === "string" ? { refresh_token: refresh } : {};
    if (kept.refresh_token !== undefined) this.#refresh.set(kept.refresh_token, { account, scopes });
    return json(200, { ...body, ...kept, scope: scopes.join(" ") });
  }

  #tokenInfo(token: string): SandboxAnswer {
    const about = this.#tokens.about(token);
    if (about === undefined) return json(400, { error: "invalid_token", error_description: "Invalid Value" });
    return json(200, {
      aud: this.#clientId,
      email: about.account.address,
      email_verified: "true",
      expires_in: Math.round((about.until - Date.now()) / 1000).toString(),
    });
  }
}

const POSTED = { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } };

/** Scopes as Google names them in its answers. */
function fullScopes(list: string | null): string[] {
  return scopesIn(list).map((scope) =>
    ["email", "profile"].includes(scope) ? `https://www.googleapis.com/auth/userinfo.${scope}` : scope,
  );
}
