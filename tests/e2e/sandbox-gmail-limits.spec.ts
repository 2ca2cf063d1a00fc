import type { gmail_v1 } from "@googleapis/gmail";
import { DAILY } from "../sandbox/gmail-service/limits";
import type { Sandbox } from "../sandbox/sandbox";
import { API, asMina, type AskGmail, causeOf } from "./sandbox-gmail";
import { type Answer, expect, jsonOf, test } from "./sandbox.fixture";

const MINA = "mina@gmail.example";
const SECOND = 1000;
const HOUR = 3600 * SECOND;

function send(gmail: AskGmail, recipients = 1): Promise<Answer> {
  const to = Array.from({ length: recipients }, (_, index) => `a${index.toString()}@elsewhere.example`);
  const raw = Buffer.from(`To: ${to.join(",\r\n ")}\r\nSubject: x\r\n\r\n.`).toString("base64url");
  return gmail("POST", `${API}/messages/send`, { raw });
}

/** Lets other clients of the mailbox have sent, an hour ago. */
async function sentBefore(sandbox: Sandbox, messages: number, recipients = 1): Promise<number> {
  const at = sandbox.clock.now() - HOUR;
  const to = Array.from({ length: recipients }, (_, index) => `a${index.toString()}@elsewhere.example`);
  await sandbox.gmail.sentElsewhere(
    MINA,
    Array.from({ length: messages }, () => ({ to, at })),
  );
  return at;
}

test.beforeEach(({ sandbox }) => {
  sandbox.clock.stop();
});

test("two messages go in a second; the third goes when the first is a second old", async ({
  sandbox,
  ask,
}) => {
  const gmail = asMina(sandbox, ask, "gmail.send");
  expect((await send(gmail)).status).toBe(200);
  sandbox.clock.forward(400);
  expect((await send(gmail)).status).toBe(200);
  sandbox.clock.forward(599);
  const third = await send(gmail);
  expect([third.status, causeOf(third).reason]).toEqual([403, "userRateLimitExceeded"]);
  sandbox.clock.forward(1);
  expect((await send(gmail)).status).toBe(200);
  // The second one is not yet a second old.
  expect((await send(gmail)).status).toBe(403);
  expect(sandbox.gmail.limits(MINA).refused).toEqual(["messages-per-second", "messages-per-second"]);
  expect(sandbox.sent(MINA)).toHaveLength(3);
});

for (const [kind, messages] of [
  ["workspace", 2000],
  ["trial", 500],
  ["consumer", 500],
] as const)
  test(`a ${kind} account sends ${messages.toString()} messages in any 24 hours, by whatever client`, async ({
    sandbox,
    ask,
  }) => {
    const gmail = asMina(sandbox, ask, "gmail.send");
    sandbox.gmail.limits(MINA).daily(DAILY[kind]);
    const first = await sentBefore(sandbox, messages - 1);
    expect((await send(gmail)).status).toBe(200);
    sandbox.clock.forward(SECOND);
    const over = await send(gmail);
    const free = new Date(first + 24 * HOUR).toISOString();
    expect([over.status, causeOf(over)]).toEqual([
      429,
      { reason: "rateLimitExceeded", message: `User-rate limit exceeded.  Retry after ${free}` },
    ]);
    expect(over.headers).not.toHaveProperty("retry-after");
    sandbox.clock.forward(first + 24 * HOUR - sandbox.clock.now() - 1);
    expect((await send(gmail)).status).toBe(429);
    sandbox.clock.forward(1);
    expect((await send(gmail)).status).toBe(200);
    expect(sandbox.gmail.limits(MINA).refused).toEqual(["messages-per-day", "messages-per-day"]);
  });

test("10,000 recipients in any 24 hours, each time they stand there", async ({ sandbox, ask }) => {
  const gmail = asMina(sandbox, ask, "gmail.send");
  const first = await sentBefore(sandbox, 20, 499);
  expect((await send(gmail, 20)).status).toBe(200);
  const over = await send(gmail);
  expect([over.status, causeOf(over).message]).toEqual([
    429,
    expect.stringContaining(`Retry after ${new Date(first + 24 * HOUR).toISOString()}`),
  ]);
  expect(sandbox.gmail.limits(MINA).refused).toEqual(["recipients-per-day"]);
});

test("a draft that is refused by a limit stays a draft", async ({ sandbox, ask }) => {
  const gmail = asMina(sandbox, ask, "gmail.compose");
  sandbox.gmail.limits(MINA).daily({ messages: 1, recipients: 10 });
  await sentBefore(sandbox, 1);
  const raw = Buffer.from("To: a@elsewhere.example\r\nSubject: x\r\n\r\n.").toString("base64url");
  const made = await gmail("POST", `${API}/drafts`, { message: { raw } });
  const { id } = jsonOf(made) as gmail_v1.Schema$Draft;
  expect((await gmail("POST", `${API}/drafts/send`, { id })).status).toBe(429);
  expect(sandbox.drafts(MINA)).toBe(1);
  sandbox.clock.forward(23 * HOUR);
  expect((await gmail("POST", `${API}/drafts/send`, { id })).status).toBe(200);
  expect(sandbox.drafts(MINA)).toBe(0);
});

