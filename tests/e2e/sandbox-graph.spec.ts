import type { FileAttachment, Message, Recipient, UploadSession } from "@microsoft/microsoft-graph-types";
import { parse } from "../sandbox/parse";
import type { Annotated } from "../sandbox/request";
import type { Sandbox } from "../sandbox/sandbox";
import { expect, jsonOf, test, type Answer, type Ask, type Said } from "./sandbox.fixture";

const ME = "https://graph.microsoft.com/v1.0/me";
const KEY = "String {7d9f0c1e-2b3a-4c5d-8e6f-0a1b2c3d4e5f} Name Mailrail-Key";
const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };

/** Asks Graph as Ana, with both consents where nothing else is said. */
type Graph = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

function asAna(sandbox: Sandbox, ask: Ask, scopes = ["Mail.Send", "Mail.ReadWrite"]): Graph {
  const token = sandbox.token("ana@contoso.example", scopes);
  return (method, path, body, headers = {}) => {
    const json: Said =
      body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    return ask(method, ME + path, {
      ...json,
      headers: { ...json.headers, authorization: `Bearer ${token}`, ...headers },
    });
  };
}

const to = (...addresses: string[]): Recipient[] =>
  addresses.map((address) => ({ emailAddress: { address } }));

const LETTER: Message = {
  subject: "Grüße aus 서울",
  body: { contentType: "html", content: '<p>Hallo <img src="cid:logo"></p>' },
  toRecipients: [{ emailAddress: { name: "진 김", address: "jin@contoso.example" } }],
  ccRecipients: to("mina@gmail.example"),
  bccRecipients: to("leo@gmail.example", "someone@elsewhere.example"),
};

const codeOf = (answer: Answer): unknown => (jsonOf(answer) as { error: { code: unknown } }).error.code;

test("a draft keeps its immutable id when it is sent, and loses the other", async ({ sandbox, ask }) => {
  const graph = asAna(sandbox, ask);
  const ordinary = jsonOf(await graph("POST", "/messages", LETTER)) as Message;
  const immutable = jsonOf(
    await graph("GET", `/messages/${ordinary.id ?? ""}`, undefined, IMMUTABLE),
  ) as Message;
  expect(immutable.id).not.toBe(ordinary.id);
  expect(sandbox.drafts("ana@contoso.example")).toBe(1);
  const sent = await graph("POST", `/messages/${immutable.id ?? ""}/send`);
  expect([sent.status, sent.text]).toEqual([202, ""]);
  expect(sandbox.drafts("ana@contoso.example")).toBe(0);
  expect(codeOf(await graph("GET", `/messages/${ordinary.id ?? ""}`))).toBe("ErrorItemNotFound");
  const copy = jsonOf(
    await graph("GET", `/messages/${immutable.id ?? ""}?$select=isDraft,subject`),
  ) as Message;
  expect(copy).toMatchObject({ isDraft: false, subject: LETTER.subject });
  expect(copy).not.toHaveProperty("body");
});

test("everyone gets the message, Bcc too, and only the sender's copy says so", async ({ sandbox, ask }) => {
  const graph = asAna(sandbox, ask, ["Mail.Send"]);
  const headers = [{ name: "X-Mailrail-Key", value: "k1" }];
  const message = { ...LETTER, internetMessageHeaders: headers };
  expect((await graph("POST", "/sendMail", { message })).status).toBe(202);
  for (const address of [
    "jin@contoso.example",
    "mina@gmail.example",
    "leo@gmail.example",
    "someone@elsewhere.example",
  ]) {
    const [mail, ...more] = sandbox.received(address);
    expect(more).toEqual([]);
    const { from, to, cc, bcc, subject, html, headers } = await parse(mail?.raw ?? Buffer.of());
    expect({ from, to, cc, bcc, subject }).toEqual({
      from: { name: "Ana Müller", address: "ana@contoso.example" },
      to: [{ name: "진 김", address: "jin@contoso.example" }],
      cc: [{ name: "", address: "mina@gmail.example" }],
      bcc: [],
      subject: LETTER.subject,
    });
    expect(html.trim()).toBe(LETTER.body?.content);
    expect(headers["x-mailrail-key"]).toBe("k1");
  }
  const [copy] = sandbox.sent("ana@contoso.example");
  expect((await parse(copy?.raw ?? Buffer.of())).bcc.map(({ address }) => address)).toEqual([
    "leo@gmail.example",
    "someone@elsewhere.example",
  ]);
});

