import type { Message } from "@microsoft/microsoft-graph-types";
import type { Sandbox } from "../sandbox/sandbox";
import { type Answer, type Ask, expect, jsonOf, test } from "./sandbox.fixture";

const ANA = "ana@contoso.example";
const DELTA = "https://graph.microsoft.com/v1.0/me/mailFolders/inbox/messages/delta";
const IMMUTABLE = 'IdType="ImmutableId"';

/** What a page of a delta query says. */
interface Page {
  value: (Message & { "@removed"?: { reason: string } })[];
  "@odata.nextLink"?: string;
  "@odata.deltaLink"?: string;
}

type Get = (address: string, prefer?: string) => Promise<Answer>;

function asAna(sandbox: Sandbox, ask: Ask, scope = "Mail.Read"): Get {
  const token = sandbox.token(ANA, [scope]);
  return (address, prefer = IMMUTABLE) =>
    ask("GET", address, { headers: { authorization: `Bearer ${token}`, prefer } });
}

const pageOf = (answer: Answer): Page => jsonOf(answer) as Page;
const subjectsOf = ({ value }: Page): unknown[] => value.map(({ subject }) => subject);
const codeOf = (answer: Answer): unknown => (jsonOf(answer) as { error: { code: unknown } }).error.code;

async function arrives(sandbox: Sandbox, subject: string, ...headers: string[]): Promise<void> {
  const lines = ["From: Jin <jin@contoso.example>", `To: ${ANA}`, `Subject: ${subject}`, ...headers, "", "."];
  await sandbox.deliver(ANA, Buffer.from(lines.join("\r\n")));
}

/** All pages of a round from this address on, and the link of the next round. */
async function round(get: Get, address: string, prefer: string): Promise<{ pages: Page[]; next: string }> {
  const pages = [pageOf(await get(address, prefer))];
  for (;;) {
    const [last] = pages.slice(-1);
    if (last?.["@odata.nextLink"] === undefined) return { pages, next: last?.["@odata.deltaLink"] ?? "" };
    pages.push(pageOf(await get(last["@odata.nextLink"], prefer)));
  }
}

test("an inbox is read page by page, and from then on only what changed", async ({ sandbox, ask }) => {
  const get = asAna(sandbox, ask);
  for (const subject of ["1", "2", "3"]) await arrives(sandbox, subject);
  const prefer = `${IMMUTABLE}, odata.maxpagesize=2`;
  const first = await round(get, `${DELTA}?$select=subject,receivedDateTime`, prefer);
  expect(first.pages.map(subjectsOf)).toEqual([["1", "2"], ["3"]]);
  expect(Object.keys(first.pages[0]?.value[0] ?? {}).sort()).toEqual(
    ["@odata.etag", "@odata.type", "id", "receivedDateTime", "subject"].sort(),
  );
  expect(subjectsOf(pageOf(await get(first.next)))).toEqual([]);
  await arrives(sandbox, "4");
  // The same token answers again: who lost the answer asks once more.
  for (const _ of ["once", "again"]) expect(subjectsOf(pageOf(await get(first.next)))).toEqual(["4"]);
});

test("what arrives between two pages belongs to the next round", async ({ sandbox, ask }) => {
  const get = asAna(sandbox, ask);
  await arrives(sandbox, "1");
  await arrives(sandbox, "2");
  const prefer = `${IMMUTABLE}, odata.maxpagesize=1`;
  const one = pageOf(await get(`${DELTA}?$select=subject`, prefer));
  await arrives(sandbox, "3");
  const rest = await round(get, one["@odata.nextLink"] ?? "", prefer);
  expect(rest.pages.map(subjectsOf)).toEqual([["2"]]);
  expect(subjectsOf(pageOf(await get(rest.next)))).toEqual(["3"]);
});

