import type { Message } from "@microsoft/microsoft-graph-types";
import type { Sandbox } from "../sandbox/sandbox";
import { expect, jsonOf, test, type Answer, type Ask } from "./sandbox.fixture";

const ANA = "ana@contoso.example";
const JIN = "jin@contoso.example";
const ME = "https://graph.microsoft.com/v1.0/me";
const HOUR = 60 * 60_000;
const MINUTE = 60_000;
const DEFERRED = "SystemTime 0x3FEF";
const FLAGS = "Integer 0x0E07";
const SUBMITTED = 0x4;

interface Mailbox {
  graph: (method: string, path: string, body?: unknown, prefer?: string) => Promise<Answer>;
  /** A draft to so many people, to leave then; its immutable id. */
  draft: (at: number, recipients?: number) => Promise<string>;
  /** Hands a draft over; the status. */
  submit: (id: string) => Promise<number>;
  /** Whether the message is a draft, and whether it was submitted. */
  look: (id: string) => Promise<{ isDraft: unknown; submitted: boolean }>;
  /** When the messages in Sent Items went out, the oldest first. */
  sentAt: () => Promise<number[]>;
}

const IMMUTABLE = 'IdType="ImmutableId"';
const letter = (properties: { id: string; value: string }[], recipients = 1): Message => ({
  subject: "x",
  toRecipients: [
    { emailAddress: { address: JIN } },
    ...Array.from({ length: recipients - 1 }, (_, at) => ({
      emailAddress: { address: `nr.${String(at)}@elsewhere.example` },
    })),
  ],
  singleValueExtendedProperties: properties,
});
const later = (at: number): { id: string; value: string }[] => [
  { id: DEFERRED, value: new Date(at).toISOString() },
];

