import { expect, type Page } from "@playwright/test";
import type { ActivityView, Draft, Enqueued, Mailrail, RunRequest } from "mailrail";
import { test } from "./core-page.fixture";

const MAILBOX = "mina@contoso.example";
const DAY = 24 * 60 * 60 * 1000;

/** The core and the database in which it keeps an outbox and its activity. */
const SCENE = `
  import init, { Mailrail } from "./mailrail.js";
  await init();
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const written = (transaction) => new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  const named = async () => (await indexedDB.databases()).find(({ name }) => name.startsWith("mailrail-outbox-")).name;
  export const core = new Mailrail("gmail");
  export async function kept() {
    const database = await done(indexedDB.open(await named()));
    const stores = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      stores[name] = keys.map((key, at) => [key, values[at]]);
    }
    database.close();
    return stores;
  }
  export async function append(lines) {
    const database = await done(indexedDB.open(await named()));
    const transaction = database.transaction("activity", "readwrite");
    for (const line of lines) transaction.objectStore("activity").add(line);
    await written(transaction);
    database.close();
  }
  export async function backTo(stores) {
    const name = await named();
    await done(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      for (const store of Object.keys(stores)) {
        const autoIncrement = store === "records" || store === "damaged";
        const made = opening.result.createObjectStore(store, { autoIncrement });
        for (const [key, value] of stores[store]) made.put(value, key);
      }
    };
    (await done(opening)).close();
  }`;

type Stores = Record<string, [unknown, unknown][]>;
interface Scene {
  core: Omit<Mailrail, "enqueue"> & { enqueue: (request: RunRequest, shell: object) => Promise<Enqueued> };
  kept: () => Promise<Stores>;
  append: (lines: unknown[]) => Promise<void>;
  backTo: (stores: Stores) => Promise<void>;
}

test.use({ scripts: { "/scene.js": SCENE } });

const draft = (address: string): Draft => ({
  from: { address: MAILBOX },
  to: [{ address }],
  cc: [],
  bcc: [],
  subject: "An offer",
  text: "Shall we look at the offer on Friday?",
  attachments: [],
});

/** A line of the activity: a message of its own run went out then. */
const sent = (at: number, run: number) =>
  JSON.stringify({
    v: 1,
    at,
    what: {
      what: "sent",
      message: { run: run.toString(16).padStart(32, "0"), index: 0 },
      to: ["leo@example.org"],
    },
  });

async function opened(page: Page, origin: string): Promise<Page> {
  await page.goto(`${origin}/`);
  return page;
}

function activity(page: Page): Promise<ActivityView> {
  return page.evaluate(async (mailbox) => {
    const { core } = (await import(`${location.origin}/scene.js`)) as Scene;
    return core.activity(mailbox, { range: {}, feed: { from: 0, count: 10 } });
  }, MAILBOX);
}

/** The codes of what the review of a mail to this address finds. */
function found(page: Page, to: Draft): Promise<string[]> {
  return page.evaluate(async (to) => {
    const { core } = (await import(`${location.origin}/scene.js`)) as Scene;
    return core.review(to, "send-only").findings.map(({ problem }) => problem.code);
  }, to);
}

test("an outbox of the version before is all there when the activity comes to stand beside it", async ({
  page,
  origin,
}) => {
  await opened(page, origin);
  const before = await page.evaluate(
    async ([mailbox, draft]) => {
      const { core, kept } = (await import(`${location.origin}/scene.js`)) as Scene;
      const rows = [1, 2, 3].map((at) => ({ address: `p${String(at)}@example.org`, values: {} }));
      const request = { draft: { ...draft, to: [] }, rows, edited: [], sender: {} };
      await core.enqueue(
        { ...request, consent: "send-only", confirmed: true, timing: { timing: "now" } },
        {},
      );
      const { runs } = await core.outbox(mailbox);
      const { activity: _, inbox: __, ...older } = await kept();
      return { older, run: runs[0]?.run, counts: runs[0]?.counts };
    },
    [MAILBOX, draft("leo@example.org")] as const,
  );
  expect(before.older["records"]).toHaveLength(4);

  // Whoever has the database open would keep it from being made anew.
  await page.goto("about:blank");
  await opened(page, origin);
  const after = await page.evaluate(
    async ([mailbox, older]) => {
      const { core, kept, backTo } = (await import(`${location.origin}/scene.js`)) as Scene;
      await backTo(older);
      const { runs, kept: isKept, damaged } = await core.outbox(mailbox);
      return { stores: await kept(), run: runs[0]?.run, counts: runs[0]?.counts, isKept, damaged };
    },
    [MAILBOX, before.older] as const,
  );
  expect(after).toEqual({
    stores: { ...before.older, activity: [], inbox: [] },
    run: before.run,
    counts: before.counts,
    isKept: true,
    damaged: 0,
  });
});

test("the do-not-send list of one window is every window's, and so is its end", async ({
  context,
  origin,
}) => {
  const [one, other] = [
    await opened(await context.newPage(), origin),
    await opened(await context.newPage(), origin),
  ];
  const leo = draft("Leo@Example.org");
  const change = (page: Page, what: "allowAddress" | "forbidAddress") =>
    page.evaluate(
      async ([mailbox, what]) => {
        const { core } = (await import(`${location.origin}/scene.js`)) as Scene;
        await core[what](mailbox, "leo@example.org");
      },
      [MAILBOX, what] as const,
    );
  for (const page of [one, other]) expect((await activity(page)).doNotSend).toEqual([]);
  await change(one, "forbidAddress");
  expect(await found(one, leo)).toContain("do-not-send");
  await expect.poll(() => found(other, leo)).toContain("do-not-send");
  await change(other, "allowAddress");
  await expect.poll(() => found(one, leo)).not.toContain("do-not-send");
  await change(other, "forbidAddress");
  expect((await activity(one)).doNotSend).toMatchObject([{ address: "leo@example.org", class: "other" }]);

  await one.evaluate(async (mailbox) => {
    const { core } = (await import(`${location.origin}/scene.js`)) as Scene;
    await core.deleteActivity(mailbox);
  }, MAILBOX);
  await expect.poll(() => found(other, leo)).not.toContain("do-not-send");
  expect(await activity(other)).toMatchObject({ doNotSend: [], feed: { total: 0 }, kept: true });
});

test("lines that cannot be read are counted and left, and old ones go", async ({ context, page, origin }) => {
  await opened(page, origin);
  await activity(page);
  const now = Date.now();
  const newer = sent(now, 3).replace('"v":1', '"v":2');
  const lines = [sent(now - 100 * DAY, 1), sent(now - DAY, 2), "not a line", newer, { at: 7 }];
  await page.evaluate(async (lines) => {
    const { append } = (await import(`${location.origin}/scene.js`)) as Scene;
    await append(lines);
  }, lines);
  const later = await opened(await context.newPage(), origin);
  expect(await activity(later)).toMatchObject({ damaged: 3, totals: { sent: 1 }, feed: { total: 1 } });
  const left = await later.evaluate(async () => {
    const { kept } = (await import(`${location.origin}/scene.js`)) as Scene;
    return (await kept())["activity"]?.map(([, line]) => line);
  });
  expect(left).toEqual(lines.slice(1));
});