test("a round begins at the time that its filter names, and tells what left", async ({ sandbox, ask }) => {
  sandbox.clock.stop();
  const get = asAna(sandbox, ask);
  await arrives(sandbox, "before");
  sandbox.clock.forward(60_000);
  const since = new Date(sandbox.clock.now()).toISOString();
  sandbox.clock.forward(60_000);
  await arrives(sandbox, "after");
  const filter = `$filter=${encodeURIComponent(`receivedDateTime ge ${since}`)}`;
  const { pages, next } = await round(get, `${DELTA}?$select=subject&${filter}`, IMMUTABLE);
  expect(pages.map(subjectsOf)).toEqual([["after"]]);
  const id = pages[0]?.value[0]?.id ?? "";
  const token = sandbox.token(ANA, ["Mail.ReadWrite"]);
  await ask("DELETE", `https://graph.microsoft.com/v1.0/me/messages/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(pageOf(await get(next)).value).toEqual([
    { "@odata.type": "#microsoft.graph.message", id, "@removed": { reason: "deleted" } },
  ]);
});

test("headers and the message itself are told to who asks for them", async ({ sandbox, ask }) => {
  const get = asAna(sandbox, ask);
  await arrives(sandbox, "Re: Plan", "In-Reply-To: <plan@mailrail.example>", "Auto-Submitted: auto-replied");
  const [message] = pageOf(await get(`${DELTA}?$select=from,internetMessageHeaders`)).value;
  expect(message?.from?.emailAddress).toEqual({ name: "Jin", address: "jin@contoso.example" });
  expect(message?.internetMessageHeaders).toContainEqual({
    name: "In-Reply-To",
    value: "<plan@mailrail.example>",
  });
  expect(pageOf(await get(DELTA)).value[0]).not.toHaveProperty("internetMessageHeaders");
  const [raw] = sandbox.received(ANA);
  const value = `https://graph.microsoft.com/v1.0/me/messages/${message?.id ?? ""}/$value`;
  expect((await get(value)).text).toBe(raw?.raw.toString());
  expect(codeOf(await asAna(sandbox, ask, "Mail.ReadBasic")(value))).toBe("ErrorAccessDenied");
});

test("an old token says that everything has to be read anew", async ({ sandbox, ask }) => {
  const get = asAna(sandbox, ask);
  await arrives(sandbox, "1");
  const { next } = await round(get, `${DELTA}?$select=subject`, IMMUTABLE);
  sandbox.exchange.forgetChanges(ANA);
  const answer = await get(next);
  expect([answer.status, codeOf(answer)]).toEqual([410, "SyncStateNotFound"]);
  const anew = await round(get, `${DELTA}?$select=subject`, IMMUTABLE);
  expect(anew.pages.map(subjectsOf)).toEqual([["1"]]);
  expect((await get(anew.next)).status).toBe(200);
});

for (const [what, query, code] of [
  ["a property it does not know", "$select=subjekt", "RequestBroker--ParseUri"],
  [
    "another filter",
    `$filter=${encodeURIComponent("from/emailAddress/address eq 'a@b.example'")}`,
    "ErrorInvalidUrlQuery",
  ],
  ["a search", '$search="bounce"', "ErrorInvalidUrlQuery"],
  ["an invented token", "$deltatoken=abc", "BadRequest"],
] as const)
  test(`changes are refused for ${what}`, async ({ sandbox, ask }) => {
    await arrives(sandbox, "1");
    const answer = await asAna(sandbox, ask)(`${DELTA}?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
  });

test("changes are told to who may read, and a token keeps to its kind of ids", async ({ sandbox, ask }) => {
  await arrives(sandbox, "1");
  const sender = await asAna(sandbox, ask, "Mail.Send")(`${DELTA}?$select=subject`);
  expect([sender.status, codeOf(sender)]).toEqual([403, "ErrorAccessDenied"]);
  const get = asAna(sandbox, ask);
  const { next } = await round(get, `${DELTA}?$select=subject`, IMMUTABLE);
  expect(codeOf(await get(next, "odata.maxpagesize=5"))).toBe("SyncStateInvalid");
});
