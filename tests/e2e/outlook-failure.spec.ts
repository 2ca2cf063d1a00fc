import type { FaultAct } from "../sandbox/sandbox";
import type { OutlookOptions } from "../sandbox/outlook/options";
import { JIN, octets, PLAIN } from "./outlook-mail";
import { closed, press, told, turnOnVerified } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";

const SEND_MAIL = "/v1.0/me/sendMail";
const COMMIT = /\/me\/messages\/[^/]+\/send$/;
const AGREED: OutlookOptions = { item: PLAIN, consented: ["Mail.Send"] };

test("verified: the connection is lost after Graph acted; one mail, told as sent", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook({ item: PLAIN });
  await turnOnVerified(host.pane());
  sandbox.faults.next({ method: "POST", path: COMMIT, act: { kind: "act-then-drop" } });
  await press(host.pane(), "send");
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("send-only: the connection is lost after Graph acted; told as unknown, never sent again by itself", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook(AGREED);
  sandbox.faults.next({ method: "POST", path: SEND_MAIL, act: { kind: "act-then-drop" } });
  await press(host.pane(), "send");
  await told(host.pane(), "unknown", "network-lost");
  expect(sandbox.received(JIN.address)).toHaveLength(1);
  expect((await host.item()).ending).toBe("open");
});

test("202 with Retry-After is success: one mail", async ({ outlook, sandbox }) => {
  const host = await outlook(AGREED);
  const act: FaultAct = { kind: "act-then-answer", status: 202, headers: { "retry-after": "30" } };
  sandbox.faults.next({ method: "POST", path: SEND_MAIL, act });
  await press(host.pane(), "send");
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

for (const exposed of [true, false])
  test(`429 with Retry-After ${exposed ? "readable" : "hidden by CORS"}: waits, then sends once`, async ({
    outlook,
    sandbox,
  }) => {
    const host = await outlook(AGREED);
    sandbox.faults.next({
      method: "POST",
      path: SEND_MAIL,
      act: { kind: "throttle", retryAfter: "2", exposed },
    });
    await press(host.pane(), "send");
    await closed(host);
    expect(sandbox.received(JIN.address)).toHaveLength(1);
  });

test("429 for longer than a person waits: told until when, nothing sent, the mail stays", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook(AGREED);
  const act: FaultAct = { kind: "throttle", retryAfter: "3600", exposed: true };
  sandbox.faults.next({ method: "POST", path: SEND_MAIL, act });
  await press(host.pane(), "send");
  await told(host.pane(), "waiting", "throttled");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  expect(await host.item()).toMatchObject({ ending: "open", subject: PLAIN.subject });
});

test("401: one fresh token, then sent", async ({ outlook, sandbox }) => {
  const host = await outlook({ ...AGREED, bridge: "revoked-first" });
  await press(host.pane(), "send");
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
  expect(await host.page.evaluate(() => window.outlook.broker.given)).toBe(2);
});

test("Graph answers nonsense: told as unknown with Mail.Send alone, seen to be sent the verified way", async ({
  outlook,
  sandbox,
}) => {
  const nonsense: FaultAct = { kind: "act-then-answer", status: 500, body: "<html>}{", headers: {} };
  const host = await outlook(AGREED);
  sandbox.faults.next({ method: "POST", path: SEND_MAIL, act: nonsense });
  await press(host.pane(), "send");
  await told(host.pane(), "unknown");
  expect(sandbox.received(JIN.address)).toHaveLength(1);

  await press(host.pane(), "dismiss");
  await turnOnVerified(host.pane());
  sandbox.faults.next({ method: "POST", path: COMMIT, act: nonsense });
  await press(host.pane(), "send");
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(2);
});

test("Graph refuses: told why, nothing sent, and it can be sent once mended", async ({
  outlook,
  sandbox,
}) => {
  const host = await outlook(AGREED);
  const body = { error: { code: "ErrorSendAsDenied", message: "Not yours." } };
  sandbox.faults.next({ method: "POST", path: SEND_MAIL, act: { kind: "answer", status: 403, body } });
  await press(host.pane(), "send");
  await told(host.pane(), "refused", "send-as-denied");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  await press(host.pane(), "dismiss");
  await press(host.pane(), "send");
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

test("cancelled while it uploads: nothing is sent and the mail stays", async ({ outlook, sandbox }) => {
  const film = { name: "Film.mp4", content: octets(9 * 1024 * 1024) };
  const host = await outlook({ item: { ...PLAIN, attachments: [film] } });
  await turnOnVerified(host.pane());
  sandbox.faults.next({ method: "PUT", path: /AttachmentSessions/, act: { kind: "hang" } });
  await press(host.pane(), "send");
  await press(host.pane(), "cancel");
  await told(host.pane(), "refused", "cancelled");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  expect((await host.item()).ending).toBe("open");
});
