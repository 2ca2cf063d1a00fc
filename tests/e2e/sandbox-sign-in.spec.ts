import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type * as Msal from "@azure/msal-browser";
import { chromium, type Page } from "@playwright/test";
import config from "../../mailrail.config.json" with { type: "json" };
import type { Sandbox } from "../sandbox/sandbox";
import { expect, jsonOf, test as base, type Answer, type Ask } from "./sandbox.fixture";

const ORIGIN = config.outlook.origin;
const MSAL = createRequire(import.meta.url)
  .resolve("@azure/msal-browser")
  .replace(/[^/]+$/, "msal-browser.min.js");

/** A page of the add-in's origin with the real MSAL on it, in a Chromium that knows no other network. */
declare const msal: typeof Msal;

const test = base.extend<{ addIn: Page }>({
  addIn: async ({ sandbox, launchOptions }, use) => {
    const msal = await readFile(MSAL, "utf8");
    sandbox.site(new URL(ORIGIN).host, ({ path }) =>
      path === "/msal.js"
        ? { headers: { "content-type": "text/javascript" }, body: msal }
        : {
            headers: { "content-type": "text/html" },
            body: '<!doctype html><script src="/msal.js"></script>',
          },
    );
    const args = [...(launchOptions.args ?? []), ...sandbox.chromiumArgs];
    const browser = await chromium.launch({ ...launchOptions, args });
    await use(await browser.newPage());
    await browser.close();
  },
});

interface Token {
  token: string;
  scopes: string[];
  username: string;
}

/** What MSAL gives for these scopes once it has come back from the sign-in; null when it goes there. */
function acquire(
  page: Page,
  how: "redirect" | "silent" | "fresh",
  scopes: string[],
): Promise<Token | null | string> {
  return page.evaluate(
    async ([clientId, way, wanted]) => {
      const app = await msal.createStandardPublicClientApplication({
        auth: {
          clientId,
          authority: "https://login.microsoftonline.com/organizations",
          redirectUri: `${location.origin}/auth.html`,
        },
        cache: { cacheLocation: "sessionStorage" },
      });
      const back = await app.handleRedirectPromise();
      const show = ({ accessToken, scopes, account }: Exclude<typeof back, null>): Token => ({
        token: accessToken,
        scopes,
        username: account.username,
      });
      if (back) return show(back);
      const [account] = app.getAllAccounts();
      if (way !== "redirect" && account)
        return app
          .acquireTokenSilent({ scopes: wanted, account, forceRefresh: way === "fresh" })
          .then(show, (error: unknown) => String(error));
      await app.acquireTokenRedirect({ scopes: wanted });
      return null;
    },
    [config.outlook.clientId, how, scopes] as const,
  );
}

test("MSAL signs in with one click, and Graph takes the token for what was allowed", async ({
  sandbox,
  addIn,
  ask,
}) => {
  await addIn.goto(`${ORIGIN}/auth.html`);
  await Promise.all([
    addIn.waitForURL("https://login.microsoftonline.com/**"),
    acquire(addIn, "redirect", ["Mail.Send"]).catch(() => null),
  ]);
  await Promise.all([
    addIn.waitForURL(`${ORIGIN}/auth.html**`),
    addIn.getByRole("button", { name: "ana@contoso.example" }).click(),
  ]);
  const given = (await acquire(addIn, "redirect", ["Mail.Send"])) as Token;
  expect(given.username).toBe("ana@contoso.example");
  expect(given.scopes).toContain("Mail.Send");
  const graph = (path: string): Promise<Answer> =>
    ask("POST", `https://graph.microsoft.com/v1.0/me/${path}`, {
      headers: { authorization: `Bearer ${given.token}`, "content-type": "application/json" },
      body: JSON.stringify({
        message: { toRecipients: [{ emailAddress: { address: "jin@contoso.example" } }] },
      }),
    });
  expect((await graph("sendMail")).status).toBe(202);
  expect((await graph("messages")).status).toBe(403);
  expect(sandbox.received("jin@contoso.example")).toHaveLength(1);
});

