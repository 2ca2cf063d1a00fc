import type { Message } from "@microsoft/microsoft-graph-types";
import type { Sandbox } from "../sandbox/sandbox";
import { expect, jsonOf, test, type Answer, type Ask } from "./sandbox.fixture";

const ANA = "ana@contoso.example";
const ME = "https://graph.microsoft.com/v1.0/me";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Mailbox {
  graph: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** Sends through sendMail to so many recipients. */
  send: (recipients?: number) => Promise<Answer>;
}

function mailboxOf(account: string, sandbox: Sandbox, ask: Ask): Mailbox {
  const token = sandbox.token(account, ["Mail.Send", "Mail.ReadWrite"]);
  const graph: Mailbox["graph"] = (method, path, body) =>
    ask(method, ME + path, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { graph, send: (recipients) => graph("POST", "/sendMail", { message: letter(recipients) }) };
}

function letter(recipients = 1): Message {
  const people = Array.from({ length: recipients }, (_, at) => `nr.${String(at)}@elsewhere.example`);
  return { subject: "x", toRecipients: people.map((address) => ({ emailAddress: { address } })) };
}

const codeOf = (answer: Answer): unknown => (jsonOf(answer) as { error: { code: unknown } }).error.code;
const answered = (sandbox: Sandbox, status: number): number =>
  sandbox.seen.filter((request) => request.status === status).length;

async function statuses(times: number, send: () => Promise<Answer>): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let time = 0; time < times; time++) seen.add((await send()).status);
  return seen;
}

test.describe("sending limits", () => {
  test.beforeEach(({ sandbox }) => sandbox.clock.stop());

  test("30 messages a minute, over all ways of sending, and another a minute after the first", async ({
    sandbox,
    ask,
  }) => {
    const { graph, send } = mailboxOf(ANA, sandbox, ask);
    await sandbox.exchange.submitByClient(ANA, letter());
    sandbox.clock.forward(1000);
    const { id = "" } = jsonOf(await graph("POST", "/messages", letter())) as Message;
    expect((await graph("POST", `/messages/${id}/send`)).status).toBe(202);
    const mime = Buffer.from("From: ana@contoso.example\r\nTo: jin@contoso.example\r\n\r\n.\r\n");
    const asMime = await ask("POST", `${ME}/sendMail`, {
      headers: {
        authorization: `Bearer ${sandbox.token(ANA, ["Mail.Send"])}`,
        "content-type": "text/plain",
      },
      body: mime.toString("base64"),
    });
    expect(asMime.status).toBe(202);
    expect(await statuses(27, send)).toEqual(new Set([202]));

    const refused = await send();
    expect([refused.status, codeOf(refused), refused.headers["retry-after"]]).toEqual([
      429,
      "TooManyRequests",
      "59",
    ]);
    sandbox.clock.forward(59_000 - 1);
    expect((await send()).headers["retry-after"]).toBe("1");
    sandbox.clock.forward(1);
    expect((await send()).status).toBe(202);
    expect((await send()).status).toBe(429);
    expect(answered(sandbox, 429)).toBe(3);
    expect(sandbox.sent(ANA)).toHaveLength(31);
    expect((await mailboxOf("jin@contoso.example", sandbox, ask).send()).status).toBe(202);
  });

  test("a draft refused for the minute's limit stays a draft", async ({ sandbox, ask }) => {
    const { graph, send } = mailboxOf(ANA, sandbox, ask);
    await statuses(30, send);
    const { id = "" } = jsonOf(await graph("POST", "/messages", letter())) as Message;
    expect((await graph("POST", `/messages/${id}/send`)).status).toBe(429);
    expect(sandbox.drafts(ANA)).toBe(1);
    sandbox.clock.forward(MINUTE);
    expect((await graph("POST", `/messages/${id}/send`)).status).toBe(202);
  });

  test("10,000 recipients in any 24 hours, and one more is refused in Exchange's words", async ({
    sandbox,
    ask,
  }) => {
    const { send } = mailboxOf(ANA, sandbox, ask);
    await sandbox.exchange.submitByClient(ANA, letter(500), sandbox.clock.now() - DAY + MINUTE);
    expect(await statuses(19, () => send(500))).toEqual(new Set([202]));
    const refused = await send(1);
    expect([refused.status, codeOf(refused)]).toEqual([403, "ErrorSubmissionQuotaExceeded"]);
    expect(refused.text).toContain("submission quota was exceeded");
    sandbox.clock.forward(MINUTE - 1);
    expect((await send(1)).status).toBe(403);
    sandbox.clock.forward(1);
    expect((await send(500)).status).toBe(202);
    expect((await send(1)).status).toBe(403);
  });

  test("what Outlook hands over beyond a minute's limit is carried over, and keeps its place there", async ({
    sandbox,
    ask,
  }) => {
    const { send } = mailboxOf(ANA, sandbox, ask);
    await statuses(30, send);
    await sandbox.exchange.submitByClient(ANA, letter());
    expect(sandbox.received("nr.0@elsewhere.example")).toHaveLength(31);
    sandbox.clock.forward(MINUTE);
    expect(await statuses(29, send)).toEqual(new Set([202]));
    expect((await send()).status).toBe(429);
  });
});

