import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { expect, test as base } from "./gmail.fixture";
import { delivered, expectOnceEach, people, sendSeparately } from "./gmail-outbox";

/** The extension in a folder of its own, where another version can take its place. */
const test = base.extend<{ folder: string }>({
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "mailrail-upgrade-"));
    await cp(resolve("dist/gmail-chromium"), join(folder, "extension"), { recursive: true });
    // An unpacked extension comes back after a reload in developer mode alone.
    await mkdir(join(folder, "profile/Default"), { recursive: true });
    const preferences = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
    await writeFile(join(folder, "profile/Default/Preferences"), preferences);
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 9 });
  },
  launch: async ({ folder }, use) => {
    await use({ extension: join(folder, "extension"), profile: join(folder, "profile") });
  },
});

/** Puts a newer version in the folder. */
async function publish(folder: string, version: string): Promise<void> {
  const file = join(folder, "extension/manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as object;
  await writeFile(file, JSON.stringify({ ...manifest, version }));
}

/** The version that runs; none while it is being replaced. */
async function running(context: BrowserContext): Promise<string | null> {
  try {
    const worker = context.serviceWorkers().at(-1);
    return (await worker?.evaluate(() => chrome.runtime.getManifest().version)) ?? null;
  } catch {
    return null;
  }
}

test("an upgrade in mid-run cuts the worker off, and the new version carries on: each mail once", async ({
  context,
  folder,
  gmail,
  sandbox,
}) => {
  const to = people(16);
  const mail = await gmail();
  const panel = await mail.verify();
  await sendSeparately(mail, panel, to);
  await expect.poll(() => delivered(sandbox, to)).toBeGreaterThan(2);
  await publish(folder, "0.1.1");
  // The browser's own restart of an extension, which asks nobody.
  await context.serviceWorkers()[0]?.evaluate(() => {
    setTimeout(() => {
      chrome.runtime.reload();
    });
  });
  await expect.poll(() => running(context)).toBe("0.1.1");
  expect(delivered(sandbox, to)).toBeLessThan(16);
  await expectOnceEach(sandbox, to);
});

test("a newer version waits until nothing is being sent", async ({ context, folder, gmail, sandbox }) => {
  const to = people(8);
  const mail = await gmail();
  const panel = await mail.panel();
  await sendSeparately(mail, panel, to);
  await expect.poll(() => delivered(sandbox, to)).toBeGreaterThan(0);
  await publish(folder, "0.1.1");
  await context.serviceWorkers()[0]?.evaluate(() => {
    // As the browser says it when its updater has found one.
    const { onUpdateAvailable } = chrome.runtime as unknown as {
      onUpdateAvailable: { dispatch(details: { version: string }): void };
    };
    onUpdateAvailable.dispatch({ version: "0.1.1" });
  });
  await expect.poll(() => delivered(sandbox, to)).toBeGreaterThan(4);
  expect(await running(context)).not.toBe("0.1.1");
  await expectOnceEach(sandbox, to);
  await expect.poll(() => running(context)).toBe("0.1.1");
});