test("nothing is kept in Sent Items when the request says so", async ({ sandbox, ask }) => {
  const graph = asAna(sandbox, ask);
  await graph("POST", "/sendMail", { message: LETTER, saveToSentItems: false });
  expect(sandbox.received("jin@contoso.example")).toHaveLength(1);
  expect(sandbox.sent("ana@contoso.example")).toEqual([]);
  expect(jsonOf(await graph("GET", "/mailFolders/sentitems/messages"))).toMatchObject({ value: [] });
});

test("a message comes as base64 of its MIME, octet for octet, or is refused", async ({ sandbox, ask }) => {
  const graph = asAna(sandbox, ask, ["Mail.Send"]);
  const token = sandbox.token("ana@contoso.example", ["Mail.Send"]);
  const mime =
    "From: ana@contoso.example\r\nTo: jin@contoso.example\r\nBcc: leo@gmail.example\r\nSubject: x\r\n\r\n.\r\n";
  const send = (body: string): Promise<Answer> =>
    ask("POST", `${ME}/sendMail`, {
      headers: { authorization: `Bearer ${token}`, "content-type": "text/plain" },
      body,
    });
  expect((await send(Buffer.from(mime).toString("base64"))).status).toBe(202);
  const [received] = sandbox.received("leo@gmail.example");
  expect(received?.raw.toString()).toBe(mime.replace("Bcc: leo@gmail.example\r\n", ""));
  expect(codeOf(await send("not base64!"))).toBe("ErrorMimeContentInvalidBase64String");
  expect(codeOf(await graph("POST", "/sendMail", { mesage: LETTER }))).toBe("RequestBodyRead");
});

test("a sent message is found by its extended property", async ({ sandbox, ask }) => {
  const graph = asAna(sandbox, ask);
  for (const value of ["a'1", "b2"]) {
    const singleValueExtendedProperties = [{ id: KEY, value }];
    const { id } = jsonOf(
      await graph("POST", "/messages", { ...LETTER, singleValueExtendedProperties }),
    ) as Message;
    await graph("POST", `/messages/${id ?? ""}/send`);
  }
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY}' and ep/value eq 'a''1')`;
  const query = `$filter=${encodeURIComponent(filter)}&$select=id,internetMessageId&$top=2`;
  const { value } = jsonOf(await graph("GET", `/mailFolders/sentitems/messages?${query}`)) as {
    value: Message[];
  };
  expect(value).toHaveLength(1);
  expect(codeOf(await graph("GET", `/messages?$filter=${encodeURIComponent("isDraft or 1")}`))).toBe(
    "BadRequest",
  );
  const sorted = `/messages?$filter=${encodeURIComponent("conversationId eq 'x'")}&$orderby=receivedDateTime`;
  expect(codeOf(await graph("GET", sorted))).toBe("InefficientFilter");
});

test("a reply stays in its conversation and says what it answers", async ({ sandbox, ask }) => {
  const graph = asAna(sandbox, ask);
  const first = jsonOf(await graph("POST", "/messages", LETTER)) as Message;
  await graph("POST", `/messages/${first.id ?? ""}/send`);
  const parent = first.internetMessageId ?? "";
  const reply = {
    ...LETTER,
    subject: `RE: ${LETTER.subject ?? ""}`,
    singleValueExtendedProperties: [
      { id: "String 0x1042", value: parent },
      { id: "String 0x1039", value: `<root@elsewhere.example> ${parent}` },
    ],
  };
  const second = jsonOf(await graph("POST", "/messages", reply)) as Message;
  expect(second.conversationId).toBe(first.conversationId);
  await graph("POST", `/messages/${second.id ?? ""}/send`);
  const raw = sandbox.received("jin@contoso.example")[1]?.raw ?? Buffer.of();
  const { headers } = await parse(raw);
  expect(headers["in-reply-to"]).toBe(parent);
  expect(headers["references"]).toBe(`<root@elsewhere.example> ${parent}`);
  const filter = encodeURIComponent(`conversationId eq '${first.conversationId ?? ""}'`);
  const select = "internetMessageId,internetMessageHeaders";
  const { value } = jsonOf(await graph("GET", `/messages?$filter=${filter}&$select=${select}`)) as {
    value: Message[];
  };
  expect(value.map(({ internetMessageId }) => internetMessageId)).toEqual([second.internetMessageId, parent]);
});

