import type { gmail_v1 } from "@googleapis/gmail";
import { parse } from "../sandbox/parse";
import { API, asMina, reasonOf, UPLOAD } from "./sandbox-gmail";
import { expect, jsonOf, test } from "./sandbox.fixture";

/** A message with everything that a careless store would change: lone LF, octets that are no UTF-8, a trailing blank. */
const RAW = Buffer.concat([
  Buffer.from(
    "From: Mina Park <mina@gmail.example>\r\nTo: =?utf-8?q?J=C3=BCrgen?= <ana@contoso.example>\r\nCc: Team: leo@gmail.example;\r\nBcc: someone@elsewhere.example,\r\n jin@contoso.example\r\nSubject: Plan \r\nMessage-ID: <plan@mailrail.example>\r\nX-Mailrail-Key: k1\r\nContent-Type: text/plain; charset=latin1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nBcc: not a header\nGr",
  ),
  Buffer.from([0xfc, 0xdf, 0x65, 0x20]),
]);

function related(metadata: object, raw: Buffer): [Buffer, string] {
  const part = `--edge\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}\r\n--edge\r\nContent-Type: message/rfc822\r\n\r\n`;
  return [
    Buffer.concat([Buffer.from(part), raw, Buffer.from("\r\n--edge--\r\n")]),
    "multipart/related; boundary=edge",
  ];
}

const WITHOUT_BCC = RAW.toString("latin1").replace(
  "Bcc: someone@elsewhere.example,\r\n jin@contoso.example\r\n",
  "",
);

test("a message is delivered octet for octet, to Bcc as well, without its Bcc header", async ({
  sandbox,
  ask,
}) => {
  const gmail = asMina(sandbox, ask, "gmail.send");
  const answer = await gmail("POST", `${UPLOAD}/messages/send?uploadType=media`, RAW, "message/rfc822");
  expect(answer.status).toBe(200);
  const sent = jsonOf(answer) as gmail_v1.Schema$Message;
  expect(Object.keys(sent)).toEqual(["id", "threadId", "labelIds"]);
  expect(sent.labelIds).toEqual(["SENT"]);
  for (const address of [
    "ana@contoso.example",
    "leo@gmail.example",
    "jin@contoso.example",
    "someone@elsewhere.example",
  ]) {
    expect(sandbox.received(address).map(({ raw }) => raw.toString("latin1"))).toEqual([WITHOUT_BCC]);
  }
  expect(sandbox.sent("mina@gmail.example").map(({ raw }) => raw.equals(RAW))).toEqual([true]);
});

for (const way of ["json", "media", "multipart"] as const)
  test(`a draft made by ${way} is kept octet for octet and sent once`, async ({ sandbox, ask }) => {
    const gmail = asMina(sandbox, ask, "gmail.compose");
    const body = { message: { raw: RAW.toString("base64url") } };
    const created = await {
      json: () => gmail("POST", `${API}/drafts`, body),
      media: () => gmail("POST", `${UPLOAD}/drafts?uploadType=media`, RAW, "message/rfc822"),
      multipart: () =>
        gmail("POST", `${UPLOAD}/drafts?uploadType=multipart`, ...related({ message: {} }, RAW)),
    }[way]();
    const draft = jsonOf(created) as gmail_v1.Schema$Draft;
    expect(draft.message?.labelIds).toEqual(["DRAFT"]);
    const kept = jsonOf(
      await gmail("GET", `${API}/drafts/${draft.id ?? ""}?format=raw`),
    ) as gmail_v1.Schema$Draft;
    expect(Buffer.from(kept.message?.raw ?? "", "base64url").equals(RAW)).toBe(true);
    expect(sandbox.drafts("mina@gmail.example")).toBe(1);
    const sent = jsonOf(
      await gmail("POST", `${API}/drafts/send`, { id: draft.id }),
    ) as gmail_v1.Schema$Message;
    expect(sent.labelIds).toEqual(["SENT"]);
    expect(sent.id).not.toBe(draft.message?.id);
    expect(sandbox.drafts("mina@gmail.example")).toBe(0);
    expect((await gmail("GET", `${API}/drafts/${draft.id ?? ""}`)).status).toBe(404);
    expect((await gmail("POST", `${API}/drafts/send`, { id: draft.id })).status).toBe(404);
    expect(sandbox.received("ana@contoso.example")).toHaveLength(1);
  });

