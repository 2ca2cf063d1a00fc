import type { Frame } from "@playwright/test";
import axe from "axe-core";
import type { Theme } from "../sandbox/outlook/options";
import { JIN, PLAIN } from "./outlook-mail";
import { closed, press, screen } from "./outlook-pane";
import { expect, test } from "./outlook.fixture";

const NARROW = { width: 320, height: 640 };
const AGREED = { item: PLAIN, consented: ["Mail.Send"] };

/** The rules axe finds broken in the pane. The test's own session runs it, past the page's policy. */
async function broken(pane: Frame): Promise<string[]> {
  const session = await pane.page().context().newCDPSession(pane);
  await session.send("Runtime.evaluate", { expression: axe.source });
  const { result } = await session.send("Runtime.evaluate", {
    expression:
      "axe.run().then(({ passes, violations }) => [passes.length, ...violations.map(({ id }) => id)])",
    awaitPromise: true,
    returnByValue: true,
  });
  const [passes, ...violations] = result.value as [number, ...string[]];
  expect(passes).toBeGreaterThan(10);
  return violations;
}

/** Relative luminance (WCAG 2) of the colour behind the interface. */
function ground(pane: Frame): Promise<number> {
  return pane.locator(".mailrail").evaluate((root) => {
    const [red = 0, green = 0, blue = 0] = (
      /\d+, \d+, \d+/.exec(getComputedStyle(root).backgroundColor)?.[0] ?? ""
    )
      .split(", ")
      .map((channel) => Number(channel) / 255)
      .map((one) => (one <= 0.04 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
}

test("320 px wide and by keyboard alone, a mail is confirmed and sent", async ({ outlook, sandbox }) => {
  const host = await outlook({ ...AGREED, item: { ...PLAIN, subject: "" }, viewport: NARROW });
  const { keyboard } = host.page;
  const pane = host.pane();
  await expect(pane.locator('[data-action="send"]')).toBeVisible();
  await host.page.locator("#close-pane").focus();
  for (const action of ["send", "send-anyway"]) {
    const control = pane.locator(`[data-action="${action}"]`);
    await expect(async () => {
      await keyboard.press("Tab");
      await expect(control).toBeFocused({ timeout: 100 });
    }).toPass();
    await keyboard.press("Enter");
  }
  await closed(host);
  expect(sandbox.received(JIN.address)).toHaveLength(1);
});

for (const [language, word] of Object.entries({
  "en-US": "Ready to send",
  "ko-KR": "보낼 준비",
  "ja-JP": "送信",
  "zh-TW": "寄",
}))
  test(`Outlook in ${language}: the pane speaks it, and fits in 320 px`, async ({ outlook }) => {
    const host = await outlook({ ...AGREED, displayLanguage: language, viewport: NARROW });
    await expect(screen(host.pane()).locator("h1")).toContainText(word);
    const overflow = await host.pane().evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

for (const newerApis of [true, false])
  for (const theme of ["light", "dark", "contrast"] as Theme[])
    test(`theme ${theme}, ${newerApis ? "told by Outlook" : "of the system"}: worn, and axe finds nothing`, async ({
      outlook,
    }) => {
      const host = await outlook({ ...AGREED, theme, newerApis });
      const pane = host.pane();
      await expect(screen(pane)).toHaveAttribute("data-screen", "review");
      if (theme === "light") expect(await ground(pane)).toBeGreaterThan(0.7);
      else expect(await ground(pane)).toBeLessThan(0.1);
      expect(await broken(pane)).toEqual([]);
      await press(pane, "settings-open");
      expect(await broken(pane)).toEqual([]);
    });

test("Outlook's theme is changed while the pane is open: the pane follows", async ({ outlook }) => {
  const host = await outlook(AGREED);
  await expect(screen(host.pane())).toHaveAttribute("data-screen", "review");
  await host.page.evaluate(() => {
    window.outlook.protocol.changeTheme("#1f1f1f");
  });
  await expect.poll(() => ground(host.pane())).toBeLessThan(0.1);
});

test("Outlook is dark while the system is light: the pane follows Outlook", async ({ outlook }) => {
  const host = await outlook({ ...AGREED, theme: "dark" });
  await host.page.emulateMedia({ colorScheme: "light" });
  await expect(screen(host.pane())).toHaveAttribute("data-screen", "review");
  expect(await ground(host.pane())).toBeLessThan(0.1);
});
