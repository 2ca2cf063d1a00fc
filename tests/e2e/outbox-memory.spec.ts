import { expect } from "@playwright/test";
import type { Enqueued, OutboxNeeds, RunRequest } from "mailrail";
import { test } from "./core-page.fixture";

const MAILBOX = "mina@contoso.example";
const MIB = 1024 * 1024;
/** Messages that are sent while the memory is watched: all in the long form, else enough to see it stand still. */
const SENT = process.env["MAILRAIL_KILLS"] === undefined ? 60 : 1000;

/**
 * A provider that takes everything at once, and a clock that runs 300 times as fast for all but the eye: 5 GB in five
 * minutes are more than Exchange allows, so the run waits for hours.
 */
const SCENE = `
  import init, { Mailrail } from "./mailrail.js";
  const FASTER = 300;
  const [date, elapsed] = [Date.now(), performance.now()];
  const passed = performance.now.bind(performance);
  const { setTimeout } = globalThis;
  Date.now = () => Math.floor(date + (passed() - elapsed) * FASTER);
  performance.now = () => elapsed + (passed() - elapsed) * FASTER;
  globalThis.setTimeout = (run, wait, ...rest) => setTimeout(run, wait / FASTER, ...rest);
  let drafts = 0;
  let pieces = 0;
  const provider = async (request) => {
    const { pathname } = new URL(request.url);
    const json = (status, body) => new Response(JSON.stringify(body), { status });
    if (request.method === "PUT") {
      pieces += 1;
      const range = /bytes \\d+-(\\d+)\\/(\\d+)/.exec(request.headers.get("content-range"));
      const next = Number(range[1]) + 1;
      return next === Number(range[2]) ? json(201, {}) : json(200, { nextExpectedRanges: [String(next) + "-"] });
    }
    if (pathname.endsWith("/createUploadSession")) {
      return json(200, { uploadUrl: "https://outlook.office.com/upload/" + String(drafts) });
    }
    if (pathname.endsWith("/send")) return new Response(null, { status: 202 });
    if (request.method === "POST") return json(201, { id: "draft-" + String(++drafts), isDraft: true });
    return json(200, { id: "any", isDraft: false, value: [] });
  };
  export async function scene() {
    const wasm = await init();
    globalThis.fetch = provider;
    return { mailrail: new Mailrail("outlook"), memory: () => wasm.memory.buffer.byteLength, pieces: () => pieces };
  }`;

interface Scene {
  mailrail: {
    enqueue: (request: RunRequest, shell: object) => Promise<Enqueued>;
    carryOutbox: (mailbox: string, shell: object) => Promise<void>;
  };
  memory: () => number;
  pieces: () => number;
}

test.use({ scripts: { "/scene.js": SCENE } });

test("a run of 1,000 mails of 50 KB with one file of 5 MB for all stays under 64 MB", async ({
  page,
  origin,
}) => {
  test.setTimeout(SENT * 1_000 + 120_000);
  await page.goto(`${origin}/`);
  const sentence = "<p>Shall we look at the offer together on Friday? I would be glad to hear from you.</p>";
  const request: RunRequest = {
    draft: {
      from: { address: MAILBOX },
      to: [],
      cc: [],
      bcc: [],
      subject: "An offer for {{first_name}}",
      html: sentence.repeat(Math.ceil((50 * 1024) / sentence.length)),
      attachments: [{ id: "offer", name: "offer.pdf", mediaType: "application/pdf", size: 5 * MIB }],
    },
    rows: Array.from({ length: 1000 }, (_, at) => ({
      number: at + 2,
      address: `person-${String(at)}@example.org`,
      values: { first_name: `Person ${String(at)}` },
    })),
    edited: [],
    sender: {},
    consent: "verified",
    confirmed: true,
    timing: { timing: "now" },
  };
  const { enqueued, memory, pieces, stored } = await page.evaluate(
    async ([request, mailbox, sent, octets]) => {
      const { scene } = (await import(`${location.origin}/scene.js`)) as { scene: () => Promise<Scene> };
      const { mailrail, memory, pieces } = await scene();
      const stop = new AbortController();
      const enqueued = await mailrail.enqueue(request, {
        attachment: () => Promise.resolve(new Blob([new Uint8Array(octets)])),
      });
      let enough = (): void => undefined;
      const gone = new Promise<void>((resolve) => (enough = resolve));
      const carried = mailrail.carryOutbox(mailbox, {
        token: () => Promise.resolve("token"),
        changed: ({ unfinished }: OutboxNeeds) => {
          if (unfinished <= (request.rows?.length ?? 0) - sent) enough();
        },
        notify: () => undefined,
        signal: stop.signal,
      });
      await gone;
      stop.abort();
      await carried;
      const { usage } = await navigator.storage.estimate();
      return { enqueued, memory: memory(), pieces: pieces(), stored: usage ?? 0 };
    },
    [request, MAILBOX, SENT, 5 * MIB] as const,
  );
  expect(enqueued).toMatchObject({ enqueued: "begun" });
  // Every message carried the whole file, in pieces of 3.75 MB.
  expect(pieces).toBeGreaterThanOrEqual(SENT * 2);
  expect(memory).toBeLessThan(64 * MIB);
  expect(stored).toBeLessThan(3 * 5 * MIB);
  console.log(`WebAssembly memory ${(memory / MIB).toFixed(1)} MB, storage ${(stored / MIB).toFixed(1)} MB`);
});
