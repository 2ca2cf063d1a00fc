import { figure, optional, record, text } from "../shape";
import type { Granted } from "./google-sign-in";

const ABOUT_TOKEN = "https://oauth2.googleapis.com/tokeninfo";
const EMAIL = "https://www.googleapis.com/auth/userinfo.email";

/** Whether the browser has Google accounts of its own. Chromium, Edge and others have the call, but no accounts. */
export function hasBrowserAccount(): boolean {
  const brands =
    (navigator as { userAgentData?: { brands: { brand: string }[] } }).userAgentData?.brands ?? [];
  return "getAuthToken" in chrome.identity && brands.some(({ brand }) => brand === "Google Chrome");
}

/** A token of the account Chrome itself is signed in to. */
export async function browserToken(scopes: string[], interactive: boolean): Promise<Granted> {
  const asked = [...scopes, EMAIL];
  const { token, grantedScopes } = await chrome.identity.getAuthToken({ interactive, scopes: asked });
  if (token === undefined) throw new Error("Chrome gave no token");
  return { token, scopes: grantedScopes ?? scopes, ...(await about(token)) };
}

/** Makes Chrome forget a token that was refused. */
export async function forgetBrowserToken(token: string): Promise<void> {
  await chrome.identity.removeCachedAuthToken({ token });
}

const isAbout = record<{ email?: string; expires_in?: string | number }>({
  email: optional(text),
  expires_in: (value): value is string | number | undefined =>
    value === undefined || text(value) || figure(value),
});

/** Whose token it is: Chrome's account need not be the one whose mailbox is on the page. */
async function about(token: string): Promise<{ address: string | null; until: number }> {
  const answer = await fetch(ABOUT_TOKEN, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
    credentials: "omit",
  });
  const body: unknown = await answer.json();
  if (!answer.ok || !isAbout(body)) throw new Error("Google does not know the token");
  return { address: body.email ?? null, until: Date.now() + Number(body.expires_in ?? 0) * 1000 };
}