test.describe("attachments", () => {
  const small = (size: number): Annotated<FileAttachment> => ({
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "größe.bin",
    contentType: "application/octet-stream",
    contentBytes: Buffer.alloc(size, 7).toString("base64"),
  });

  test("are listed in the order they were added, larger than their file", async ({ sandbox, ask }) => {
    const graph = asAna(sandbox, ask);
    const { id = "" } = jsonOf(await graph("POST", "/messages", LETTER)) as Message;
    expect((await graph("POST", `/messages/${id}/attachments`, small(816))).status).toBe(201);
    await graph("POST", `/messages/${id}/attachments`, {
      ...small(3),
      name: "logo.png",
      isInline: true,
      contentId: "logo",
    });
    const list = jsonOf(await graph("GET", `/messages/${id}/attachments?$select=id,name,size`)) as {
      value: FileAttachment[];
    };
    expect(list.value.map(({ name, size }) => [name, size])).toEqual([
      ["größe.bin", 1053],
      ["logo.png", 240],
    ]);
    expect(list.value[0]).not.toHaveProperty("contentBytes");
    expect((await graph("POST", `/messages/${id}/attachments`, small(3 * 1024 * 1024))).status).toBe(413);
    await graph("POST", `/messages/${id}/send`);
    const { attachments } = await parse(sandbox.received("jin@contoso.example")[0]?.raw ?? Buffer.of());
    expect(attachments.map(({ name, size, contentId }) => [name, size, contentId])).toContainEqual([
      "logo.png",
      3,
      "logo",
    ]);
    expect(attachments.map(({ name, size }) => [name, size])).toContainEqual(["größe.bin", 816]);
  });

  test("go up in pieces, in order, without Authorization, none over 4 MB", async ({ sandbox, ask }) => {
    const graph = asAna(sandbox, ask);
    const { id = "" } = jsonOf(await graph("POST", "/messages", LETTER)) as Message;
    const size = 5_000_000;
    const item = { attachmentType: "file", name: "großes.bin", size, contentType: "application/zip" };
    const open = (AttachmentItem: unknown): Promise<Answer> =>
      graph("POST", `/messages/${id}/attachments/createUploadSession`, { AttachmentItem });
    expect(codeOf(await open({ ...item, size: 9 }))).toBe(
      "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize",
    );
    const { uploadUrl = "", nextExpectedRanges } = jsonOf(await open(item)) as UploadSession;
    expect(nextExpectedRanges).toEqual(["0-"]);
    const url = uploadUrl ?? "";
    expect(new URL(url).hostname).toBe("outlook.office.com");
    const file = Buffer.alloc(size, "mailrail");
    const put = (from: number, until: number, headers = {}): Promise<Answer> =>
      ask("PUT", url, {
        headers: { "content-range": `bytes ${from}-${until - 1}/${size}`, ...headers },
        body: file.subarray(from, until),
      });
    expect((await put(0, 3_932_160, { authorization: "Bearer x" })).status).toBe(401);
    expect((await put(0, 4_194_305)).status).toBe(413);
    expect((await put(100, 3_932_160)).status).toBe(416);
    expect((await put(0, 3_932_160, { "content-range": "bytes 0-9/10" })).status).toBe(400);
    const middle = await put(0, 3_932_160);
    expect(middle.status).toBe(200);
    expect(jsonOf(middle)).toMatchObject({ nextExpectedRanges: ["3932160-"] });
    expect(jsonOf(await ask("GET", url))).toMatchObject({ nextExpectedRanges: ["3932160-"] });
    const last = await put(3_932_160, size);
    expect([last.status, last.text]).toEqual([201, ""]);
    expect(last.headers["location"]).toContain("/attachments(");
    expect((await put(3_932_160, size)).status).toBe(404);
    await graph("POST", `/messages/${id}/send`);
    const { attachments } = await parse(sandbox.received("jin@contoso.example")[0]?.raw ?? Buffer.of());
    expect(attachments).toMatchObject([{ name: "großes.bin", mediaType: "application/zip", size }]);
  });

  test("a page may send a piece and its range to the upload host, and no other header", async ({ ask }) => {
    const preflight = (headers: string): Promise<Answer> =>
      ask("OPTIONS", "https://outlook.office.com/api/gv1.0/x", {
        headers: { origin: "https://addin.mailrail.example", "access-control-request-headers": headers },
      });
    const allowed = (await preflight("authorization,content-range")).headers["access-control-allow-headers"];
    expect(allowed).toBe("content-type, content-range");
  });
});