function mailboxOf(sandbox: Sandbox, ask: Ask): Mailbox {
  const token = sandbox.token(ANA, ["Mail.Send", "Mail.ReadWrite"]);
  const graph: Mailbox["graph"] = (method, path, body, prefer = IMMUTABLE) =>
    ask(method, ME + path, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(prefer === "" ? {} : { prefer }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    graph,
    draft: async (at, recipients) =>
      (jsonOf(await graph("POST", "/messages", letter(later(at), recipients))) as Message).id ?? "",
    submit: async (id) => (await graph("POST", `/messages/${id}/send`)).status,
    look: async (id) => {
      const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${FLAGS}')`);
      const answer = await graph("GET", `/messages/${id}?$select=id,isDraft&$expand=${expand}`);
      const { isDraft, singleValueExtendedProperties: found } = jsonOf(answer) as Message;
      return { isDraft, submitted: (Number(found?.[0]?.value) & SUBMITTED) !== 0 };
    },
    sentAt: async () => {
      const { value } = jsonOf(await graph("GET", "/mailFolders/sentitems/messages?$top=100")) as {
        value: Message[];
      };
      return value.map(({ sentDateTime }) => Date.parse(sentDateTime ?? "")).sort((a, b) => a - b);
    },
  };
}

const codeOf = (answer: Answer): unknown => (jsonOf(answer) as { error: { code: unknown } }).error.code;
const wholeSecond = (time: number): number => Math.floor(time / 1000) * 1000;

test.describe("with a clock that stands", () => {
  test.beforeEach(({ sandbox }) => {
    sandbox.clock.stop();
  });

  test("a deferred message stays a draft that was submitted, and leaves at its time with its id", async ({
    sandbox,
    ask,
  }) => {
    const { draft, submit, look, sentAt } = mailboxOf(sandbox, ask);
    const at = sandbox.clock.now() + HOUR;
    const id = await draft(at);
    expect(await look(id)).toEqual({ isDraft: true, submitted: false });
    expect(await submit(id)).toBe(202);
    expect(await look(id)).toEqual({ isDraft: true, submitted: true });
    expect(sandbox.drafts(ANA)).toBe(1);
    sandbox.clock.forward(HOUR - 1);
    expect(await look(id)).toEqual({ isDraft: true, submitted: true });
    expect(sandbox.received(JIN)).toHaveLength(0);
    sandbox.clock.forward(1);
    expect(await look(id)).toEqual({ isDraft: false, submitted: false });
    expect([sandbox.drafts(ANA), sandbox.received(JIN).length, sandbox.sent(ANA).length]).toEqual([0, 1, 1]);
    expect(await sentAt()).toEqual([wholeSecond(at)]);
  });

  test("it leaves when the clock is moved, though nobody asks for anything", async ({ sandbox, ask }) => {
    const { draft, submit } = mailboxOf(sandbox, ask);
    await submit(await draft(sandbox.clock.now() + HOUR));
    sandbox.clock.forward(HOUR);
    await expect.poll(() => sandbox.received(JIN).length).toBe(1);
  });

  test("a time that is past goes at once", async ({ sandbox, ask }) => {
    const { draft, submit, look } = mailboxOf(sandbox, ask);
    const id = await draft(sandbox.clock.now() - 1);
    expect(await submit(id)).toBe(202);
    expect(await look(id)).toEqual({ isDraft: false, submitted: false });
    expect(sandbox.received(JIN)).toHaveLength(1);
  });

  test("to remove it takes it back", async ({ sandbox, ask }) => {
    const { graph, draft, submit } = mailboxOf(sandbox, ask);
    const id = await draft(sandbox.clock.now() + HOUR);
    await submit(id);
    expect((await graph("DELETE", `/messages/${id}`)).status).toBe(204);
    sandbox.clock.forward(2 * HOUR);
    expect((await graph("GET", `/messages/${id}`)).status).toBe(404);
    expect([sandbox.drafts(ANA), sandbox.received(JIN).length, sandbox.sent(ANA).length]).toEqual([0, 0, 0]);
  });

  test("removed by its ordinary id it is not found once it has gone out", async ({ sandbox, ask }) => {
    const { graph, draft, submit } = mailboxOf(sandbox, ask);
    const id = await draft(sandbox.clock.now() + HOUR);
    await submit(id);
    const { id: ordinary = "" } = jsonOf(await graph("GET", `/messages/${id}`, undefined, "")) as Message;
    expect(ordinary).not.toBe(id);
    sandbox.clock.forward(HOUR);
    expect(codeOf(await graph("DELETE", `/messages/${ordinary}`))).toBe("ErrorItemNotFound");
    expect((await graph("GET", `/messages/${id}`)).status).toBe(200);
  });

  test("once submitted it can neither be submitted nor written again", async ({ sandbox, ask }) => {
    const { graph, draft, submit } = mailboxOf(sandbox, ask);
    const id = await draft(sandbox.clock.now() + HOUR);
    await submit(id);
    const again = await graph("POST", `/messages/${id}/send`);
    expect([again.status, codeOf(again)]).toEqual([400, "ErrorInvalidOperation"]);
    expect((await graph("PATCH", `/messages/${id}`, { subject: "y" })).status).toBe(400);
    sandbox.clock.forward(HOUR);
    expect((await graph("POST", `/messages/${id}/send`)).status).toBe(400);
    expect(sandbox.received(JIN)).toHaveLength(1);
  });

  test("sendMail keeps it in Drafts too", async ({ sandbox, ask }) => {
    const { graph } = mailboxOf(sandbox, ask);
    const message = letter(later(sandbox.clock.now() + HOUR));
    expect((await graph("POST", "/sendMail", { message, saveToSentItems: false })).status).toBe(202);
    expect(sandbox.drafts(ANA)).toBe(1);
    sandbox.clock.forward(HOUR);
    await expect.poll(() => sandbox.received(JIN).length).toBe(1);
    expect([sandbox.drafts(ANA), sandbox.sent(ANA).length]).toEqual([0, 0]);
  });

  test("it counts against the limits when it leaves, and beyond a minute's it leaves later", async ({
    sandbox,
    ask,
  }) => {
    const { graph, draft, submit, sentAt } = mailboxOf(sandbox, ask);
    const at = wholeSecond(sandbox.clock.now()) + HOUR;
    for (let number = 0; number < 32; number++) expect(await submit(await draft(at))).toBe(202);
    // Nothing has left, so the minute is free.
    expect((await graph("POST", "/sendMail", { message: letter([]) })).status).toBe(202);
    sandbox.clock.forward(at - sandbox.clock.now());
    expect(await sentAt()).toHaveLength(31);
    expect((await graph("POST", "/sendMail", { message: letter([]) })).status).toBe(429);
    sandbox.clock.forward(MINUTE);
    const times = await sentAt();
    expect(times).toHaveLength(33);
    expect(times.slice(-2)).toEqual([at + MINUTE, at + MINUTE]);
  });

  test("beyond a day's recipients it stays a draft", async ({ sandbox, ask }) => {
    const { draft, submit, look } = mailboxOf(sandbox, ask);
    const at = sandbox.clock.now() + HOUR;
    const ids: string[] = [];
    for (let number = 0; number < 21; number++) ids.push(await draft(at, 500));
    for (const id of ids) expect(await submit(id)).toBe(202);
    sandbox.clock.forward(HOUR);
    expect(await look(ids[19] ?? "")).toEqual({ isDraft: false, submitted: false });
    expect(await look(ids[20] ?? "")).toEqual({ isDraft: true, submitted: false });
    expect(sandbox.received(JIN)).toHaveLength(20);
  });

  test("a time that is none is refused", async ({ sandbox, ask }) => {
    const { graph } = mailboxOf(sandbox, ask);
    for (const value of ["tomorrow", "2026-11-21T10:00:00", "1795251600000"]) {
      const refused = await graph("POST", "/messages", letter([{ id: DEFERRED, value }]));
      expect([refused.status, codeOf(refused)]).toEqual([400, "ErrorInvalidProperty"]);
    }
  });
});

test("with a clock that runs it leaves by itself", async ({ sandbox, ask }) => {
  const { draft, submit } = mailboxOf(sandbox, ask);
  const at = sandbox.clock.now() + 1000;
  await submit(await draft(at));
  await expect.poll(() => sandbox.received(JIN).length).toBe(1);
  expect(sandbox.clock.now()).toBeGreaterThanOrEqual(at);
});