test("a sent message and a draft are found by Message-ID, and say their own headers", async ({
  sandbox,
  ask,
}) => {
  const gmail = asMina(sandbox, ask, "gmail.compose", "gmail.readonly");
  await gmail("POST", `${UPLOAD}/messages/send?uploadType=media`, RAW, "message/rfc822");
  const other = Buffer.from(RAW.toString("latin1").replace("<plan@", "<other@"), "latin1");
  await gmail("POST", `${UPLOAD}/drafts?uploadType=media`, other, "message/rfc822");
  const search = async (query: string): Promise<gmail_v1.Schema$Message[]> => {
    const found = await gmail("GET", `${API}/messages?q=${encodeURIComponent(query)}`);
    return (jsonOf(found) as gmail_v1.Schema$ListMessagesResponse).messages ?? [];
  };
  const [found, ...more] = await search("in:sent rfc822msgid:<plan@mailrail.example>");
  expect(more).toEqual([]);
  const address = `${API}/messages/${found?.id ?? ""}?format=metadata&metadataHeaders=x-mailrail-key`;
  const message = jsonOf(await gmail("GET", address)) as gmail_v1.Schema$Message;
  expect(message.payload?.headers).toEqual([{ name: "X-Mailrail-Key", value: "k1" }]);
  expect(await search("rfc822msgid:nobody@mailrail.example")).toEqual([]);
  const drafts = await gmail("GET", `${API}/drafts?q=rfc822msgid:other@mailrail.example`);
  expect((jsonOf(drafts) as gmail_v1.Schema$ListDraftsResponse).drafts).toHaveLength(1);
});

test("a reply joins the thread only with its references and its subject", async ({ sandbox, ask }) => {
  const gmail = asMina(sandbox, ask, "gmail.compose");
  const first = await gmail("POST", `${UPLOAD}/messages/send?uploadType=media`, RAW, "message/rfc822");
  const { threadId } = jsonOf(first) as gmail_v1.Schema$Message;
  const reply = (subject: string, parent: string): Buffer =>
    Buffer.from(
      `To: leo@gmail.example\r\nSubject: ${subject}\r\nIn-Reply-To: ${parent}\r\nReferences: ${parent}\r\n\r\n.`,
    );
  const threadOf = async (raw: Buffer): Promise<unknown> => {
    const sent = await gmail(
      "POST",
      `${UPLOAD}/messages/send?uploadType=multipart`,
      ...related({ threadId }, raw),
    );
    return (jsonOf(sent) as gmail_v1.Schema$Message).threadId;
  };
  expect(await threadOf(reply("Re: Plan", "<plan@mailrail.example>"))).toBe(threadId);
  expect(await threadOf(reply("Another", "<plan@mailrail.example>"))).not.toBe(threadId);
  const nowhere = { threadId: "thr_none" };
  const lost = await gmail("POST", `${UPLOAD}/messages/send?uploadType=multipart`, ...related(nowhere, RAW));
  expect(lost.status).toBe(404);
});

test("mail for a Gmail mailbox lands in its inbox", async ({ sandbox, ask }) => {
  const leo = sandbox.token("leo@gmail.example", ["gmail.readonly"]);
  const gmail = asMina(sandbox, ask, "gmail.send");
  await gmail("POST", `${API}/messages/send`, { raw: RAW.toString("base64url") });
  const inbox = await ask("GET", `${API}/messages?labelIds=INBOX`, {
    headers: { authorization: `Bearer ${leo}` },
  });
  expect((jsonOf(inbox) as gmail_v1.Schema$ListMessagesResponse).messages).toHaveLength(1);
  const [received] = sandbox.received("leo@gmail.example");
  expect((await parse(received?.raw ?? Buffer.of())).cc).toEqual([
    { name: "", address: "leo@gmail.example" },
  ]);
});

