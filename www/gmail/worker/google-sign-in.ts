import { figure, optional, record, text } from "../shape";
import { newPkce, randomText } from "./pkce";
import { SignInRequired } from "./sign-in-required";

declare const CLIENT_ID: string;

const AUTHORIZE = "https://accounts.google.com/o/oauth2/v2/auth";
const TOKEN = "https://oauth2.googleapis.com/token";
/** So that the answer says whose mailbox was signed in to. */
const IDENTITY = ["openid", "email"];

/** Answers to a silent question that only the person can change (OpenID Connect Core 1.0, 3.1.2.6, read 2026-11). */
const TAKES_THE_PERSON = [
  "interaction_required",
  "login_required",
  "account_selection_required",
  "consent_required",
];

/** What a sign-in gave. */
export interface Granted {
  token: string;
  /** Address of the account the person chose. */
  address: string | null;
  scopes: string[];
  /** Milliseconds since the epoch. */
  until: number;
}

/** Signs in with Google in a window of the browser; silently when `interactive` is false. */
export async function signInWithGoogle(
  address: string,
  scopes: string[],
  interactive: boolean,
): Promise<Granted> {
  const { verifier, challenge } = await newPkce();
  const state = randomText();
  const redirect = chrome.identity.getRedirectURL();
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    redirect_uri: redirect,
    response_type: "code",
    scope: [...IDENTITY, ...scopes].join(" "),
    code_challenge: challenge,
    code_challenge_method: "S256",
    state,
    login_hint: address,
    ...(interactive ? {} : { prompt: "none" }),
  });
  const url = `${AUTHORIZE}?${query.toString()}`;
  const back = interactive
    ? await chrome.identity.launchWebAuthFlow({ url, interactive })
    : await chrome.identity.launchWebAuthFlow({ url, interactive }).catch(sayWhetherItTakesThePerson);
  const answer = new URL(back ?? "").searchParams;
  const code = answer.get("code");
  if (TAKES_THE_PERSON.includes(answer.get("error") ?? "")) throw new SignInRequired();
  if (answer.get("state") !== state || code === null) throw new Error("the sign-in was not finished");
  return redeem({ code, code_verifier: verifier, redirect_uri: redirect }, scopes);
}

/** Google showed a page instead of answering; Chrome says so in words alone. */
function sayWhetherItTakesThePerson(problem: unknown): never {
  throw problem instanceof Error && /interaction required/i.test(problem.message)
    ? new SignInRequired()
    : problem;
}

const isToken = record<{ access_token: string; expires_in: number; scope?: string; id_token?: string }>({
  access_token: text,
  expires_in: figure,
  scope: optional(text),
  id_token: optional(text),
});

async function redeem(grant: Record<string, string>, asked: string[]): Promise<Granted> {
  const answer = await fetch(TOKEN, {
    method: "POST",
    body: new URLSearchParams({ client_id: CLIENT_ID, grant_type: "authorization_code", ...grant }),
    credentials: "omit",
  });
  const body: unknown = await answer.json();
  if (!answer.ok || !isToken(body)) throw new Error("Google gave no token");
  return {
    token: body.access_token,
    address: body.id_token === undefined ? null : addressIn(body.id_token),
    scopes: body.scope?.split(" ") ?? asked,
    until: Date.now() + body.expires_in * 1000,
  };
}

const hasEmail = record<{ email: string }>({ email: text });

/** The address an ID token names. It came straight from Google over TLS, so its signature adds nothing. */
function addressIn(idToken: string): string | null {
  const payload = idToken.split(".")[1] ?? "";
  const octets = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
    c.charCodeAt(0),
  );
  const claims: unknown = JSON.parse(new TextDecoder().decode(octets));
  return hasEmail(claims) ? claims.email : null;
}