test("MSAL gets a second token silently, and not for what was never allowed", async ({ sandbox, addIn }) => {
  sandbox.signsInAs("jin@contoso.example");
  await addIn.goto(`${ORIGIN}/auth.html`);
  await Promise.all([
    addIn.waitForURL(/#code=/),
    acquire(addIn, "redirect", ["Mail.Send"]).catch(() => null),
  ]);
  const given = (await acquire(addIn, "redirect", ["Mail.Send"])) as Token;
  expect(given.username).toBe("jin@contoso.example");
  const again = (await acquire(addIn, "silent", ["Mail.Send"])) as Token;
  expect(again.token).toBe(given.token);
  const fresh = (await acquire(addIn, "fresh", ["Mail.Send"])) as Token;
  expect(fresh.token).not.toBe(given.token);
  expect(fresh.username).toBe("jin@contoso.example");
  expect(await acquire(addIn, "silent", ["Mail.ReadWrite"])).toMatch(/InteractionRequiredAuthError/);
});

test.describe("Google", () => {
  const REDIRECT = `https://${"a".repeat(32)}.chromiumapp.org/`;
  const SEND = "https://www.googleapis.com/auth/gmail.send";
  const COMPOSE = "https://www.googleapis.com/auth/gmail.compose";

  interface Granted {
    access_token: string;
    scope: string;
    refresh_token?: string;
  }

  function authorize(
    ask: Ask,
    verifier: string,
    scope: string,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const query = new URLSearchParams({
      client_id: config.gmail.clientId,
      redirect_uri: REDIRECT,
      response_type: "code",
      scope: `openid email ${scope}`,
      state: "s&1",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
      ...more,
    });
    return ask("GET", `https://accounts.google.com/o/oauth2/v2/auth?${query.toString()}`);
  }

  function redeem(ask: Ask, back: Answer, verifier: string): Promise<Answer> {
    const { searchParams } = new URL(back.headers["location"] ?? "");
    expect(searchParams.get("state")).toBe("s&1");
    const form = new URLSearchParams({
      grant_type: "authorization_code",
      client_id: config.gmail.clientId,
      code: searchParams.get("code") ?? "",
      code_verifier: verifier,
      redirect_uri: REDIRECT,
    });
    return ask("POST", "https://oauth2.googleapis.com/token", {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: form.toString(),
    });
  }

  const profile = async (ask: Ask, token: string): Promise<number> => {
    const headers = { authorization: `Bearer ${token}` };
    return (await ask("GET", "https://gmail.googleapis.com/gmail/v1/users/me/profile", { headers })).status;
  };

  function automatic(sandbox: Sandbox): string {
    sandbox.signsInAs("mina@gmail.example");
    return randomBytes(32).toString("base64url");
  }

  test("gives a token by code and PKCE, for the scopes that were asked for", async ({ sandbox, ask }) => {
    const verifier = automatic(sandbox);
    const back = await authorize(ask, verifier, SEND);
    const granted = jsonOf(await redeem(ask, back, verifier)) as Granted;
    expect(granted.scope.split(" ")).toEqual([
      "openid",
      "https://www.googleapis.com/auth/userinfo.email",
      SEND,
    ]);
    expect(granted).not.toHaveProperty("refresh_token");
    expect(await profile(ask, granted.access_token)).toBe(403);
    const second = await authorize(ask, verifier, COMPOSE, { include_granted_scopes: "true" });
    const more = jsonOf(await redeem(ask, second, verifier)) as Granted;
    expect(more.scope.split(" ")).toEqual(expect.arrayContaining([SEND, COMPOSE]));
    expect(await profile(ask, more.access_token)).toBe(200);
  });

  test("signs in silently only where there is a session that allowed as much", async ({ sandbox, ask }) => {
    const silent = { prompt: "none", login_hint: "mina@gmail.example" };
    const verifier = automatic(sandbox);
    const before = await authorize(ask, verifier, SEND, silent);
    expect(before.headers["location"]).toBe(`${REDIRECT}?error=interaction_required&state=s%261`);
    await redeem(ask, await authorize(ask, verifier, SEND), verifier);
    expect((await redeem(ask, await authorize(ask, verifier, SEND, silent), verifier)).status).toBe(200);
    expect((await authorize(ask, verifier, COMPOSE, silent)).headers["location"]).toContain(
      "interaction_required",
    );
  });

  test("refuses another client, another address to go back to, and another verifier", async ({
    sandbox,
    ask,
  }) => {
    const verifier = automatic(sandbox);
    expect((await authorize(ask, verifier, SEND, { client_id: "other" })).status).toBe(401);
    expect((await authorize(ask, verifier, SEND, { redirect_uri: "https://evil.example/" })).status).toBe(
      400,
    );
    expect((await redeem(ask, await authorize(ask, verifier, SEND), "other")).status).toBe(400);
  });

  test("revokes a token", async ({ sandbox, ask }) => {
    const token = sandbox.token("mina@gmail.example", [COMPOSE]);
    expect(await profile(ask, token)).toBe(200);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    await ask("POST", "https://oauth2.googleapis.com/revoke", { headers, body: `token=${token}` });
    expect(await profile(ask, token)).toBe(401);
  });
});
