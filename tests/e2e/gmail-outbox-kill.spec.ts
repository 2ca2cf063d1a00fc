import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { EXTENSION_ID, launchWithExtension, openGmail } from "../sandbox/gmail/open";
import { expect, Gmail, test as base } from "./gmail.fixture";
import { Overheard } from "./gmail-overheard";
import { delivered, expectOnceEach, people, sendSeparately } from "./gmail-outbox";
import { browserOf, seeded } from "./gmail-outbox-kill";

const MESSAGES = 100;
const KILLS = Number(process.env["MAILRAIL_KILLS"] ?? 3);
const SEED = Number(process.env["MAILRAIL_SEED"] ?? randomInt(2 ** 31));
/** After a threshold is reached, a kill comes within that time: between any two steps of a conversation. */
const JITTER = 600;

const test = base.extend<{ profile: string; launchAgain: () => Promise<BrowserContext> }>({
  profile: async ({ browserName: _ }, use) => {
    const profile = await mkdtemp(join(tmpdir(), "mailrail-kill-"));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 9 });
  },
  launchAgain: async ({ profile, sandbox }, use) => {
    const overheard: Overheard[] = [];
    let last: BrowserContext | undefined;
    await use(async () => {
      last = await launchWithExtension(sandbox, { profile });
      overheard.push(new Overheard(last, sandbox));
      return last;
    });
    for (const listener of overheard) listener.check();
    await last?.close();
  },
});

test(`a browser killed at ${KILLS.toString()} random moments of a run sends each mail once`, async ({
  launchAgain,
  profile,
  sandbox,
}) => {
  test.setTimeout(240_000 + KILLS * 20_000);
  const random = seeded(SEED);
  test.info().annotations.push({ type: "seed", description: SEED.toString() });
  process.stdout.write(`MAILRAIL_SEED=${SEED.toString()}\n`);
  const to = people(MESSAGES);
  // How many mails are out before each kill; those that come again kill while the last one is being looked after.
  const moments = Array.from({ length: KILLS }, () => Math.floor(random() * (MESSAGES - 5))).sort(
    (a, b) => a - b,
  );

  let context = await launchAgain();
  const mail = new Gmail(await openGmail(context, sandbox), context);
  await sendSeparately(mail, await mail.verify(), to);
  for (const moment of moments) {
    const asked = sandbox.seen.length;
    await expect
      .poll(() => sandbox.seen.length > asked && delivered(sandbox, to) >= moment, {
        message: `${moment.toString()} mails are out`,
        timeout: 150_000,
        intervals: [20],
      })
      .toBe(true);
    await new Promise((resolve) => setTimeout(resolve, random() * JITTER));
    const closed = context.waitForEvent("close");
    process.kill(await browserOf(profile), "SIGKILL");
    await closed;
    expect(delivered(sandbox, to), "the run was still under way").toBeLessThan(MESSAGES);
    // Nobody opens Gmail or the panel: the browser's start is enough.
    context = await launchAgain();
  }
  await expectOnceEach(sandbox, to, 200_000);

  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${EXTENSION_ID}/panel.html`);
  await panel.locator("[data-action=outbox-open]").click();
  await panel.locator("[data-action=run-open]").click();
  // With this consent nobody can look into Sent: what was cut off between the last two steps is called unknown, not sent.
  await expect(panel.locator("[data-part=open]")).toHaveCount(0);
  await panel.locator("[data-action=messages-trouble]").click();
  await expect(panel.locator("[data-state=refused]")).toHaveCount(0);
  await expectOnceEach(sandbox, to);
});