test.describe("Gmail refuses", () => {
  const to = (recipients: string): Buffer => Buffer.from(`To: ${recipients}\r\nSubject: x\r\n\r\n.`);

  for (const [what, raw] of [
    ["no recipient", Buffer.from("Subject: x\r\n\r\n.")],
    ["an address that is none", to("nobody")],
    [
      "501 recipients",
      to(Array.from({ length: 501 }, (_, index) => `a${index}@elsewhere.example`).join(",")),
    ],
  ] as const)
    test(`a message with ${what}`, async ({ sandbox, ask }) => {
      const gmail = asMina(sandbox, ask, "gmail.send");
      const answer = await gmail("POST", `${UPLOAD}/messages/send?uploadType=media`, raw, "message/rfc822");
      expect([answer.status, reasonOf(answer)]).toEqual([400, "invalidArgument"]);
      expect(sandbox.sent("mina@gmail.example")).toEqual([]);
    });

  test("a message over 36,700,160 octets", async ({ sandbox, ask }) => {
    const gmail = asMina(sandbox, ask, "gmail.send");
    const large = Buffer.concat([to("leo@gmail.example"), Buffer.alloc(36_700_160)]);
    const answer = await gmail("POST", `${UPLOAD}/messages/send?uploadType=media`, large, "message/rfc822");
    expect([answer.status, reasonOf(answer)]).toEqual([413, "uploadTooLarge"]);
  });

  test("an upload that is no message, and JSON without one", async ({ sandbox, ask }) => {
    const gmail = asMina(sandbox, ask, "gmail.send");
    const upload = await gmail("POST", `${UPLOAD}/messages/send?uploadType=media`, RAW, "text/plain");
    expect([upload.status, reasonOf(upload)]).toEqual([400, "badContent"]);
    expect((await gmail("POST", `${API}/messages/send`, { raw: "not+base64url/" })).status).toBe(400);
    expect((await gmail("POST", `${API}/messages/send`, {})).status).toBe(400);
  });

  const CALLS: [string, string, Record<string, boolean>][] = [
    ["POST", "/messages/send", { "gmail.send": true, "gmail.compose": true, "gmail.readonly": false }],
    ["POST", "/drafts", { "gmail.send": false, "gmail.compose": true, "gmail.readonly": false }],
    ["POST", "/drafts/send", { "gmail.send": false, "gmail.compose": true, "gmail.readonly": false }],
    ["GET", "/drafts?q=x", { "gmail.send": false, "gmail.compose": true, "gmail.readonly": true }],
    [
      "GET",
      "/messages?q=x",
      { "gmail.compose": false, "gmail.readonly": true, "gmail.modify": true, "gmail.metadata": false },
    ],
    ["GET", "/messages", { "gmail.send": false, "gmail.metadata": true }],
    ["GET", "/profile", { "gmail.send": false, "gmail.compose": true }],
  ];

  for (const [method, path, scopes] of CALLS)
    test(`${method} ${path} without a scope for it`, async ({ sandbox, ask }) => {
      const allowed: Record<string, boolean> = {};
      for (const scope of Object.keys(scopes)) {
        const { status } = await asMina(sandbox, ask, scope)(
          method,
          API + path,
          method === "POST" ? {} : undefined,
        );
        allowed[scope] = status !== 403;
      }
      expect(allowed).toEqual(scopes);
    });

  test("a token that is revoked, unknown or Microsoft's, as documented", async ({ sandbox, ask }) => {
    const revoked = sandbox.token("mina@gmail.example", ["gmail.send"]);
    sandbox.revoke(revoked);
    for (const token of [revoked, "unknown", sandbox.token("ana@contoso.example", ["gmail.send"])]) {
      const answer = await ask("POST", `${API}/messages/send`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([answer.status, reasonOf(answer)]).toEqual([401, "authError"]);
    }
    const short = await asMina(sandbox, ask, "gmail.send")("POST", `${API}/drafts`, {});
    expect([short.status, reasonOf(short)]).toEqual([403, "insufficientPermissions"]);
  });
});
