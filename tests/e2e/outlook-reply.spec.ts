import type { Message } from "@microsoft/microsoft-graph-types";
import type { Sandbox } from "../sandbox/sandbox";
import type { GivenItem } from "../sandbox/outlook/options";
import { graph } from "./outlook-graph";
import { ANA, JIN, onlyMail, PLAIN } from "./outlook-mail";
import { closed, press, turnOnVerified } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";

interface Question {
  messageId: string;
  reply: Partial<GivenItem>;
}

/** Jin asks Ana something; what comes back is Ana's reply, as Outlook opens it. */
async function asked(sandbox: Sandbox): Promise<Question> {
  await graph(sandbox, JIN.address, "POST", "sendMail", {
    message: {
      subject: PLAIN.subject,
      body: { contentType: "text", content: "Gibt es Kuchen?" },
      toRecipients: [{ emailAddress: { address: ANA.address } }],
    },
  });
  const { value } = await graph<{ value: Message[] }>(sandbox, ANA.address, "GET", "messages");
  const { conversationId, internetMessageId } = value[0] ?? {};
  expect(conversationId).toBeTruthy();
  // Office.js tells ids in the form of EWS.
  const ofOffice = (conversationId ?? "").replaceAll("-", "/").replaceAll("_", "+");
  return {
    messageId: internetMessageId ?? "",
    reply: { ...PLAIN, subject: `RE: ${PLAIN.subject}`, composeType: "reply", conversationId: ofOffice },
  };
}

test("today's Outlook names the message answered: the reply follows it, with Mail.Send alone", async ({
  outlook,
  sandbox,
}) => {
  const { messageId, reply } = await asked(sandbox);
  const host = await outlook({ item: { ...reply, inReplyTo: messageId } });
  await press(host.pane(), "send");
  await closed(host);
  const { headers } = await onlyMail(sandbox, JIN.address);
  expect(headers["in-reply-to"]).toBe(messageId);
  expect(headers["references"]).toContain(messageId);
});

test("an older Outlook names only the conversation: the verified way finds the message in it", async ({
  outlook,
  sandbox,
}) => {
  const { messageId, reply } = await asked(sandbox);
  const host = await outlook({ item: reply, newerApis: false });
  await turnOnVerified(host.pane());
  await press(host.pane(), "send");
  await expect.poll(() => sandbox.received(JIN.address).length, { timeout: 30_000 }).toBe(1);
  const { headers } = await onlyMail(sandbox, JIN.address);
  expect(headers["in-reply-to"]).toBe(messageId);
  expect(headers["references"]).toContain(messageId);
});

test("an older Outlook and Mail.Send alone: the person is told before the thread is lost", async ({
  outlook,
  sandbox,
}) => {
  const { reply } = await asked(sandbox);
  const host = await outlook({ item: reply, newerApis: false });
  await expect(host.pane().locator('[data-problem="reply-without-thread"]')).toBeVisible();
  await press(host.pane(), "send");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  await press(host.pane(), "send-anyway");
  await expect.poll(() => sandbox.received(JIN.address).length, { timeout: 30_000 }).toBe(1);
});
