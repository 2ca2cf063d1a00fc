import { expect, type Page } from "@playwright/test";
import type { Draft, Mailrail } from "mailrail";
import { test } from "./core-page.fixture";

const MAILBOX = "mina@company.example";

/** The core in a page or worker: counts so many mails that left by the host's own button, all at once. */
const NOTE = `
  import init, { Mailrail } from "./mailrail.js";
  export async function core() {
    await init();
    return new Mailrail("gmail");
  }
  export async function note(draft, times) {
    const mailrail = await core();
    await Promise.all(Array.from({ length: times }, () => mailrail.noteHostSend(draft)));
  }`;
interface NoteModule {
  core: () => Promise<Mailrail>;
  note: (draft: Draft, times: number) => Promise<void>;
}
const WORKER = `
  import { note } from "./note.js";
  onmessage = async ({ data: { draft, times } }) => {
    await note(draft, times);
    postMessage("done");
  };`;

const DRAFT: Draft = {
  from: { address: MAILBOX },
  to: [{ address: "leo@example.org" }],
  cc: [],
  bcc: [{ address: "jin@company.example" }],
  subject: "Friday",
  text: "Shall we?",
  attachments: [],
};

test.use({ scripts: { "/note.js": NOTE, "/worker.js": WORKER } });

test("two pages and a worker note 1,000 mails at once, and the ledger has exactly those", async ({
  context,
  origin,
}) => {
  const pages = await Promise.all([open(await context.newPage()), open(await context.newPage())]);
  async function open(page: Page): Promise<Page> {
    await page.goto(`${origin}/`);
    return page;
  }
  const inPage = (page: Page, times: number) =>
    page.evaluate(
      async ([draft, times]) => {
        const { note } = (await import(`${location.origin}/note.js`)) as NoteModule;
        await note(draft, times);
      },
      [DRAFT, times] as const,
    );
  const inWorker = pages[0].evaluate(
    async ([draft, times]) => {
      const worker = new Worker("/worker.js", { type: "module" });
      const done = new Promise((resolve, reject) => {
        worker.onmessage = resolve;
        worker.onerror = () => {
          reject(new Error("the worker failed"));
        };
      });
      worker.postMessage({ draft, times });
      await done;
    },
    [DRAFT, 334] as const,
  );
  await Promise.all([inPage(pages[0], 333), inPage(pages[1], 333), inWorker]);

  const late = await open(await context.newPage());
  const view = await late.evaluate(async (mailbox) => {
    const { core } = (await import(`${location.origin}/note.js`)) as NoteModule;
    return (await core()).quota(mailbox);
  }, MAILBOX);
  const used = new Map(
    view.gauges.map((gauge) => [
      gauge.reason.rule === "limit" ? gauge.reason.name : gauge.reason.rule,
      gauge.used,
    ]),
  );
  expect(used.get("messages-per-day")).toBe(1000);
  expect(used.get("recipients-per-day")).toBe(2000);
  expect(used.get("external-recipients-per-day")).toBe(1000);
  expect(view.hours.reduce((sum, hour) => sum + hour.sent, 0)).toBe(1000);
  expect(view).toMatchObject({ kept: true, damaged: 0 });
});
