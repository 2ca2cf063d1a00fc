import type { GivenItem } from "../sandbox/outlook/options";
import { JIN, octets, PLAIN } from "./outlook-mail";
import { closed, press, turnOnVerified } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";

const HEADER = "\r\nBcc: eve@elsewhere.example";

for (const [what, item] of Object.entries<Partial<GivenItem>>({
  "the subject": { subject: `Kuchen${HEADER}` },
  "a recipient's name": { to: [{ name: `진${HEADER}`, address: JIN.address }] },
  "the sender's name": { from: { name: `Ana${HEADER}`, address: "ana@contoso.example" } },
  "an attachment's name": { attachments: [{ name: `a${HEADER}.txt`, content: "x" }] },
}))
  test(`CR LF in ${what} blocks the send`, async ({ outlook, sandbox }) => {
    const host = await outlook({ item: { ...PLAIN, ...item }, consented: ["Mail.Send"] });
    await expect(host.pane().locator('[data-problem="control-character"]').first()).toBeVisible();
    await expect(host.pane().locator('[data-action="send"]')).toBeDisabled();
    expect(sandbox.seen.filter(({ host: asked }) => asked === "graph.microsoft.com")).toEqual([]);
  });

function people(count: number): GivenItem["to"] {
  return Array.from({ length: count }, (_, at) => {
    const address = `p${String(at)}@elsewhere.example`;
    return { name: address, address };
  });
}

test("500 recipients go out; one more is refused before anything is sent", async ({ outlook, sandbox }) => {
  const host = await outlook({ item: { ...PLAIN, to: people(501) }, consented: ["Mail.Send"] });
  await expect(host.pane().locator('[data-problem="too-many-recipients"]')).toContainText("501");
  await expect(host.pane().locator('[data-action="send"]')).toBeDisabled();
  await host.page.evaluate(() => {
    const { item } = window.outlook;
    item.change({ to: item.to.slice(0, 500) });
  });
  await press(host.pane(), "send");
  await closed(host);
  expect(sandbox.received("p0@elsewhere.example")).toHaveLength(1);
  expect(sandbox.received("p499@elsewhere.example")).toHaveLength(1);
  expect(sandbox.received("p500@elsewhere.example")).toHaveLength(0);
});

test("35 MB are refused with the reason, and nothing is sent", async ({ outlook, sandbox }) => {
  const half = octets(18 * 1024 * 1024);
  const attachments = [1, 2].map((at) => ({ name: `Teil ${String(at)}.zip`, content: half }));
  const host = await outlook({ item: { ...PLAIN, attachments } });
  await turnOnVerified(host.pane());
  await expect(host.pane().locator('[data-problem="message-too-large"]')).toContainText("MB");
  await expect(host.pane().locator('[data-action="send"]')).toBeDisabled();
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  expect(sandbox.drafts("ana@contoso.example")).toBe(0);
});

test("a cloud file cannot be sent along, and is named", async ({ outlook }) => {
  const link = { name: "Plan.docx", content: "https://contoso.example/plan", format: "url" } as const;
  const host = await outlook({ item: { ...PLAIN, attachments: [link] } });
  await expect(host.pane().locator('[data-problem="attachment-is-link"]')).toContainText("Plan.docx");
});

test("no subject: the person is asked first", async ({ outlook, sandbox }) => {
  const host = await outlook({ item: { ...PLAIN, subject: "" }, consented: ["Mail.Send"] });
  await press(host.pane(), "send");
  expect(sandbox.received(JIN.address)).toHaveLength(0);
  await press(host.pane(), "send-anyway");
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});
