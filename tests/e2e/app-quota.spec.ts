import type { Locator } from "@playwright/test";
import type { Permit } from "mailrail";
import type { View } from "../../www/app/plugin";
import { action, type AppGallery, asked, expect, read, test } from "./app.fixture";
import { VIEWS } from "./app-views";

/** A Friday afternoon in Seoul. */
const NOW = Date.UTC(2026, 10, 20, 5, 3, 7);

test.use({ timezoneId: "Asia/Seoul" });
test.beforeEach(async ({ gallery }) => gallery.page.clock.setFixedTime(NOW));

const gaugeOf = ({ page }: AppGallery, name: string): Locator => page.locator(`[data-gauge="${name}"]`);
const change = ({ page }: AppGallery, over: Partial<View>): Promise<void> =>
  page.evaluate((next) => window.gallery.change(next), over);

/** From now on time passes only when the test says so. */
async function stopClock({ page }: AppGallery): Promise<void> {
  await page.clock.install({ time: NOW - 1000 });
  await page.clock.pauseAt(NOW);
}

/** The compose window of a calm mail, with another permit. */
function permitted(permit: Permit): Pick<View, "compose"> {
  const compose = VIEWS["review-sendable"]?.().compose;
  if (!compose) throw new Error("no compose window");
  return { compose: { ...compose, permit } };
}

test("a gauge names its rule, how much of it is used, over which time, the next place and its source", async ({
  gallery,
}) => {
  await gallery.show("quota-full", "en-US");
  const minute = gaugeOf(gallery, "messages-per-minute");
  await expect(minute.locator("h3")).toHaveText("Mails a minute");
  await expect(minute.locator(".full-mark")).toHaveText("Full");
  await expect(minute.locator(".share")).toHaveText(read("30 of 30"));
  await expect(minute.locator("p").first()).toHaveText(
    read("Within 1 minute. The next place is freed at 2:03:38 PM."),
  );
  await expect(minute.locator(".lowered")).toHaveCount(0);
  await expect(minute.locator(".source")).toHaveText(
    read("Source: Exchange Online limits, “Sending limits”, read in November 2026"),
  );
});

test("the bar of a gauge is as long as its share", async ({ gallery }) => {
  await gallery.show("quota-half-used");
  const widths = await gaugeOf(gallery, "messages-per-minute")
    .locator("rect")
    .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().width));
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(18 / 30, 2);
});

test("a figure below the published one says who lowered it", async ({ gallery }) => {
  await gallery.show("quota-full", "en-US");
  await expect(gaugeOf(gallery, "recipients-per-day").locator(".lowered")).toHaveText(
    read("Your mail service itself allows 10,000. Your organisation lowered it."),
  );
  await expect(gaugeOf(gallery, "messages-per-day").locator(".lowered")).toHaveText(
    read(
      "Your mail service itself says 2,000, but it refused more. That is kept to until Saturday, November 21 at 2:04 PM.",
    ),
  );
});

test("what is shared, and what the organisation set, say so; octets are sizes", async ({ gallery }) => {
  await gallery.show("quota-every-gauge");
  await expect(gallery.page.locator("[data-gauge]")).toHaveCount(12);
  await expect(gaugeOf(gallery, "tenant-external-recipients-per-day")).toContainText(
    "Everybody in your organisation shares it.",
  );
  await expect(gaugeOf(gallery, "pace").locator(".source")).toHaveText("Set by your organisation.");
  await expect(gaugeOf(gallery, "upload").locator(".share")).toHaveText(read("62.5 MB of 150 MB"));
});

test("a pause, lost notes and a ledger that is not kept are told, each in its place", async ({ gallery }) => {
  await gallery.show("quota-notes", "en-US");
  const note = (name: string): Locator => gallery.page.locator(`[data-note="${name}"]`);
  await expect(note("held")).toContainText(/Pause until .*2:28:07 PM/);
  await expect(note("damaged")).toContainText("3 notes of what was sent cannot be read");
  await expect(note("not-kept")).toContainText("The figures are lost with this window");
  await gallery.show("quota-half-used");
  await expect(gallery.page.locator("[data-note]")).toHaveCount(0);
});

test("what the figures are based on is said, and in Outlook that it comes with verified sending", async ({
  gallery,
}) => {
  const card = gallery.page.locator("[data-basis]");
  await gallery.show("quota-half-used");
  await expect(card).toContainText("From here only");
  await expect(card).toContainText("It is counted when verified sending is on");
  await gallery.show("quota-full", "en-US");
  await expect(card).toContainText(/own list of sent mail, read at .*1:59:07 PM/);
  await expect(card).toContainText("because verified sending is on");
  await expect(action(gallery, "counting")).toHaveCount(0);
  await gallery.show("quota-notes");
  await expect(card).toContainText("as soon as the mailbox’s list has been read");
});

