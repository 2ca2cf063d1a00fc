import type { gmail_v1 } from "@googleapis/gmail";
import type { Sandbox } from "../sandbox/sandbox";
import { API, asMina, type AskGmail, reasonOf } from "./sandbox-gmail";
import { expect, jsonOf, test } from "./sandbox.fixture";

const MINA = "mina@gmail.example";

async function arrives(sandbox: Sandbox, subject: string): Promise<void> {
  const lines = [
    "From: ana@contoso.example",
    `To: ${MINA}`,
    `Subject: ${subject}`,
    "X-Autoreply: yes",
    "",
    "Grüße",
  ];
  await sandbox.deliver(MINA, Buffer.from(lines.join("\r\n")));
}

async function profileId(gmail: AskGmail): Promise<string> {
  return (jsonOf(await gmail("GET", `${API}/profile`)) as gmail_v1.Schema$Profile).historyId ?? "";
}

async function changes(gmail: AskGmail, query: string): Promise<gmail_v1.Schema$ListHistoryResponse> {
  return jsonOf(await gmail("GET", `${API}/history?${query}`)) as gmail_v1.Schema$ListHistoryResponse;
}

/** Ids of the messages that a page of the history says were added. */
function added({ history = [] }: gmail_v1.Schema$ListHistoryResponse): unknown[] {
  return history.flatMap(({ messagesAdded = [] }) => messagesAdded.map(({ message }) => message?.id));
}

async function idsFound(gmail: AskGmail, query: string): Promise<unknown[]> {
  const found = await gmail("GET", `${API}/messages?q=${encodeURIComponent(query)}`);
  return ((jsonOf(found) as gmail_v1.Schema$ListMessagesResponse).messages ?? []).map(({ id }) => id);
}

const INBOX = "historyTypes=messageAdded&labelId=INBOX";

test("the history tells what came into the inbox since, page by page", async ({ sandbox, ask }) => {
  const gmail = asMina(sandbox, ask, "gmail.readonly");
  await arrives(sandbox, "before");
  const start = await profileId(gmail);
  expect(BigInt(start)).toBeLessThan(2n ** 64n);
  expect(await changes(gmail, `startHistoryId=${start}&${INBOX}`)).toEqual({ historyId: start });
  await arrives(sandbox, "1");
  await sandbox.gmail.sentElsewhere(MINA, [{ to: ["ana@contoso.example"], at: sandbox.clock.now() }]);
  await arrives(sandbox, "2");
  const one = await changes(gmail, `startHistoryId=${start}&${INBOX}&maxResults=1`);
  const two = await changes(
    gmail,
    `startHistoryId=${start}&${INBOX}&maxResults=1&pageToken=${one.nextPageToken ?? ""}`,
  );
  expect(two).not.toHaveProperty("nextPageToken");
  expect([...added(one), ...added(two)]).toEqual((await idsFound(gmail, "in:inbox")).slice(0, 2).reverse());
  expect(two.historyId).toBe(await profileId(gmail));
  expect(await changes(gmail, `startHistoryId=${two.historyId ?? ""}&${INBOX}`)).toEqual({
    historyId: two.historyId,
  });
  const [message] = added(one);
  const shown = await gmail("GET", `${API}/messages/${String(message)}?format=minimal`);
  expect((jsonOf(shown) as gmail_v1.Schema$Message).historyId).toBe(one.history?.[0]?.id);
});

test("an old id is not found, and what came since a time is found by a search", async ({ sandbox, ask }) => {
  sandbox.clock.stop();
  const gmail = asMina(sandbox, ask, "gmail.readonly");
  await arrives(sandbox, "before");
  sandbox.clock.forward(2000);
  const since = Math.floor(sandbox.clock.now() / 1000);
  sandbox.clock.forward(2000);
  await arrives(sandbox, "after");
  const old = await profileId(gmail);
  await sandbox.gmail.forgetChanges(MINA);
  const answer = await gmail("GET", `${API}/history?startHistoryId=${old}&${INBOX}`);
  expect([answer.status, reasonOf(answer)]).toEqual([404, "notFound"]);
  const current = await profileId(gmail);
  expect(await changes(gmail, `startHistoryId=${current}&${INBOX}`)).toEqual({ historyId: current });
  expect(await idsFound(gmail, `in:inbox after:${since.toString()}`)).toHaveLength(1);
  expect(await idsFound(gmail, "in:inbox")).toHaveLength(2);
});

test("a message comes whole, as base64url with its padding, to who may read it", async ({ sandbox, ask }) => {
  await arrives(sandbox, "1");
  const readers = asMina(sandbox, ask, "gmail.readonly");
  const [id] = await idsFound(readers, "in:inbox");
  const { raw } = jsonOf(await readers("GET", `${API}/messages/${String(id)}?format=raw`)) as { raw: string };
  expect(raw).toMatch(/^[A-Za-z0-9_-]+={0,2}$/);
  expect(raw.length % 4).toBe(0);
  expect(Buffer.from(raw, "base64url").equals(sandbox.received(MINA)[0]?.raw ?? Buffer.of())).toBe(true);
  const both = asMina(sandbox, ask, "gmail.readonly", "gmail.metadata");
  for (const path of [`/messages/${String(id)}?format=raw`, "/messages?q=in:inbox"]) {
    const answer = await both("GET", API + path);
    expect([answer.status, reasonOf(answer)]).toEqual([403, "forbidden"]);
  }
  expect((await both("GET", `${API}/history?startHistoryId=${await profileId(both)}`)).status).toBe(200);
});

test("the history is told to who may read, from a number on", async ({ sandbox, ask }) => {
  const sender = await asMina(sandbox, ask, "gmail.send")("GET", `${API}/history?startHistoryId=1`);
  expect([sender.status, reasonOf(sender)]).toEqual([403, "insufficientPermissions"]);
  const gmail = asMina(sandbox, ask, "gmail.readonly");
  for (const query of ["", "?startHistoryId=abc"]) {
    const answer = await gmail("GET", `${API}/history${query}`);
    expect([answer.status, reasonOf(answer)]).toEqual([400, "invalidArgument"]);
  }
});
