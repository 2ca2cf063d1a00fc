import { openOutlook } from "../sandbox/outlook/open";
import { killPage } from "./killed-page";
import {
  AT_ONCE,
  begin,
  exactlyOnce,
  guests,
  MINUTE,
  openRun,
  prepareSeparately,
  reached,
  REST,
  sendAndHandOver,
  sendSeparately,
  stands,
  VERIFIED,
} from "./outlook-outbox";
import { press } from "./outlook-pane";
import { refusals } from "./outlook-quota";
import { expect, test } from "./outlook.fixture";
import { movableClock, passing } from "./stopped-clock";

test("two panes of a mailbox begin a run each at the same moment: each mail once, inside the limits", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const [ones, others] = [guests(20, "eins"), guests(20, "zwei")];
  const one = await outlook(VERIFIED);
  const other = await openOutlook(context, sandbox, VERIFIED);
  await prepareSeparately(one.pane(), ones);
  await prepareSeparately(other.pane(), others);
  await Promise.all([begin(one.pane()), begin(other.pane())]);
  await Promise.all([stands(one.pane(), { open: 0 }), stands(other.pane(), { open: 0 })]);
  expect(reached(sandbox, [...ones, ...others])).toBe(AT_ONCE);
  await clock.forward(5 * MINUTE);
  await expect.poll(() => reached(sandbox, [...ones, ...others])).toBe(40);
  await exactlyOnce(sandbox, [...ones, ...others]);
  expect(refusals(sandbox)).toBe(0);
});

test("two panes press Go on for the same run at the same moment: each mail once", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const people = guests(40);
  const one = await outlook(VERIFIED);
  const other = await openOutlook(context, sandbox, VERIFIED);
  await sendAndHandOver(one.pane(), people);
  await openRun(other.pane());
  await press(other.pane(), "run-pause");
  await Promise.all([one, other].map((host) => stands(host.pane(), { handed: 0, open: REST })));
  await clock.forward(MINUTE);
  const buttons = [one, other].map((host) => host.pane().locator('[data-action="run-resume"]'));
  // Held as they stand now: what one of them does takes the other away.
  const held = await Promise.all(buttons.map((button) => button.evaluateHandle((one) => one)));
  await Promise.all(
    held.map((button) =>
      button.evaluate((one: HTMLElement) => {
        one.click();
      }),
    ),
  );
  // The window whose mail the run went out with closes by then.
  await stands(other.pane(), { sent: 40, open: 0 });
  await exactlyOnce(sandbox, people);
  expect(refusals(sandbox)).toBe(0);
});

test("the pane that carries the run is killed: the other takes over, and each mail goes once", async ({
  outlook,
  context,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const clock = await movableClock(context, sandbox);
  const people = guests(40);
  const owner = await outlook(VERIFIED);
  const other = await openOutlook(context, sandbox, VERIFIED);
  // Three are under way when it dies: Exchange acts on them, and nobody hears of it.
  let act = (): void => undefined;
  const when = new Promise<void>((resolve) => (act = resolve));
  sandbox.faults.next({ method: "POST", path: /\/send$/, times: 3, act: { kind: "act-late", when } });
  await sendSeparately(owner.pane(), people);
  await expect
    .poll(() => sandbox.seen.filter(({ path }) => path.endsWith("/send")).length)
    .toBeGreaterThan(2);
  await killPage(owner.page);
  act();
  await openRun(other.pane());
  await passing(clock, () => stands(other.pane(), { sent: 40, handed: 0, open: 0 }));
  await exactlyOnce(sandbox, people);
});