test("6,000 units a minute: a message takes 100, a look 5, a draft 10", async ({ sandbox, ask }) => {
  const gmail = asMina(sandbox, ask, "gmail.modify");
  for (let sent = 0; sent < 58; sent += 1) {
    expect((await send(gmail)).status).toBe(200);
    sandbox.clock.forward(500);
  }
  const raw = Buffer.from("To: a@elsewhere.example\r\nSubject: x\r\n\r\n.").toString("base64url");
  await gmail("POST", `${API}/drafts`, { message: { raw } });
  for (let looks = 0; looks < 38; looks += 1)
    expect((await gmail("GET", `${API}/messages?maxResults=1`)).status).toBe(200);
  // 58 × 100 + 10 + 38 × 5 = 6,000.
  const over = await gmail("GET", `${API}/messages?maxResults=1`);
  expect([over.status, causeOf(over).reason]).toEqual([403, "userRateLimitExceeded"]);
  expect(sandbox.gmail.limits(MINA).refused).toEqual(["units"]);
  sandbox.clock.forward(31 * SECOND);
  expect((await gmail("GET", `${API}/messages?maxResults=1`)).status).toBe(200);
});

test.describe("with gmail.metadata", () => {
  test("what was sent is listed by its label, page by page, with headers and times, and nothing more", async ({
    sandbox,
    ask,
  }) => {
    const at = await sentBefore(sandbox, 3);
    const gmail = asMina(sandbox, ask, "gmail.metadata");
    const ids: (string | null | undefined)[] = [];
    let page: string | null | undefined = "";
    while (page !== undefined && page !== null) {
      const address = `${API}/messages?labelIds=SENT&maxResults=2&pageToken=${page}`;
      const list = jsonOf(await gmail("GET", address)) as gmail_v1.Schema$ListMessagesResponse;
      ids.push(...(list.messages ?? []).map(({ id }) => id));
      page = list.nextPageToken;
    }
    expect(new Set(ids).size).toBe(3);
    const one = await gmail("GET", `${API}/messages/${ids[0] ?? ""}?format=metadata&metadataHeaders=To`);
    const message = jsonOf(one) as gmail_v1.Schema$Message;
    expect(message).toMatchObject({
      internalDate: at.toString(),
      labelIds: ["SENT"],
      payload: { headers: [{ name: "To", value: "a0@elsewhere.example" }] },
    });
    expect(message.payload).not.toHaveProperty("body.data");
    expect(message).not.toHaveProperty("raw");
  });

  test("a query and a body are refused, whatever else the token may", async ({ sandbox, ask }) => {
    await sentBefore(sandbox, 1);
    for (const more of [[], ["gmail.readonly"], ["gmail.compose"]]) {
      const gmail = asMina(sandbox, ask, "gmail.metadata", ...more);
      const list = jsonOf(await gmail("GET", `${API}/messages?labelIds=SENT`));
      const id = (list as gmail_v1.Schema$ListMessagesResponse).messages?.[0]?.id ?? "";
      for (const refused of [
        "/messages?q=in:sent",
        `/messages/${id}?format=full`,
        `/messages/${id}?format=raw`,
      ]) {
        const answer = await gmail("GET", API + refused);
        expect([answer.status, causeOf(answer).reason]).toEqual([403, "forbidden"]);
      }
    }
  });

  test("nothing is listed without it or more", async ({ sandbox, ask }) => {
    for (const scope of ["gmail.send", "gmail.compose"]) {
      const answer = await asMina(sandbox, ask, scope)("GET", `${API}/messages?labelIds=SENT`);
      expect([answer.status, causeOf(answer).reason]).toEqual([403, "insufficientPermissions"]);
    }
  });
});

test("what is sent bears the time of the sandbox's clock", async ({ sandbox, ask }) => {
  sandbox.clock.forward(48 * HOUR);
  await send(asMina(sandbox, ask, "gmail.send"));
  const gmail = asMina(sandbox, ask, "gmail.metadata");
  const list = jsonOf(await gmail("GET", `${API}/messages?labelIds=SENT`));
  const id = (list as gmail_v1.Schema$ListMessagesResponse).messages?.[0]?.id ?? "";
  const message = jsonOf(await gmail("GET", `${API}/messages/${id}?format=minimal`));
  expect((message as gmail_v1.Schema$Message).internalDate).toBe(sandbox.clock.now().toString());
});