test("a mailbox answers four requests of an app at once, and throttles the fifth", async ({
  sandbox,
  ask,
}) => {
  const { graph } = mailboxOf(ANA, sandbox, ask);
  const jin = mailboxOf("jin@contoso.example", sandbox, ask);
  let go = (): void => undefined;
  const when = new Promise<void>((resolve) => (go = resolve));
  sandbox.faults.next({
    method: "GET",
    path: "/v1.0/me/messages",
    times: 4,
    act: { kind: "act-late", when },
  });
  const four = [1, 2, 3, 4].map(() => graph("GET", "/messages"));
  await expect.poll(() => sandbox.seen.length).toBe(4);
  const fifth = await graph("GET", "/messages");
  expect([fifth.status, codeOf(fifth)]).toEqual([429, "ApplicationThrottled"]);
  expect((await jin.graph("GET", "/messages")).status).toBe(200);
  go();
  expect((await Promise.all(four)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await graph("GET", "/messages")).status).toBe(200);
});

test.describe("Sent Items", () => {
  const KEY = "String {7d9f0c1e-2b3a-4c5d-8e6f-0a1b2c3d4e5f} Name Mailrail-Key";
  const SENT = "/mailFolders/sentitems/messages";

  test("lists what was sent since a time, page by page, with our key, and whoever sent it", async ({
    sandbox,
    ask,
  }) => {
    sandbox.clock.stop();
    const { graph } = mailboxOf(ANA, sandbox, ask);
    const now = sandbox.clock.now();
    await sandbox.exchange.submitByClient(ANA, { ...letter(), subject: "yesterday" }, now - DAY - MINUTE);
    for (const subject of ["a phone", "a laptop"])
      await sandbox.exchange.submitByClient(ANA, { ...letter(3), subject }, now - DAY / 2);
    const singleValueExtendedProperties = [{ id: KEY, value: "k1" }];
    await graph("POST", "/sendMail", {
      message: { ...letter(2), subject: "ours", singleValueExtendedProperties },
    });

    const query = new URLSearchParams({
      $select: "sentDateTime,toRecipients",
      $filter: `sentDateTime ge ${new Date(now - DAY).toISOString()}`,
      $orderby: "sentDateTime desc",
      $expand: `singleValueExtendedProperties($filter=id eq '${KEY}')`,
      $top: "2",
    });
    type Page = { value: Message[]; "@odata.nextLink"?: string };
    const first = jsonOf(await graph("GET", `${SENT}?${query.toString()}`)) as Page;
    const second = jsonOf(await graph("GET", (first["@odata.nextLink"] ?? "").slice(ME.length))) as Page;
    expect(second).not.toHaveProperty("@odata.nextLink");
    const found = [...first.value, ...second.value];
    expect(found.map(({ toRecipients }) => toRecipients?.length)).toEqual([2, 3, 3]);
    expect(found.map((message) => message.singleValueExtendedProperties?.[0]?.value)).toEqual([
      "k1",
      undefined,
      undefined,
    ]);
    expect(Date.parse(found[1]?.sentDateTime ?? "")).toBe(Math.floor((now - DAY / 2) / 1000) * 1000);
    expect(found[0]).not.toHaveProperty("subject");
  });

  for (const [what, query, code] of [
    ["a time in quotes", "$filter=sentDateTime ge '2026-11-21T00:00:00Z'", "BadRequest"],
    ["a time without its zone", "$filter=sentDateTime ge 2026-11-21T00:00:00", "BadRequest"],
    [
      "an order that the filter does not begin with",
      "$filter=sentDateTime ge 2026-11-21T00:00:00Z&$orderby=subject",
      "InefficientFilter",
    ],
    ["a page of nothing", "$top=0", "ErrorInvalidUrlQuery"],
    ["a page beyond the largest", "$top=1001", "ErrorInvalidUrlQuery"],
    ["an option nobody knows", "$limit=3", "BadRequest"],
    [
      "an extended property without saying which",
      "$expand=singleValueExtendedProperties",
      "RequestBroker--ParseUri",
    ],
    ["a property that messages lack", "$select=sentAt", "RequestBroker--ParseUri"],
  ] as const)
    test(`is refused for ${what}`, async ({ sandbox, ask }) => {
      await sandbox.exchange.submitByClient(ANA, letter());
      const { graph } = mailboxOf(ANA, sandbox, ask);
      const refused = await graph("GET", `${SENT}?${query.replaceAll(" ", "%20")}`);
      expect([refused.status, codeOf(refused)]).toEqual([400, code]);
    });

  test("a token that may only send does not list", async ({ sandbox, ask }) => {
    const authorization = `Bearer ${sandbox.token(ANA, ["Mail.Send"])}`;
    expect((await ask("GET", ME + SENT, { headers: { authorization } })).status).toBe(403);
  });
});
