import {
  type AuthenticationResult,
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import type { TokenRequest } from "mailrail";
import { AUTHORITY, SILENCE } from "./authority";
import { NoToken, type TokenSource } from "./token";

/** What MSAL says when the person closed the window. */
const CLOSED_BY_PERSON = ["user_canceled", "user_cancelled"];

/** Whether this Outlook signs people in by itself (nested app authentication). */
export function canNest(requirements: Office.RequirementSetSupport): boolean {
  return requirements.isSetSupported("NestedAppAuth", "1.1");
}

/** Tokens through Outlook's own account: no further sign-in window where consent was given before. */
export class NestedSource implements TokenSource {
  #app: Promise<IPublicClientApplication> | undefined;

  async silently({ scopes, fresh }: TokenRequest): Promise<string> {
    return this.#get(async (app) => app.acquireTokenSilent({ scopes, forceRefresh: fresh }));
  }

  async asking({ scopes }: TokenRequest): Promise<string> {
    return this.#get(async (app) => app.acquireTokenPopup({ scopes }));
  }

  async forget(): Promise<void> {
    await (await this.#client()).clearCache();
  }

  async #get(acquire: (app: IPublicClientApplication) => Promise<AuthenticationResult>): Promise<string> {
    try {
      return (await acquire(await this.#client())).accessToken;
    } catch (error) {
      if (error instanceof InteractionRequiredAuthError) throw new NoToken("sign-in-required");
      if (error instanceof AuthError && CLOSED_BY_PERSON.includes(error.errorCode))
        throw new NoToken("sign-in-required", true);
      throw new NoToken("token-unavailable");
    }
  }

  #client(): Promise<IPublicClientApplication> {
    return (this.#app ??= createNestablePublicClientApplication({
      auth: { clientId: MAILRAIL_CLIENT_ID, authority: AUTHORITY },
      cache: { cacheLocation: "memoryStorage" },
      system: SILENCE,
    }));
  }
}
