import { createStandardPublicClientApplication } from "@azure/msal-browser";
import { texts } from "../app/texts";
import { AUTHORITY, SILENCE } from "./authority";
import type { DialogMessage } from "./dialog-message";

/** The sign-in window: goes to Microsoft and comes back here, then hands the token to the pane that opened it. */
async function signIn(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const app = await createStandardPublicClientApplication({
    auth: { clientId: MAILRAIL_CLIENT_ID, authority: AUTHORITY, redirectUri: `${location.origin}/auth.html` },
    cache: { cacheLocation: "sessionStorage" },
    system: SILENCE,
  });
  const result = await app.handleRedirectPromise();
  if (result) {
    tell({ token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? Date.now() });
    return;
  }
  const scopes = (asked.get("scopes") ?? "").split(" ");
  await app.acquireTokenRedirect({ scopes, loginHint: asked.get("account") ?? "" });
}

function tell(message: DialogMessage): void {
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: location.origin });
}

async function start(): Promise<void> {
  await Office.onReady();
  const t = texts(Office.context.displayLanguage);
  document.documentElement.lang = Office.context.displayLanguage;
  document.title = t("auth-title");
  const said = document.getElementById("said");
  if (said) said.textContent = t("auth-waiting");
  try {
    await signIn();
  } catch {
    if (said) said.textContent = t("auth-failed");
    tell({ failed: true });
  }
}

void start();
