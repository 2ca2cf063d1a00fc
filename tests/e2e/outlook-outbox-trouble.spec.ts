import type { Sandbox } from "../sandbox/sandbox";
import { fillDisk, installFullDisk } from "./full-disk";
import { PLAIN } from "./outlook-mail";
import {
  AT_ONCE,
  bar,
  exactlyOnce,
  guests,
  onceEach,
  reached,
  REST,
  sendAndHandOver,
  sendSeparately,
  spoil,
  stands,
  VERIFIED,
} from "./outlook-outbox";
import { closed, press, screen } from "./outlook-pane";
import { says } from "./outlook-quota";
import { expect, test } from "./outlook.fixture";
import { movableClock, passing } from "./stopped-clock";

/** Lets the next messages be under way, so many as are at once, until the test says so. */
function holdBack(sandbox: Sandbox): { underWay: () => Promise<void>; letGo: () => void } {
  let letGo = (): void => undefined;
  const when = new Promise<void>((resolve) => (letGo = resolve));
  sandbox.faults.next({ method: "POST", path: /\/send$/, times: 3, act: { kind: "act-late", when } });
  const asked = () => sandbox.seen.filter(({ method, path }) => method === "POST" && path.endsWith("/send"));
  return { underWay: () => expect.poll(() => asked().length).toBeGreaterThan(2), letGo };
}

test("the sign-in is lost in mid-run: it stops and says so; signing in and Go on send the rest, each once", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const tokens = new Set<string>();
  context.on("request", (request) => {
    const token = request.headers()["authorization"]?.replace(/^Bearer /, "");
    if (token) tokens.add(token);
  });
  const people = guests(20);
  const held = holdBack(sandbox);
  const host = await outlook(VERIFIED);
  const pane = host.pane();
  await sendSeparately(pane, people);
  await held.underWay();
  await host.page.evaluate(() => {
    window.outlook.broker.signOut();
  });
  for (const token of tokens) sandbox.revoke(token);
  held.letGo();
  await expect(pane.locator('[data-stop="sign-in"]')).toBeVisible({ timeout: 30_000 });
  await says(screen(pane), "Sending needs your sign-in");
  await expect(bar(host).filter({ hasText: "has stopped" })).toBeVisible();
  expect(reached(sandbox, people)).toBeLessThan(20);
  await press(pane, "sign-in");
  await expect(pane.locator('[data-action="sign-in"]')).toHaveCount(0);
  await press(pane, "run-resume");
  await passing(clock, () => stands(pane, { sent: 20, open: 0 }));
  await onceEach(sandbox, people);
});

test("the disk is full in mid-run: nothing more is sent, it says so, and with room again each goes once", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const clock = await movableClock(context, sandbox);
  await installFullDisk(context);
  const people = guests(20);
  const held = holdBack(sandbox);
  const host = await outlook(VERIFIED);
  const pane = host.pane();
  await sendSeparately(pane, people);
  await held.underWay();
  await fillDisk(pane, true);
  held.letGo();
  await expect(pane.locator('[data-note="not-kept"]')).toBeVisible({ timeout: 30_000 });
  await says(screen(pane), "nothing is sent by itself");
  // Those under way when it filled up are out or drafts; no others were begun.
  expect(reached(sandbox, people)).toBeLessThanOrEqual(3);
  await fillDisk(pane, false);
  const goOn = pane.locator('[data-action="run-resume"]');
  await passing(clock, () =>
    expect(async () => {
      if (await goOn.isVisible()) await goOn.click();
      await stands(pane, { sent: 20, open: 0 }, 1000);
    }).toPass({ timeout: 90_000 }),
  );
  await exactlyOnce(sandbox, people);
});

test("the disk is full only while the person presses Pause: with room again the run goes on by itself", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  await installFullDisk(context);
  const people = guests(40);
  const host = await outlook({ item: PLAIN, consented: ["Mail.Send"] });
  const pane = host.pane();
  await sendSeparately(pane, people);
  await stands(pane, { sent: AT_ONCE, open: REST });
  await fillDisk(pane, true);
  await press(pane, "run-pause");
  await expect(pane.locator('[data-note="not-kept"]')).toBeVisible();
  await fillDisk(pane, false);
  await passing(clock, () => stands(pane, { sent: 40, open: 0 }));
  await onceEach(sandbox, people);
});

test("the notes about a mail that went out are damaged: it is found in Sent Items, though what it said is gone", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const people = guests(40);
  const host = await outlook(VERIFIED);
  await sendAndHandOver(host.pane(), people);
  await spoil(host.pane(), 0);
  await host.closePane();
  const pane = await host.openPane();
  await expect(pane.locator('[data-stop="journal-damaged"]')).toBeVisible();
  await press(pane, "run-resume");
  // The window of a run in which nothing needs the person closes by itself.
  await passing(clock, () => closed(host));
  await onceEach(sandbox, people);
});
