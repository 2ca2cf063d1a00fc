import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import type { Draft, Mailrail } from "mailrail";

const CORE = path.resolve("target/core");
const MAILBOX = "mina@company.example";
const MEDIA_TYPES: Record<string, string> = { ".js": "text/javascript", ".wasm": "application/wasm" };

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

/** An origin with the core and nothing else. */
const test = base.extend<{ origin: string }>({
  origin: async ({ browserName: _ }, use) => {
    const server = createServer((request, response) => {
      void answer(request.url ?? "/").then(
        ({ type, body }) => response.setHeader("content-type", type).end(body),
        // The browser also asks for an icon.
        () => response.writeHead(404).end(),
      );
    });
    await listening(server);
    await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    server.closeAllConnections();
    server.close();
  },
});

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

async function answer(url: string): Promise<{ type: string; body: string | Buffer }> {
  switch (url) {
    case "/":
      return { type: "text/html", body: "<!doctype html><title>Ledger</title>" };
    case "/note.js":
      return { type: "text/javascript", body: NOTE };
    case "/worker.js":
      return { type: "text/javascript", body: WORKER };
    default:
      return {
        type: MEDIA_TYPES[path.extname(url)] ?? "application/octet-stream",
        body: await readFile(path.join(CORE, path.basename(url))),
      };
  }
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
}
