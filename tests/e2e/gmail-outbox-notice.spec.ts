import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { EXTENSION_ID } from "../sandbox/gmail/open";
import { expect, test as base } from "./gmail.fixture";
import { delivered, expectOnceEach, people, sendSeparately } from "./gmail-outbox";

/** The extension as it is once the person has allowed notifications: nobody can press the browser's own question. */
const test = base.extend<{ folder: string }>({
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "mailrail-notice-"));
    await cp(resolve("dist/gmail-chromium"), folder, { recursive: true });
    const file = join(folder, "manifest.json");
    const manifest = JSON.parse(await readFile(file, "utf8")) as { permissions: string[] };
    manifest.permissions.push("notifications");
    await writeFile(file, JSON.stringify(manifest));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  launch: async ({ folder }, use) => {
    await use({ extension: folder });
  },
});

declare global {
  /** What the worker asked the browser to tell. */
  var told: { title?: string; message?: string }[] | undefined;
}

/** Writes down what the worker has the browser tell; a browser without a desktop shows it to nobody. */
async function listen(context: BrowserContext): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(() => {
    globalThis.told = [];
    const create = chrome.notifications.create.bind(chrome.notifications) as (
      id: string,
      options: chrome.notifications.NotificationCreateOptions,
    ) => Promise<string>;
    Object.defineProperty(chrome.notifications, "create", {
      value: (id: string, options: chrome.notifications.NotificationCreateOptions) => {
        globalThis.told?.push(options);
        return create(id, options);
      },
    });
  });
}

async function told(context: BrowserContext): Promise<{ title?: string; message?: string }[]> {
  return (await context.serviceWorkers()[0]?.evaluate(() => globalThis.told)) ?? [];
}

test("the end of a run is told outside of every window", async ({ context, gmail, sandbox }) => {
  const to = people(3);
  const mail = await gmail();
  const panel = await mail.panel();
  await listen(context);
  await sendSeparately(mail, panel, to);
  await expectOnceEach(sandbox, to);
  await expect
    .poll(() => told(context))
    .toMatchObject([{ title: "Done: \u2068Picnic\u2069", message: "All 3 mails were sent." }]);
});

test("a run that stops by itself is told with how far it came", async ({ context, gmail, sandbox }) => {
  const to = people(8);
  const mail = await gmail();
  const panel = await mail.panel();
  await listen(context);
  const lost = `https://${EXTENSION_ID}.chromiumapp.org/?error=login_required`;
  await sendSeparately(mail, panel, to);
  await expect.poll(() => delivered(sandbox, to)).toBeGreaterThan(0);
  sandbox.faults.next({
    method: "POST",
    path: /messages\/send/,
    times: 99,
    act: { kind: "answer", status: 401 },
  });
  sandbox.faults.next({
    method: "GET",
    path: /prompt=none/,
    times: 99,
    act: { kind: "answer", status: 302, headers: { location: lost } },
  });
  await expect.poll(async () => (await told(context)).length).toBe(1);
  const [notice] = await told(context);
  expect(notice?.title).toBe("Stopped: \u2068Picnic\u2069");
  expect(notice?.message).toMatch(
    /^\d of 8 sent\. Nothing more goes out until you have looked\. Open Mailrail to see why\.$/,
  );
});
