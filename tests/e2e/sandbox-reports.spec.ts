import PostalMime from "postal-mime";
import { parse } from "../sandbox/parse";
import type { Sandbox } from "../sandbox/sandbox";
import { API, asMina } from "./sandbox-gmail";
import { type Ask, expect, test } from "./sandbox.fixture";

const ANA = "ana@contoso.example";
const MINA = "mina@gmail.example";
const LOST = "lost@elsewhere.example";
const KEY = "0123456789abcdef0123456789abcdef";

/** The parts of a report (RFC 6522), as a parser that is not Mailrail's reads them. */
interface Read {
  headers: Record<string, string>;
  text: string;
  status: string;
  returned: { messageId: string | undefined; key: string | undefined };
}

async function read(raw: Buffer): Promise<Read> {
  const { headers, text } = await parse(raw);
  const options = { attachmentEncoding: "utf8", forceRfc822Attachments: true } as const;
  const { attachments } = await PostalMime.parse(raw, options);
  const part = (mediaType: string): string => {
    const content = attachments.find(({ mimeType }) => mimeType === mediaType)?.content;
    return typeof content === "string" ? content : "";
  };
  const original = await parse(Buffer.from(part("message/rfc822")));
  return {
    headers,
    text,
    status: part("message/delivery-status"),
    returned: { messageId: original.headers["message-id"], key: original.headers["x-mailrail-key"] },
  };
}

async function reports(sandbox: Sandbox, address: string): Promise<Read[]> {
  return Promise.all(sandbox.received(address).map(({ raw }) => read(raw)));
}

async function anaSends(sandbox: Sandbox, ask: Ask): Promise<void> {
  const token = sandbox.token(ANA, ["Mail.Send"]);
  const message = {
    subject: "Plan für Mai",
    toRecipients: [LOST, "jin@contoso.example"].map((address) => ({ emailAddress: { address } })),
    internetMessageHeaders: [{ name: "X-Mailrail-Key", value: KEY }],
  };
  const answer = await ask("POST", "https://graph.microsoft.com/v1.0/me/sendMail", {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ message }),
  });
  expect(answer.status).toBe(202);
}

test("Exchange tells of an unknown address, and returns the header of the message", async ({
  sandbox,
  ask,
}) => {
  sandbox.reports.bounce(LOST, "exchange-online-unknown");
  await anaSends(sandbox, ask);
  expect(sandbox.received(LOST)).toEqual([]);
  expect(sandbox.received("jin@contoso.example")).toHaveLength(1);
  expect(await sandbox.reports.arrive()).toBe(1);
  expect(await sandbox.reports.arrive()).toBe(0);
  const [report, ...more] = await reports(sandbox, ANA);
  expect(more).toEqual([]);
  const [sent] = sandbox.sent(ANA);
  const { headers } = await parse(sent?.raw ?? Buffer.of());
  expect(report?.headers).toMatchObject({
    "return-path": "<>",
    "x-ms-exchange-message-is-ndr": "",
    "auto-submitted": "auto-replied",
    "in-reply-to": headers["message-id"],
  });
  expect(report?.headers["content-type"]).toMatch(/^multipart\/report; report-type=delivery-status/);
  expect(report?.status).toMatch(
    /Final-Recipient: rfc822;lost@elsewhere\.example\s+Action: failed\s+Status: 5\.1\.10/,
  );
  expect(report?.text).toContain("lost wasn't found at elsewhere.example");
  expect(report?.returned).toEqual({ messageId: headers["message-id"], key: KEY });
});

test("Gmail tells of a delay first and of the failure later, and returns the message", async ({
  sandbox,
  ask,
}) => {
  sandbox.reports.bounce(LOST, "gmail-delayed", "gmail-expired");
  const gmail = asMina(sandbox, ask, "gmail.send");
  const lines = [
    `To: ${LOST}`,
    "Subject: x",
    "Message-ID: <plan@mailrail.example>",
    `X-Mailrail-Key: ${KEY}`,
    "",
    ".",
  ];
  await gmail("POST", `${API}/messages/send`, { raw: Buffer.from(lines.join("\r\n")).toString("base64url") });
  expect(await sandbox.reports.arrive()).toBe(1);
  expect(sandbox.received(MINA)).toHaveLength(1);
  expect(await sandbox.reports.arrive()).toBe(1);
  const told = await reports(sandbox, MINA);
  expect(told.map(({ status }) => /Action: (\w+)\s+Status: ([\d.]+)/.exec(status)?.slice(1))).toEqual([
    ["delayed", "4.4.1"],
    ["failed", "4.4.1"],
  ]);
  for (const { headers, status, returned } of told) {
    expect(headers).toMatchObject({ "x-failed-recipients": LOST, "in-reply-to": "<plan@mailrail.example>" });
    expect(headers["from"]).toContain("mailer-daemon@googlemail.com");
    expect(status).toContain("X-Original-Message-ID: <plan@mailrail.example>");
    expect(returned).toEqual({ messageId: "<plan@mailrail.example>", key: KEY });
  }
});

test("a forged report names a message that nobody sent", async ({ sandbox, ask }) => {
  await anaSends(sandbox, ask);
  await sandbox.reports.forge(ANA, LOST, "gmail-unknown");
  expect(sandbox.received(LOST)).toHaveLength(1);
  const [report] = await reports(sandbox, ANA);
  expect(report?.headers["x-failed-recipients"]).toBe(LOST);
  expect(report?.status).toContain("Status: 5.1.1");
  expect(report?.returned.messageId).toMatch(/@forged\.example>$/);
  expect(report?.returned.key).not.toBe(KEY);
});
