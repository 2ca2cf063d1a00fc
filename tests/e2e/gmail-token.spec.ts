import type { Worker } from "@playwright/test";
import { expect, LEO, MINA, onlyMail, test } from "./gmail.fixture";

const SEND = "https://www.googleapis.com/auth/gmail.send";

/** Makes the browser one that is signed in itself: Chrome's call answers with these tokens, one after the other. */
async function browserSignedIn(
  worker: Worker | undefined,
  tokens: string[],
  scopes: string[],
): Promise<void> {
  await worker?.evaluate(
    ([given, grantedScopes]) => {
      let next = 0;
      Object.defineProperty(navigator, "userAgentData", { value: { brands: [{ brand: "Google Chrome" }] } });
      Object.defineProperty(chrome.identity, "getAuthToken", {
        value: () => Promise.resolve({ token: given[next], grantedScopes }),
      });
      Object.defineProperty(chrome.identity, "removeCachedAuthToken", {
        value: () => Promise.resolve((next += 1)),
      });
    },
    [tokens, scopes] as const,
  );
}

test("in a browser that is signed in itself, its token is used and a refused one is replaced", async ({
  context,
  gmail,
  sandbox,
}) => {
  const tokens = [sandbox.token(MINA, [SEND]), sandbox.token(MINA, [SEND])];
  sandbox.revoke(tokens[0] ?? "");
  sandbox.site("oauth2.googleapis.com", ({ path }) => ({
    status: path === "/tokeninfo" ? 200 : 404,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: MINA, expires_in: "3599" }),
  }));
  const mail = await gmail();
  const compose = await mail.compose(LEO);
  await browserSignedIn(context.serviceWorkers()[0], tokens, [SEND]);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  expect(sandbox.seen.filter(({ path }) => path === "/o/oauth2/v2/auth")).toEqual([]);
});

test("a browser signed in as somebody else is not sent from", async ({ context, gmail, sandbox }) => {
  const token = sandbox.token(LEO, [SEND]);
  sandbox.faults.next({
    method: "POST",
    path: "/tokeninfo",
    times: 2,
    act: { kind: "answer", status: 200, body: { email: LEO, expires_in: 3599 } },
  });
  const mail = await gmail();
  const compose = await mail.compose("ana@contoso.example");
  await browserSignedIn(context.serviceWorkers()[0], [token], [SEND]);
  await compose.send.click();
  expect((await onlyMail(sandbox, "ana@contoso.example")).from?.address).toBe(MINA);
  expect(sandbox.sent(LEO)).toEqual([]);
});

test("signing out forgets the token, and the next send asks again", async ({ gmail, sandbox }) => {
  const mail = await gmail();
  const panel = await mail.panel();
  await mail.page.bringToFront();
  const compose = await mail.compose(LEO);
  await compose.send.click();
  await onlyMail(sandbox, LEO);
  await panel.bringToFront();
  await panel.locator("[data-action=dismiss]").click();
  await panel.locator("[data-action=settings-open]").click();
  await panel.locator("[data-action=sign-out]").click();
  await expect(panel.getByText("Not signed in")).toBeVisible();
  const before = signIns(sandbox.seen);
  await mail.page.bringToFront();
  const next = await mail.compose("ana@contoso.example");
  await next.send.click();
  await onlyMail(sandbox, "ana@contoso.example");
  expect(signIns(sandbox.seen)).toBe(before + 1);
});

function signIns(seen: readonly { host: string; path: string }[]): number {
  return seen.filter(({ host, path }) => host === "oauth2.googleapis.com" && path === "/token").length;
}
