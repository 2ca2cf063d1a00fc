import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import { build } from "esbuild";
import type { ActivityPage } from "./activity-large";
import { test as base } from "./core-page.fixture";

declare global {
  interface Window {
    activityPage: ActivityPage;
    /** How long tasks took that were longer than 50 ms. */
    longTasks: number[];
  }
}

const MAILBOX = "mina@contoso.example";
const RUNS = 2000;
const MESSAGES = 45;
/** Of all messages, one in so many came back, and one in so many was answered. */
const BOUNCED_EVERY = 18;
const REPLIED_EVERY = 30;
/** A task that is longer keeps a person waiting who types or presses. */
const STALL = 200;

const test = base.extend<{ scripts: Record<string, string> }>({
  scripts: async ({ browserName: _ }, use) => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL("activity-large.ts", import.meta.url))],
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      alias: { mailrail: path.resolve("target/core/mailrail.js") },
      loader: { ".ftl": "text" },
    });
    await use({ "/activity.js": outputFiles.map((file) => file.text).join("") });
  },
});

test("100,000 events are shown, walked through and sorted without a stall", async ({ page, origin }) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
  });
  const arrive = async (): Promise<void> => {
    await page.goto(`${origin}/`);
    await page.addScriptTag({ type: "module", url: "/activity.js" });
    await page.waitForFunction(() => "activityPage" in window);
  };
  await arrive();
  await page.evaluate(seed, {
    ...{ mailbox: MAILBOX, runs: RUNS, messages: MESSAGES },
    ...{ bouncedEvery: BOUNCED_EVERY, repliedEvery: REPLIED_EVERY },
  });

  // Another page, and with it another core, reads what is there.
  await arrive();
  await page.evaluate((mailbox) => window.activityPage.show(mailbox), MAILBOX);
  const press = (action: string): Promise<void> => page.locator(`[data-action="${action}"]`).click();
  await page.evaluate(() => (window.longTasks = []));
  await press("activity-open");
  await expect(page.locator('[data-tally="sent"]')).toBeVisible({ timeout: 120_000 });
  const stalls: Record<string, number> = {};
  const after = async (what: string): Promise<void> => {
    // Two frames, so that a task that is just ending is told of.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    stalls[what] = await page.evaluate(() => Math.max(0, ...window.longTasks.splice(0)));
  };
  await after("read");
  await press("period-all");
  const figure = (name: string, figures: string) =>
    expect(page.locator(`[data-tally="${name}"] dd`).first()).toHaveText(figures);
  await figure("sent", "90,000");
  await figure("bounced", (90_000 / BOUNCED_EVERY).toLocaleString("en-US"));
  await figure("replied", (90_000 / REPLIED_EVERY).toLocaleString("en-US"));
  await after("all");
  await press("period-quarter");
  await page.locator('[data-action="period-quarter"][aria-pressed="true"]').waitFor();
  await after("quarter");
  await press("activity-feed");
  await page.locator(".entry[data-kind]").first().focus();
  await page.keyboard.press("End");
  await expect(page.locator(".entry[data-kind]:focus")).toContainText("person.");
  await after("feed");
  await press("activity-templates");
  await page.locator('[data-action="sort-templates-bounce-rate"]').click();
  await expect(page.locator('section[aria-labelledby="templates-title"] [data-line]')).toHaveCount(20);
  await after("templates");
  await press("activity-do-not-send");
  await expect(page.locator("[data-listed]")).toHaveCount(20);
  await after("do-not-send");
  console.log(`longest task, ms: ${JSON.stringify(stalls)}`);
  for (const [what, longest] of Object.entries(stalls)) expect(longest, what).toBeLessThan(STALL);
});

/** Writes what became of many runs, as the core writes it. */
async function seed(of: {
  mailbox: string;
  runs: number;
  messages: number;
  bouncedEvery: number;
  repliedEvery: number;
}): Promise<void> {
  const name = await window.activityPage.database(of.mailbox);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error(name));
    };
  });
  const first = Date.now() - 80 * 24 * 3_600_000;
  const step = (Date.now() - first - 3_600_000) / of.runs;
  const lines: string[] = [];
  const tell = (at: number, what: object): void => {
    lines.push(JSON.stringify({ v: 1, at: Math.floor(at), what }));
  };
  let sent = 0;
  for (let number = 0; number < of.runs; number += 1) {
    const run = number.toString(16).padStart(32, "0");
    const began = first + number * step;
    const title = `Offer ${String(number % 300)} for the autumn fair, {{first_name}}`;
    tell(began, { what: "began", run, manner: "separately", count: of.messages, title });
    for (let index = 0; index < of.messages; index += 1) {
      const message = { run, index };
      const address = `person.${String(sent % 20_000)}@partner.example`;
      sent += 1;
      tell(began + index, { what: "sent", message, to: [address] });
      if (sent % of.bouncedEvery === 0) {
        const told = { action: "failed", class: "unknown-recipient", hard: true, evidence: "key" };
        const status = { class: 5, subject: 1, detail: 1 };
        tell(began + 1000, {
          ...{ what: "reported", message, recipient: address, status, report: sent },
          ...told,
        });
        tell(began + 1000, { what: "listed", address, class: "unknown-recipient" });
      }
      if (sent % of.repliedEvery === 0)
        tell(began + 2000, { what: "replied", message, from: address, reply: sent });
    }
  }
  const transaction = database.transaction("activity", "readwrite");
  const store = transaction.objectStore("activity");
  for (const line of lines) store.add(line);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error("aborted"));
    };
  });
  database.close();
}
