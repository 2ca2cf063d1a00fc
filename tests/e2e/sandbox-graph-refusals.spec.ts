import type { Message } from "@microsoft/microsoft-graph-types";
import { expect, jsonOf, test, type Answer, type Ask } from "./sandbox.fixture";
import type { Sandbox } from "../sandbox/sandbox";

const ME = "https://graph.microsoft.com/v1.0/me";
const GOOD: Message = { subject: "x", toRecipients: [{ emailAddress: { address: "jin@contoso.example" } }] };

interface Refused {
  error: { code: string; message: string; innerError: Record<string, string> };
}

function post(
  sandbox: Sandbox,
  ask: Ask,
  path: string,
  body: unknown,
  scopes = ["Mail.Send", "Mail.ReadWrite"],
): Promise<Answer> {
  const token = sandbox.token("ana@contoso.example", scopes);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return ask("POST", ME + path, { headers, body: JSON.stringify(body) });
}

const headersNamed = (...names: string[]): Message => ({
  ...GOOD,
  internetMessageHeaders: names.map((name) => ({ name, value: "v" })),
});

const DRAFTS: [string, unknown, number, string][] = [
  ["an unknown property", { ...GOOD, mailrail: 1 }, 400, "RequestBodyRead"],
  ["a recipient that is no object", { toRecipients: ["jin@contoso.example"] }, 400, "RequestBodyRead"],
  ["a list that is none", { toRecipients: {} }, 400, "RequestBodyRead"],
  ["a subject over 255", { ...GOOD, subject: "x".repeat(256) }, 400, "ErrorInvalidArgument"],
  ["a header without x-", headersNamed("In-Reply-To"), 400, "InvalidInternetMessageHeader"],
  ["no headers in the list", headersNamed(), 400, "InvalidInternetMessageHeaderCollection"],
  [
    "six headers",
    headersNamed("x-1", "x-2", "x-3", "x-4", "x-5", "x-6"),
    400,
    "InvalidInternetMessageHeaderCollection",
  ],
  [
    "a property id of no known form",
    { singleValueExtendedProperties: [{ id: "Key", value: "v" }] },
    400,
    "ErrorInvalidProperty",
  ],
  ["an attachment of no type", { attachments: [{ name: "x", contentBytes: "" }] }, 400, "RequestBodyRead"],
  ["over 4 MB", { ...GOOD, body: { content: "x".repeat(4 * 1024 * 1024) } }, 413, "BadRequest"],
];

for (const [what, draft, status, code] of DRAFTS)
  test(`a draft is refused for ${what}`, async ({ sandbox, ask }) => {
    const answer = await post(sandbox, ask, "/messages", draft);
    expect([answer.status, (jsonOf(answer) as Refused).error.code]).toEqual([status, code]);
    expect(sandbox.drafts("ana@contoso.example")).toBe(0);
  });

const many = (count: number): Message => ({
  toRecipients: Array.from({ length: count }, (_, index) => ({
    emailAddress: { address: `a${index}@elsewhere.example` },
  })),
});

const SENDS: [string, Message, number, string][] = [
  ["no recipient", { subject: "x" }, 400, "ErrorInvalidRecipients"],
  [
    "an address that is none",
    { toRecipients: [{ emailAddress: { address: "jin" } }] },
    400,
    "ErrorInvalidRecipients",
  ],
  ["501 recipients", many(501), 400, "ErrorInvalidRecipients"],
  [
    "another's address",
    { ...GOOD, from: { emailAddress: { address: "jin@contoso.example" } } },
    403,
    "ErrorSendAsDenied",
  ],
];

for (const [what, message, status, code] of SENDS)
  test(`a message is not sent for ${what}`, async ({ sandbox, ask }) => {
    const answer = await post(sandbox, ask, "/sendMail", { message });
    expect([answer.status, (jsonOf(answer) as Refused).error.code]).toEqual([status, code]);
    expect(sandbox.sent("ana@contoso.example")).toEqual([]);
  });

test("500 recipients are not too many", async ({ sandbox, ask }) => {
  expect((await post(sandbox, ask, "/sendMail", { message: many(500) })).status).toBe(202);
  expect(sandbox.received("a499@elsewhere.example")).toHaveLength(1);
});