test("in Gmail counting is chosen by a switch, and a failure says why", async ({ gallery }) => {
  await gallery.show("quota-counting-off");
  const choice = action(gallery, "counting");
  await expect(choice).not.toBeChecked();
  await expect(choice).toHaveAccessibleName("Count mail sent by other means");
  await choice.press("Space");
  expect(await asked(gallery)).toContain("setCounting true");
  await change(gallery, { counting: { on: true, problem: { code: "access-denied" } } });
  await expect(choice).toBeChecked();
  await expect(gallery.page.locator(".counting-problem")).toHaveText(
    /list of sent mail could not be read.*did not allow this/,
  );
});

test("nothing used, loading, no mailbox and a failure each have their words", async ({ gallery }) => {
  for (const [view, words] of [
    ["quota-calm", "No limit is near"],
    ["quota-loading", "Counting what was sent"],
    ["quota-no-mailbox", "No mailbox is open"],
    ["quota-unreadable", "could not be counted"],
  ] as const) {
    await gallery.show(view);
    await expect(gallery.page.locator("main"), view).toContainText(words);
  }
  await expect(gallery.page.locator("[role=alert]", { hasText: "could not be counted" })).toHaveCount(0);
  const before = (await asked(gallery)).length;
  await action(gallery, "quota-refresh").press("Enter");
  expect((await asked(gallery)).slice(before)).toEqual(["refreshQuota"]);
});

test("the limits are opened from the header and from the permit, ask for fresh figures, and give way to a send", async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show("review-sendable");
  await action(gallery, "permit-quota").press("Enter");
  await expect(page.locator("main")).toHaveAttribute("data-screen", "quota");
  await expect(page.locator("h1")).toBeFocused();
  await action(gallery, "quota-close").press("Enter");
  await action(gallery, "quota-open").press("Enter");
  expect(await asked(gallery)).toEqual(["refreshQuota", "refreshQuota"]);
  await change(gallery, { progress: { step: "preparing" } });
  await expect(page.locator("main")).toHaveAttribute("data-screen", "sending");
});

test("figures that have become old are asked for anew, and no more often than that", async ({ gallery }) => {
  const { page } = gallery;
  await stopClock(gallery);
  await gallery.show("quota-half-used");
  const times = async (): Promise<number> =>
    (await asked(gallery)).filter((word) => word === "refreshQuota").length;
  expect(await times()).toBe(1);
  // The next place of the minute is freed after 31 seconds.
  await page.clock.runFor(30_000);
  expect(await times()).toBe(1);
  await page.clock.runFor(2000);
  expect(await times()).toBe(2);
  await page.clock.runFor(20_000);
  expect(await times()).toBe(2);
});

test("a mail that can go says how many more can follow, and by which rule", async ({ gallery }) => {
  await gallery.show("review-sendable");
  await expect(gallery.page.locator("[data-permit=now]")).toHaveText(
    /There is room for it now12 more like it can follow at once\. .?No more than 30 mails may go out within .*1 minute/,
  );
  await gallery.show("review-last");
  await expect(gallery.page.locator("[data-permit=now]")).toContainText("After it there is a pause.");
  await gallery.show("review-unlimited");
  await expect(gallery.page.locator("[data-permit=now] .aside")).toHaveCount(0);
});

test("a mail that has to wait says until when and why, counts down, and offers to wait", async ({
  gallery,
}) => {
  const { page } = gallery;
  await stopClock(gallery);
  await gallery.show("review-wait", "en-US");
  const note = page.locator("[data-permit=later]");
  await expect(page.locator("h1")).toHaveText("Ready, but it has to wait");
  await expect(note).toContainText(/It can go from .*2:03:27 PM/);
  await expect(note).toContainText("No more than 30 mails may go out within");
  await expect(note.locator("[role=timer]")).toHaveText(read("20 seconds left"));
  await page.clock.runFor(8000);
  await expect(note.locator("[role=timer]")).toHaveText(read("12 seconds left"));
  await expect(page.locator("[role=status]")).toHaveText(/It can go from .*2:03:27 PM/);
  const send = action(gallery, "send");
  await expect(send).toHaveText("Wait and send");
  await expect(send).toHaveAccessibleDescription(/waits until .*2:03:27 PM/);
  await send.press("Enter");
  expect(await asked(gallery)).toEqual(["send false"]);
});

