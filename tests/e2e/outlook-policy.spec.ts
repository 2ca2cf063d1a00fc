import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { alertOf, pressSend, sentByOutlook, TODAY } from "./outlook-alerts";
import { JIN, MINA, PLAIN } from "./outlook-mail";
import { press } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";

const BLOCKED = JSON.stringify({ blocked: { domains: ["gmail.example"] } });
const NOT_BLOCKED = JSON.stringify({ blocked: { domains: ["other.example"] } });
const BAD = '{\n  "blocked": {\n    "domain": ["gmail.example"]\n  }\n}\n';
const TO_MINA = { ...PLAIN, to: [MINA] };

/** The built add-in with an organisation's document beside it. */
async function published(folder: string, document: string): Promise<string> {
  await cp("dist/outlook", folder, { recursive: true });
  await writeFile(join(folder, "policy.json"), document);
  return folder;
}

test("no document: nothing is wanted", async ({ outlook }) => {
  const host = await outlook({ item: TO_MINA });
  await press(host.pane(), "settings-open");
  await expect(host.pane().locator('[data-policy="none"]')).toBeVisible();
});

test("the document beside the add-in is reviewed by, and kept for when nobody answers", async ({
  outlook,
  sandbox,
}, info) => {
  const dist = await published(info.outputPath("add-in"), BLOCKED);
  const host = await outlook({ item: TO_MINA, dist });
  await expect(host.pane().locator('[data-problem="recipient-blocked"]')).toBeVisible();
  await press(host.pane(), "settings-open");
  await expect(host.pane().locator('[data-policy="in-use"]')).toBeVisible();
  await host.closePane();
  sandbox.faults.next({
    method: "GET",
    path: "/policy.json",
    act: { kind: "answer", status: 503, body: "" },
  });
  const pane = await host.openPane();
  await expect(pane.locator('[data-problem="recipient-blocked"]')).toBeVisible();
});

test("a bad document is refused whole, with line and reason; the last good one stays", async ({
  outlook,
}, info) => {
  const dist = await published(info.outputPath("add-in"), BLOCKED);
  const host = await outlook({ item: TO_MINA, dist });
  await expect(host.pane().locator('[data-problem="recipient-blocked"]')).toBeVisible();
  await host.closePane();
  await writeFile(join(dist, "policy.json"), BAD);
  const pane = await host.openPane();
  const banner = pane.locator('[data-banner="policy"]');
  await expect(banner).toContainText("3");
  await expect(banner).toContainText("domain");
  await expect(pane.locator('[data-problem="recipient-blocked"]')).toBeVisible();
});

test("a bad document and none before: told so, and nothing is wanted", async ({ outlook }, info) => {
  const dist = await published(info.outputPath("add-in"), BAD);
  const host = await outlook({ item: TO_MINA, dist });
  await expect(host.pane().locator('[data-banner="policy"]')).toBeVisible();
  await expect(host.pane().locator('[data-problem="recipient-blocked"]')).toHaveCount(0);
});

for (const [what, change] of Object.entries({
  "another document": (file: string) => writeFile(file, NOT_BLOCKED),
  "no document any more": (file: string) => rm(file),
}))
  test(`${what}: what the last one wanted is over`, async ({ outlook }, info) => {
    const dist = await published(info.outputPath("add-in"), BLOCKED);
    const host = await outlook({ item: TO_MINA, dist });
    await expect(host.pane().locator('[data-problem="recipient-blocked"]')).toBeVisible();
    await host.closePane();
    await change(join(dist, "policy.json"));
    const pane = await host.openPane();
    await expect(pane.locator('main[data-screen="review"]')).toBeVisible();
    await expect(pane.locator('[data-problem="recipient-blocked"]')).toHaveCount(0);
  });

test("Outlook's own Send goes by the document too", async ({ outlook, sandbox }, info) => {
  const dist = await published(info.outputPath("add-in"), BLOCKED);
  const host = await outlook({ ...TODAY, item: TO_MINA, dist });
  await pressSend(host);
  await expect(alertOf(host)).toContainText(MINA.address);
  await alertOf(host).getByRole("button", { name: "Open Mailrail" }).click();
  await host.page.evaluate(
    (to) => {
      window.outlook.item.change({ to });
    },
    [JIN],
  );
  await pressSend(host);
  await sentByOutlook(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
  expect(sandbox.received(MINA.address)).toHaveLength(0);
});

test("Outlook's own Send after a bad document: the last good one stays", async ({ outlook }, info) => {
  const dist = await published(info.outputPath("add-in"), BLOCKED);
  const first = await outlook({ ...TODAY, item: TO_MINA, dist });
  await pressSend(first);
  await expect(alertOf(first)).toContainText(MINA.address);
  await writeFile(join(dist, "policy.json"), BAD);
  const kept = await first.page.evaluate(() => window.outlook.world.settings);
  const roamingSettings = Object.fromEntries(
    Object.entries(kept).map(([key, text]) => [key, JSON.parse(text) as unknown]),
  );
  const next = await outlook({ ...TODAY, item: TO_MINA, dist, roamingSettings });
  await pressSend(next);
  await expect(alertOf(next)).toContainText(MINA.address);
});
