import type { GivenItem, Person } from "../sandbox/outlook/options";
import type { Outlook } from "../sandbox/outlook/open";
import { ANA, JIN, MINA, PLAIN, REN } from "./outlook-mail";
import { press, screen } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";

/** Office's code for "you may not". */
const ACCESS_RESTRICTED = 9017;

function people(host: Outlook): Promise<Pick<GivenItem, "to" | "cc" | "bcc">> {
  return host.page.evaluate(() => {
    const { to, cc, bcc } = window.outlook.item;
    return { to, cc, bcc };
  });
}

function calls({ page }: Outlook): Promise<string[]> {
  return page.evaluate(() => window.outlook.protocol.calls.filter((call) => /\.(set|add)Async$/.test(call)));
}

/** Presses the fix of a finding, and waits until it is mended. */
async function fix(host: Outlook, problem: string): Promise<void> {
  const finding = host.pane().locator(`[data-problem="${problem}"]`);
  await finding.locator('[data-action="fix"]').click();
  await expect(finding).toHaveCount(0);
}

async function undo(host: Outlook): Promise<void> {
  await press(host.pane(), "undo");
  await expect(host.pane().locator('[data-action="undo"]')).toHaveCount(0);
}

for (const newerApis of [true, false])
  test(`a doubled recipient is removed, only there, and put back (${newerApis ? "today" : "2022"})`, async ({
    outlook,
  }) => {
    const host = await outlook({ item: { ...PLAIN, to: [JIN, MINA], cc: [REN, JIN] }, newerApis });
    await fix(host, "duplicate-recipient");
    expect(await people(host)).toEqual({ to: [JIN, MINA], cc: [REN], bcc: [] });
    expect(await calls(host)).toEqual(["recipients.setAsync"]);
    await undo(host);
    expect(await people(host)).toEqual({ to: [JIN, MINA], cc: [REN, JIN], bcc: [] });
    await expect(host.pane().locator('[data-problem="duplicate-recipient"]')).toBeVisible();
  });

/** People who do not know each other, as many as one reads. */
function strangers(count: number): Person[] {
  return Array.from({ length: count }, (_, at) => {
    const address = `p${String(at)}@elsewhere${String(at % 9)}.example`;
    return { name: `Person ${String(at)}`, address };
  });
}

for (const count of [12, 240])
  test(`${String(count)} strangers are moved to Bcc, nobody is lost, and all come back`, async ({
    outlook,
  }) => {
    const [to, cc] = [strangers(count), [REN]];
    const host = await outlook({ item: { ...PLAIN, to, cc } });
    await fix(host, "strangers-visible");
    const after = await people(host);
    expect(after.to).toEqual([]);
    expect(after.cc).toEqual([]);
    expect(after.bcc).toHaveLength(count + 1);
    // Bcc first: at no moment is anybody in no field.
    const [first] = await calls(host);
    expect(first).toBe("recipients.setAsync");
    await undo(host);
    expect(await people(host)).toEqual({ to, cc, bcc: [] });
  });

test("a mistyped domain is corrected in its place", async ({ outlook }) => {
  const mistyped = { name: "Leo", address: "leo@gmial.com" };
  const host = await outlook({ item: { ...PLAIN, to: [JIN, mistyped, MINA] } });
  await fix(host, "likely-typo");
  expect((await people(host)).to).toEqual([JIN, { name: "Leo", address: "leo@gmail.com" }, MINA]);
  await undo(host);
  expect((await people(host)).to).toEqual([JIN, mistyped, MINA]);
});

for (const written of ["{{first_name}}", "{{ first name }", "[[FIRST_NAME]]"])
  test(`${written} is filled with what the mail itself knows, and the rest of the HTML stays`, async ({
    outlook,
  }) => {
    const html = `<p>Hallo ${written},</p><p class="x">Grüße &amp; Kuß<br>Ana</p>`;
    const host = await outlook({ item: { ...PLAIN, to: [MINA], html } });
    const field = host.pane().locator('[data-problem^="merge-field-"]');
    await field.locator('[data-action="fix"]').click();
    await expect(field).toHaveCount(0);
    expect((await host.item()).html).toBe(html.replace(written, "Mina"));
    expect(await calls(host)).toEqual(["body.setAsync"]);
    await undo(host);
    expect((await host.item()).html).toBe(html);
  });

test("something else was edited since: the fix cannot be taken back any more", async ({ outlook }) => {
  const host = await outlook({ item: { ...PLAIN, to: [JIN, JIN, MINA] } });
  await fix(host, "duplicate-recipient");
  await expect(host.pane().locator('[data-action="undo"]')).toBeVisible();
  await host.page.evaluate(() => {
    window.outlook.item.change({ subject: "Torte am Freitag" });
  });
  await expect(host.pane().locator('[data-action="undo"]')).toHaveCount(0);
  expect(await people(host)).toMatchObject({ to: [JIN, MINA] });
});

test("the window says something else by now: nothing is changed, and that is said", async ({ outlook }) => {
  const host = await outlook({ item: { ...PLAIN, to: [JIN, JIN] } });
  const button = host.pane().locator('[data-problem="duplicate-recipient"] [data-action="fix"]');
  await expect(button).toBeVisible();
  // In one turn: the pane has not read the change when its button is pressed.
  await host.page.evaluate(
    (to) => {
      window.outlook.item.to = to;
    },
    [MINA, REN],
  );
  await button.click();
  await expect(screen(host.pane())).toContainText("That could not be changed");
  expect((await people(host)).to).toEqual([MINA, REN]);
  expect(await calls(host)).toEqual([]);
});

test("Outlook refuses the second of three fields: the first gets its people back", async ({ outlook }) => {
  const to = strangers(12);
  const host = await outlook({ item: { ...PLAIN, to, cc: [REN] } });
  await expect(host.pane().locator('[data-problem="strangers-visible"]')).toBeVisible();
  await host.page.evaluate((code) => {
    const { protocol, item } = window.outlook;
    item.addEventListener(
      "recipients",
      () => protocol.failures.set("recipients.setAsync", { code, times: 1 }),
      {
        once: true,
      },
    );
  }, ACCESS_RESTRICTED);
  await host.pane().locator('[data-problem="strangers-visible"] [data-action="fix"]').click();
  await expect(screen(host.pane())).toContainText("That could not be changed");
  expect(await people(host)).toEqual({ to, cc: [REN], bcc: [] });
});

test("a distribution list is one, and told to be one", async ({ outlook }) => {
  const team = { name: "Alle", address: "alle@contoso.example", list: true };
  const host = await outlook({ item: { ...PLAIN, to: [JIN, team] } });
  await expect(host.pane().locator('[data-problem="distribution-list"]')).toContainText(
    "alle@contoso.example",
  );
  await expect(host.pane().locator("[data-problem]")).toHaveCount(1);
});

test("a mail that went out teaches the domains the mailbox writes to, and no address", async ({
  outlook,
}) => {
  const host = await outlook({ item: { ...PLAIN, to: [JIN, MINA] }, consented: ["Mail.Send"] });
  await press(host.pane(), "send");
  const kept = () => host.page.evaluate(() => window.outlook.world.settings["mailrail-domains"]);
  await expect.poll(kept).toBeTruthy();
  const text = (await kept()) ?? "";
  expect(text).toContain("gmail.example");
  expect(text).not.toContain("@");
  expect(text).not.toContain(ANA.name);
});
