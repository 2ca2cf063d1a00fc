import { seeded } from "../bench/seeded";
import { openOutlook, type Outlook } from "../sandbox/outlook/open";
import type { Sandbox } from "../sandbox/sandbox";
import { killPage } from "./killed-page";
import { exactlyOnce, guests, openRun, prepareSeparately, reached, stands, VERIFIED } from "./outlook-outbox";
import { press } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";
import { passing, stopClock } from "./stopped-clock";

const PEOPLE = 100;
/** Pages killed in one run of 100. */
const KILLS_A_RUN = 5;
/** `cargo xtask test --kill` asks for more than the tests of every day. */
const KILLS = Number(process.env["MAILRAIL_KILLS"] ?? KILLS_A_RUN);
/** A run of 100 asks for two requests a message at least, so that every kill finds it at work. */
const REQUESTS_BETWEEN = 36;
const SEED = Number(process.env["MAILRAIL_SEED"] ?? Date.now() % 2 ** 31);

for (let round = 0; round < Math.ceil(KILLS / KILLS_A_RUN); round++) {
  const seed = SEED + round;
  test(`the page is killed ${String(KILLS_A_RUN)} times in a run of 100, each mail goes once (round ${String(round + 1)})`, async ({
    outlook,
    context,
    sandbox,
  }) => {
    test.setTimeout(300_000);
    test.info().annotations.push({ type: "seed", description: String(seed) });
    console.log(`MAILRAIL_SEED=${String(seed)}`);
    const chance = seeded(seed);
    const clock = await stopClock(context, sandbox);
    const people = guests(PEOPLE);
    let host = await outlook(VERIFIED);
    let began = false;
    for (let kill = 0; kill < KILLS_A_RUN; kill++) {
      if (!began) {
        await prepareSeparately(host.pane(), people);
        await press(host.pane(), "separately-begin");
      }
      await passing(clock, () => askedMore(sandbox, Math.floor(chance() * REQUESTS_BETWEEN)));
      await killPage(host.page);
      host = await openOutlook(context, sandbox, VERIFIED);
      // One killed before its run was kept has sent nothing.
      began = await hasRun(host);
      if (!began) expect(reached(sandbox, people)).toBe(0);
    }
    await openRun(host.pane());
    const end = { sent: PEOPLE, handed: 0, open: 0, trouble: 0 };
    await passing(clock, () => stands(host.pane(), end, 180_000));
    await exactlyOnce(sandbox, people);
  });
}

/** Waits until the sandbox was asked so many times more. */
async function askedMore({ seen }: Sandbox, more: number): Promise<void> {
  const graph = () =>
    seen.filter(({ host, method }) => host === "graph.microsoft.com" && method !== "OPTIONS");
  const until = graph().length + more;
  // The moment of the kill is as near to the request as this looks.
  await expect.poll(() => graph().length, { intervals: [1], timeout: 60_000 }).toBeGreaterThanOrEqual(until);
}

/** Whether the outbox has the run, once the pane has read it. */
async function hasRun(host: Outlook): Promise<boolean> {
  const pane = host.pane();
  await press(pane, "outbox-open");
  await expect(pane.locator("main")).toHaveAttribute("data-screen", "outbox");
  const runs = await pane.locator('[data-action="run-open"]').count();
  await press(pane, "outbox-close");
  return runs > 0;
}
