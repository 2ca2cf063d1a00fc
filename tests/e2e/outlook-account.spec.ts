import type { Page } from "@playwright/test";
import { ANA, JIN, onlyMail, PLAIN } from "./outlook-mail";
import { closed, press, screen, told, turnOnVerified } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";

test("sending alone is asked for first; more only when the person turns it on", async ({ outlook }) => {
  const host = await outlook({ item: PLAIN });
  const consented = () => host.page.evaluate(() => [...window.outlook.broker.consented].sort());
  await press(host.pane(), "settings-open");
  await press(host.pane(), "sign-in");
  await expect.poll(consented).toEqual(["Mail.Send"]);
  await press(host.pane(), "settings-close");
  await turnOnVerified(host.pane());
  expect(await consented()).toEqual(["Mail.ReadWrite", "Mail.Send"]);
});

test("the person says no to more: sending alone goes on as before", async ({ outlook, sandbox }) => {
  const host = await outlook({ item: PLAIN, bridge: "cancels", consented: ["Mail.Send"] });
  await press(host.pane(), "settings-open");
  const verified = host.pane().locator('[data-action="verified"]');
  await verified.click();
  await expect(verified).toHaveJSProperty("checked", false);
  await press(host.pane(), "settings-close");
  await press(host.pane(), "send");
  await closed(host);
  expect(sandbox.sent(ANA.address)).toHaveLength(1);
});

test("what was chosen follows the mailbox to the next message", async ({ outlook }) => {
  const first = await outlook({ item: PLAIN });
  await turnOnVerified(first.pane());
  const kept = await first.page.evaluate(() => window.outlook.world.settings["mailrail"]);
  expect(JSON.parse(kept ?? "null")).toEqual({ consent: "verified", signedOut: false, reading: false });

  const roamingSettings = { mailrail: { consent: "verified", signedOut: false } };
  const consented = ["Mail.Send", "Mail.ReadWrite"];
  const next = await outlook({ item: PLAIN, roamingSettings, consented });
  await press(next.pane(), "settings-open");
  await expect(next.pane().locator('[data-action="verified"]')).toHaveJSProperty("checked", true);
});

test("signed out stays signed out, also in the next message, until the person sends or signs in", async ({
  outlook,
  sandbox,
}) => {
  const first = await outlook({ item: PLAIN, consented: ["Mail.Send"] });
  await press(first.pane(), "settings-open");
  await press(first.pane(), "sign-out");
  await expect(first.pane().locator('[data-action="sign-in"]')).toBeVisible();

  const roamingSettings = { mailrail: { consent: "send-only", signedOut: true } };
  const next = await outlook({ item: PLAIN, consented: ["Mail.Send"], roamingSettings });
  await press(next.pane(), "settings-open");
  await expect(next.pane().locator('[data-action="sign-in"]')).toBeVisible();
  expect(await next.page.evaluate(() => window.outlook.broker.given)).toBe(0);
  await press(next.pane(), "settings-close");
  await press(next.pane(), "send");
  await closed(next);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

for (const [bridge, error] of [
  ["cancels", "sign-in-required"],
  ["fails", "token-unavailable"],
] as const)
  test(`no token because sign-in ${bridge}: told so, nothing sent, the mail stays`, async ({
    outlook,
    sandbox,
  }) => {
    const host = await outlook({ item: PLAIN, bridge });
    await press(host.pane(), "send");
    await told(host.pane(), "refused", error);
    expect(await host.item()).toMatchObject({ ending: "open", subject: PLAIN.subject });
    expect(sandbox.received(JIN.address)).toHaveLength(0);
  });

for (const accountType of ["enterprise", "gmail", "outlookCom"])
  test(`a mailbox of type ${accountType} is told to be unsupported, and nothing is asked of anyone`, async ({
    outlook,
    sandbox,
  }) => {
    const host = await outlook({ item: PLAIN, user: { accountType } });
    await expect(screen(host.pane())).toHaveAttribute("data-screen", "broken");
    expect(sandbox.seen.filter(({ host: asked }) => /graph|login/.test(asked))).toEqual([]);
  });

/** Agrees to the window Office is about to open, and gives that window. */
async function openedWindow(opener: Page, allow: () => Promise<void>): Promise<Page> {
  const [window] = await Promise.all([opener.waitForEvent("popup"), allow()]);
  return window;
}

test("without nested sign-in, Office's dialog signs in at Microsoft and hands the token back", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ item: PLAIN, bridge: "absent" });
  await press(host.pane(), "send");
  const dialog = await openedWindow(host.page, () =>
    host.pane().getByRole("button", { name: "Allow" }).click(),
  );
  await dialog.getByRole("button", { name: ANA.address }).click();
  await closed(host);
  expect((await onlyMail(sandbox, JIN.address)).from).toEqual(ANA);
  expect(dialog.isClosed()).toBe(true);
});

test("the person closes the sign-in window: told so, nothing sent, the mail stays", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ item: PLAIN, bridge: "absent" });
  await press(host.pane(), "send");
  const dialog = await openedWindow(host.page, () =>
    host.pane().getByRole("button", { name: "Allow" }).click(),
  );
  await dialog.close();
  await told(host.pane(), "refused", "sign-in-required");
  expect((await host.item()).ending).toBe("open");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
});

test("while Microsoft asks the person, the send can still be called off", async ({ outlook, sandbox }) => {
  const host = await outlook({ item: PLAIN, bridge: "asks" });
  await press(host.pane(), "send");
  await expect(host.page.getByRole("heading", { name: "Mailrail asks for" })).toBeVisible();
  await press(host.pane(), "cancel");
  await told(host.pane(), "refused");
  await host.page.getByRole("button", { name: "Accept" }).click();
  expect((await host.item()).ending).toBe("open");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
});