test("a mail that has to be fixed first offers no wait", async ({ gallery }) => {
  await gallery.show("review-blocked-wait");
  await expect(action(gallery, "send")).toHaveText("Send");
  await expect(action(gallery, "send")).toHaveAccessibleDescription(
    "Fix the point above, then you can send.",
  );
});

test("once its time has come, the permit is asked for anew", async ({ gallery }) => {
  const { page } = gallery;
  await stopClock(gallery);
  await gallery.show("review-wait");
  await page.clock.runFor(19_000);
  expect(await asked(gallery)).toEqual([]);
  await page.clock.runFor(3000);
  expect(await asked(gallery)).toEqual(["refreshQuota"]);
});

test("a wait that Mailrail does not sit out, and a mail that can never go, cannot be sent and say why", async ({
  gallery,
}) => {
  const send = action(gallery, "send");
  await gallery.show("review-wait-long", "en-US");
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expect(send).toHaveAccessibleDescription(/from .*Saturday, November 21 at 2:30 PM/);
  await gallery.show("review-never");
  await expect(gallery.page.locator("h1")).toHaveText("Ready, but a limit does not let it go");
  await expect(gallery.page.locator("[data-permit=never]")).toContainText(
    /no more than 500 recipients.*Split the recipients over several mails/,
  );
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await send.press("Enter");
  expect(await asked(gallery)).toEqual([]);
});

test("the wait before a send counts down, keeps its words for the screen reader, and can be cancelled", async ({
  gallery,
}) => {
  const { page } = gallery;
  await stopClock(gallery);
  await gallery.show("waiting-messages-per-minute", "en-US");
  await expect(page.locator("h1")).toHaveText(/Waiting until .*2:03:49 PM/);
  await action(gallery, "cancel").focus();
  await expect(page.locator("[role=timer]")).toHaveText(read("42 seconds left"));
  const said = await page.locator("[role=status]").textContent();
  await page.clock.runFor(10_000);
  await expect(page.locator("[role=timer]")).toHaveText(read("32 seconds left"));
  expect(await page.locator("[role=status]").textContent()).toBe(said);
  await expect(page.locator("[aria-current=step]")).toHaveText("Prepare");
  await expect(action(gallery, "cancel")).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await asked(gallery)).toEqual(["cancel"]);
});

test("a send that ends at a limit says that nothing went out, which rule it was, and what to do", async ({
  gallery,
}) => {
  await gallery.show("outcome-waiting-limit", "en-US");
  const main = gallery.page.locator("main");
  await expect(main).toContainText(/No more than .*10,000 recipients within .*24 hours/);
  await expect(main).toContainText("The mail did not go out.");
  await expect(main).toContainText(/Send it again after .*2:30:00 PM/);
  await gallery.show("refused-limit");
  await expect(main).toContainText("The mail did not go out.");
  await expect(main).toContainText("Ask your administrator which limit is set for you.");
});

/** 20.35 seconds from now, and tomorrow at nine in Seoul. */
const SOON = NOW + 20_350;
const TOMORROW = Date.UTC(2026, 10, 21, 0, 0, 0);

for (const [timezoneId, locale, soon, tomorrow] of [
  ["Asia/Seoul", "en-US", "2:03:28 PM", "Saturday, November 21 at 9:00 AM"],
  ["Asia/Seoul", "ko-KR", "오후 2:03:28", "11월 21일 토요일 오전 9:00"],
  ["Asia/Seoul", "ja-JP", "14:03:28", "11月21日土曜日 9:00"],
  ["Asia/Seoul", "zh-TW", "下午2:03:28", "11月21日星期六 上午9:00"],
  ["America/New_York", "en-US", "12:03:28 AM", "7:00 PM"],
  ["America/New_York", "ko-KR", "오전 12:03:28", "오후 7:00"],
  ["America/New_York", "ja-JP", "0:03:28", "19:00"],
  ["America/New_York", "zh-TW", "上午12:03:28", "下午7:00"],
] as const) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test(`times are those of the person's zone and language, never too early: ${locale}`, async ({
      gallery,
    }) => {
      await gallery.show("review-sendable", locale);
      const title = gallery.page.locator("#permit-title");
      const words = async (at: number): Promise<string> => {
        await change(gallery, permitted({ permit: "later", at, reason: { rule: "provider" } }));
        return ((await title.textContent()) ?? "")
          .replaceAll(/[\u2068\u2069]/g, "")
          .replaceAll("\u202f", " ");
      };
      expect(await words(SOON)).toContain(soon);
      expect(await words(TOMORROW)).toContain(tomorrow);
    });
  });
}