test("a message over 35 MB is refused when it is sent, and stays a draft", async ({ sandbox, ask }) => {
  const { id = "" } = jsonOf(await post(sandbox, ask, "/messages", GOOD)) as Message;
  const size = 27_000_000;
  const AttachmentItem = { attachmentType: "file", name: "a.bin", size };
  const session = await post(sandbox, ask, `/messages/${id}/attachments/createUploadSession`, {
    AttachmentItem,
  });
  const { uploadUrl } = jsonOf(session) as { uploadUrl: string };
  const piece = 3_932_160;
  for (let from = 0; from < size; from += piece) {
    const until = Math.min(from + piece, size);
    const headers = { "content-range": `bytes ${from}-${until - 1}/${size}` };
    await ask("PUT", uploadUrl, { headers, body: Buffer.alloc(until - from) });
  }
  const token = sandbox.token("ana@contoso.example", ["Mail.Send"]);
  const sent = await ask("POST", `${ME}/messages/${id}/send`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(sent.status).toBe(413);
  expect((jsonOf(sent) as Refused).error.code).toBe("ErrorMessageSizeExceeded");
  expect(sandbox.drafts("ana@contoso.example")).toBe(1);
});

test("send wants its length said", async ({ sandbox, ask }) => {
  const { id = "" } = jsonOf(await post(sandbox, ask, "/messages", GOOD)) as Message;
  const token = sandbox.token("ana@contoso.example", ["Mail.Send"]);
  const headers = { authorization: `Bearer ${token}`, "content-length": "2" };
  expect((await ask("POST", `${ME}/messages/${id}/send`, { headers, body: "{}" })).status).toBe(411);
});

test("what is sent can no longer be written, and a Message-ID only until then", async ({ sandbox, ask }) => {
  const token = sandbox.token("ana@contoso.example", ["Mail.Send", "Mail.ReadWrite"]);
  const { id = "" } = jsonOf(await post(sandbox, ask, "/messages", GOOD)) as Message;
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    prefer: 'IdType="ImmutableId"',
  };
  const patch = (address: string, message: Message): Promise<Answer> =>
    ask("PATCH", `${ME}/messages/${address}`, { headers, body: JSON.stringify(message) });
  const patched = jsonOf(await patch(id, { internetMessageId: "<own@contoso.example>" })) as Message;
  expect(patched.internetMessageId).toBe("<own@contoso.example>");
  await ask("POST", `${ME}/messages/${patched.id ?? ""}/send`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const late = await patch(patched.id ?? "", { internetMessageId: "<late@contoso.example>" });
  expect((jsonOf(late) as Refused).error.code).toBe("ErrorInvalidPropertySet");
  const gone = await patch(patched.id ?? "", { internetMessageHeaders: [{ name: "x-late", value: "v" }] });
  expect((jsonOf(gone) as Refused).error.code).toBe("ErrorInvalidPropertySet");
});

test.describe("without the right token", () => {
  test("the scope of each step is needed", async ({ sandbox, ask }) => {
    const draft = await post(sandbox, ask, "/messages", GOOD, ["Mail.Send"]);
    expect([draft.status, (jsonOf(draft) as Refused).error.code]).toEqual([403, "ErrorAccessDenied"]);
    const send = await post(sandbox, ask, "/sendMail", { message: GOOD }, ["Mail.ReadWrite"]);
    expect([send.status, (jsonOf(send) as Refused).error.code]).toEqual([403, "ErrorAccessDenied"]);
  });

  test("nothing happens for one that is missing, revoked, too old or another provider's", async ({
    sandbox,
    ask,
  }) => {
    const revoked = sandbox.token("ana@contoso.example", ["Mail.Send"]);
    sandbox.revoke(revoked);
    const old = sandbox.token("ana@contoso.example", ["Mail.Send"], 0);
    const other = sandbox.token("mina@gmail.example", ["Mail.Send"]);
    for (const token of [revoked, old, other, ""]) {
      const answer = await ask("POST", `${ME}/sendMail`, {
        headers: { authorization: `Bearer ${token}`, "client-request-id": "c1" },
      });
      expect(answer.status).toBe(401);
      const { error } = jsonOf(answer) as Refused;
      expect(error.code).toBe("InvalidAuthenticationToken");
      expect(error.innerError["client-request-id"]).toBe("c1");
    }
  });
});
