import type { Locator } from "@playwright/test";
import { activity, days, entries, line, note, nothing } from "./app-activity";
import { ACTIVITY_VIEWS } from "./app-activity-views";
import { testEveryView } from "./app-checks";
import { action, type AppGallery, asked, expect, read, test } from "./app.fixture";

const NOW = new Date(2026, 10, 20, 14, 3, 7);

const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, "").replaceAll("\u202f", " ");

testEveryView("view of the activity", Object.keys(ACTIVITY_VIEWS));

test("the way to the activity counts the bounces that the person has not seen yet", async ({ gallery }) => {
  await gallery.show("review-do-not-send");
  await expect(action(gallery, "activity-open")).toHaveAccessibleName("Open activity, 3 mails came back");
  await expect(action(gallery, "activity-open")).toHaveText("3");
  await action(gallery, "activity-open").press("Enter");
  await action(gallery, "activity-close").press("Enter");
  await expect(action(gallery, "activity-open")).toHaveAccessibleName("Open activity");
  await gallery.page.evaluate((over) => window.gallery.change(over), { activity: note({ bounced: 5 }) });
  await expect(action(gallery, "activity-open")).toHaveAccessibleName("Open activity, 2 mails came back");
  // What the person has seen is known the next time, too.
  await gallery.show("review-do-not-send");
  await expect(action(gallery, "activity-open")).toHaveAccessibleName("Open activity");
});

test("a time is asked for in whole days of the person's own zone", async ({ gallery }) => {
  await gallery.page.clock.setFixedTime(NOW);
  await gallery.show("activity-overview");
  for (const period of ["week", "quarter", "all"]) await action(gallery, `period-${period}`).press("Enter");
  const from = (before: number): number => new Date(2026, 10, 20 - before).getTime();
  expect((await asked(gallery)).filter((word) => word.startsWith("activity "))).toEqual(
    [`{"from":${String(from(29))}}`, `{"from":${String(from(6))}}`, `{"from":${String(from(89))}}`, "{}"].map(
      (range) => `activity ${range} 0 50 all`,
    ),
  );
});

test("the figures are the plugin's, and where nobody looked none is not told as a fact", async ({
  gallery,
}) => {
  const figure = (name: string): Locator => gallery.page.locator(`[data-tally="${name}"] dd`).first();
  await gallery.show("activity-overview", "en-US");
  await expect(figure("sent")).toHaveText("4,334");
  await expect(figure("bounced")).toHaveText("109");
  await expect(gallery.page.locator('[data-tally="bounced"]')).toContainText("51 for good");
  await gallery.show("activity-off", "en-US");
  await expect(figure("sent")).toHaveText("42");
  await expect(figure("bounced")).toHaveText("not looked for");
  await expect(figure("refused")).toHaveText("0");
});

/** The rows of a chart's table, as figures after the name. */
async function rowsOf({ page }: AppGallery, chart: string): Promise<number[][]> {
  return await page
    .locator(`[data-chart="${chart}"] tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent.replaceAll(",", ""))),
      ),
    );
}

test("the reasons are drawn in their proportion, and the table says the same", async ({ gallery }) => {
  const { classes } = activity();
  for (const width of [320, 700]) {
    await gallery.page.setViewportSize({ width, height: 900 });
    await gallery.show("activity-overview", "en-US");
    await gallery.unfold();
    expect(await rowsOf(gallery, "classes")).toEqual(classes.map(({ hard, soft }) => [hard, soft]));
    const bars = await gallery.page.locator(".class").evaluateAll((all) =>
      all.map((one) => {
        const whole = one.querySelector("svg")?.getBoundingClientRect().width ?? NaN;
        const share = (kind: string): number =>
          (one.querySelector(`.bar-${kind}`)?.getBoundingClientRect().width ?? 0) / whole;
        return [share("hard"), share("soft")];
      }),
    );
    const most = Math.max(...classes.map(({ hard, soft }) => hard + soft));
    for (const [at, { hard, soft }] of classes.entries()) {
      // An outline adds a pixel to a hatched bar.
      expect(bars[at]?.[0]).toBeCloseTo(hard / most, 1);
      expect(bars[at]?.[1]).toBeCloseTo(soft / most, 1);
    }
  }
  await expect(gallery.page.locator(".classes")).toHaveAttribute(
    "aria-label",
    read("Why mail came back: 51 for good, 58 for now"),
  );
});

test("each kind of event over time has bars of its own, and the table says the same", async ({ gallery }) => {
  const told = days(30);
  await gallery.show("activity-overview", "en-US");
  await gallery.unfold();
  expect((await rowsOf(gallery, "days")).reverse()).toEqual(
    told.map(({ sent, bounced, replied, refused }) => [sent, bounced, replied, refused]),
  );
  for (const kind of ["sent", "bounced", "replied", "refused"] as const) {
    const heights = await gallery.page
      .locator(`.strip-${kind} rect.bar`)
      .evaluateAll((bars) =>
        bars.map((bar) => [Number(bar.getAttribute("data-column")), bar.getBoundingClientRect().height]),
      );
    const [first] = heights;
    if (!first) throw new Error(`${kind} has no bars`);
    const pixels = (first[1] ?? NaN) / (told[first[0] ?? -1]?.[kind] ?? NaN);
    expect(heights.map(([at]) => at)).toEqual(told.flatMap((day, at) => (day[kind] > 0 ? [at] : [])));
    for (const [at = -1, height = NaN] of heights)
      expect(Math.abs(height - (told[at]?.[kind] ?? NaN) * pixels)).toBeLessThan(1);
  }
});

for (const [name, count, word, step] of [
  ["activity-weeks", 90, "Each bar is a week.", 7],
  ["activity-months", 420, "Each bar is a month.", 0],
] as const) {
  test(`more days than bars can show are put together and lose nothing: ${name}`, async ({ gallery }) => {
    await gallery.show(name, "en-US");
    await gallery.unfold();
    await expect(gallery.page.locator('[data-chart="days"]')).toContainText(word);
    const rows = await rowsOf(gallery, "days");
    expect(rows.length).toBeLessThan(36);
    const sum = (figures: number[]): number => figures.reduce((all, figure) => all + figure, 0);
    expect(sum(rows.map(([sent = NaN]) => sent))).toBe(sum(days(count).map(({ sent }) => sent)));
    // The latest stands first: it is a whole week.
    if (step > 0)
      expect(rows[0]?.[0]).toBe(
        sum(
          days(count)
            .slice(-step)
            .map(({ sent }) => sent),
        ),
      );
  });
}

test("the feed says what happened, to whom and why, and what is not certain", async ({ gallery }) => {
  await gallery.page.clock.setFixedTime(NOW);
  await gallery.show("activity-feed", "en-US");
  const entry = (at: number): Locator => gallery.page.locator(`.entry[data-index="${String(at)}"]`);
  await expect(entry(0)).toContainText(/Came back for good.*person\.1@.*No such address.*Status .*5\.1\.1/);
  await expect(entry(1)).toContainText("Answered");
  await expect(entry(2)).toContainText(/Delayed, still being tried.*Not reached.*\(no subject\)/);
  await expect(entry(4)).toContainText(/Sent.*mina@partner\.example.* and .*2.* more/);
  await expect(entry(5)).toContainText("Waiting until");
  await expect(entry(6)).toContainText(/Not sent.*did not accept one of the addresses/);
  await entry(0).focus();
  for (let at = 0; at < 9; at += 1) await gallery.page.keyboard.press("ArrowDown");
  await expect(entry(9)).toBeFocused();
  await expect(entry(9)).toContainText(/Came back for now.*Mailbox full.*Not certain: the report names/);
});

test("a thousand entries are asked for in pages, and the page holds few of them", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("activity-feed");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "1000");
  await page.locator(".entry").first().focus();
  await page.keyboard.press("End");
  await expect(page.locator(".entry:focus")).toContainText("person.1000@");
  expect(await page.locator(".entry").count()).toBeLessThan(40);
  const pages = (await asked(gallery)).filter((word) => word.startsWith("activity "));
  expect(pages.length).toBeLessThan(12);
});

test("a kind of entry is asked of the plugin", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("activity-feed");
  await page.getByLabel("Show", { exact: true }).selectOption("Answered");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "1");
  await expect(page.locator(".entry")).toHaveCount(1);
  expect((await asked(gallery)).at(-1)).toMatch(/ 0 50 replied$/);
});

test("an event that comes while the feed is open is seen in it", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("activity-feed", "en-US");
  await expect(page.locator("#feed-title")).toHaveText(read("What happened (1,000)"));
  await page.evaluate(
    ([script, over]) => {
      window.gallery.play(script);
      window.gallery.change(over);
    },
    [{ activity: nothing() }, { activity: note({ entries: 1001 }) }] as const,
  );
  await expect(page.locator("#feed-title")).toHaveText(read("What happened (0)"));
});

const SORTED = {
  title: ["waiting", "invitation", "offer", "invoice"],
  "bounce-rate": ["invoice", "offer", "invitation", "waiting"],
  sent: ["invitation", "offer", "invoice", "waiting"],
} as const;

for (const [column, order] of Object.entries(SORTED)) {
  test(`templates are sorted by ${column}, by keyboard, and once more the other way round`, async ({
    gallery,
  }) => {
    const { page } = gallery;
    await gallery.show("activity-templates", "en-US");
    const table = page.locator('section[aria-labelledby="templates-title"]');
    const heading = table.locator(`th[data-column="${column}"]`);
    const lines = (): Promise<(string | null)[]> =>
      table.locator("[data-line]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-line")));
    await expect(heading).toHaveAttribute("aria-sort", "none");
    await action(gallery, `sort-templates-${column}`).press("Enter");
    const [first, second] = column === "title" ? ["ascending", "descending"] : ["descending", "ascending"];
    await expect(heading).toHaveAttribute("aria-sort", first);
    if (column !== "title") expect(await lines()).toEqual(order);
    const there = await lines();
    await expect(action(gallery, `sort-templates-${column}`)).toBeFocused();
    await action(gallery, `sort-templates-${column}`).press("Enter");
    await expect(heading).toHaveAttribute("aria-sort", second);
    const back = await lines();
    // Of what nothing is known stays last.
    if (column === "bounce-rate") expect(back).toEqual(["invitation", "offer", "invoice", "waiting"]);
    else expect(back).toEqual([...there].reverse());
    expect(await table.locator('th[aria-sort]:not([aria-sort="none"])').count()).toBe(1);
  });
}

test("a rate comes with what is likely, and nothing sent has none", async ({ gallery }) => {
  await gallery.show("activity-templates", "en-US");
  const cell = (id: string, column: string): Locator =>
    gallery.page.locator(`[data-line="${id}"] [data-column="${column}"]`);
  await expect(cell("offer", "bounce-rate")).toContainText(/3\.3%.*likely .*1\.3%.* to .*8\.3%/);
  await expect(cell("invoice", "bounce-rate")).toContainText(/50%.*likely .*9\.5%.* to .*91%/);
  await expect(cell("invoice", "bounced")).toContainText("Sender not proven (SPF, DKIM or DMARC): 1");
  await expect(cell("waiting", "reply-rate")).toContainText("not known");
});

test("of many lines some are drawn, and more when they are wanted", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("activity-templates");
  await page.evaluate(
    ([script, over]) => {
      window.gallery.play(script);
      window.gallery.change(over);
    },
    [
      {
        activity: activity({
          templates: Array.from({ length: 45 }, (_, at) => line(String(at), `No. ${String(at)}`)),
        }),
      },
      { activity: note({ entries: 7 }) },
    ] as const,
  );
  const rows = page.locator('section[aria-labelledby="templates-title"] [data-line]');
  await expect(rows).toHaveCount(20);
  await action(gallery, "more-templates").press("Enter");
  await action(gallery, "more-templates").press("Enter");
  await expect(rows).toHaveCount(45);
  await expect(action(gallery, "more-templates")).toHaveCount(0);
});

test("an address is taken off the do-not-send list, and put back", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("activity-do-not-send");
  await expect(page.locator("[data-listed]")).toHaveCount(20);
  await action(gallery, "allow").first().press("Enter");
  await expect(page.locator("[data-allowed]")).toContainText("left.1@partner.example");
  await action(gallery, "undo-allow").press("Enter");
  await expect(page.locator("[data-allowed]")).toHaveCount(0);
  expect((await asked(gallery)).filter((word) => /^(allow|forbid)/.test(word))).toEqual([
    "allow left.1@partner.example",
    "forbid left.1@partner.example",
  ]);
});

test("the review offers to allow an address again beside its fix, and to take that back", async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show("review-do-not-send", "en-US");
  const finding = page.locator('[data-problem="do-not-send"]');
  await expect(finding).toContainText(/Reason: .*No such address/);
  await expect(finding.locator("[data-action=fix]")).toBeVisible();
  await finding.locator("[data-action=allow]").press("Enter");
  await expect(page.locator("[data-allowed]")).toContainText("left@partner.example");
  await action(gallery, "undo-allow").press("Enter");
  expect((await asked(gallery)).filter((word) => /^(allow|forbid)/.test(word))).toEqual([
    "allow left@partner.example",
    "forbid left@partner.example",
  ]);
});

test("reading is chosen in the activity and in the settings, and says what it takes", async ({ gallery }) => {
  const { page } = gallery;
  const reading = page.locator("[data-reading]");
  await gallery.show("activity-off", "en-US");
  await expect(reading).toHaveAttribute("data-reading", "off");
  await expect(reading).toContainText("to read your mail (Mail.Read)");
  await expect(reading).toContainText("not for mailboxes on your company’s own Exchange server");
  await page.getByRole("switch", { name: "Look for bounces and answers" }).press("Space");
  await gallery.show("activity-off-gmail", "en-US");
  await expect(reading).toContainText("to read your mail (gmail.readonly)");
  await gallery.show("activity-settings", "en-US");
  await page.getByRole("switch", { name: "Look for bounces and answers" }).press("Space");
  expect((await asked(gallery)).filter((word) => word.startsWith("setReading"))).toEqual([
    "setReading true",
    "setReading false",
  ]);
  await expect(page.locator('[data-scope="gmail-readonly"]')).toContainText("Granted");
  await gallery.show("activity-not-offered", "en-US");
  await expect(page.getByRole("switch")).toHaveCount(0);
  await expect(reading).toContainText("This is not offered for your mailbox.");
});

test("it says when the inbox was looked at, when it will be, and why it could not be", async ({
  gallery,
}) => {
  const { page } = gallery;
  await page.clock.setFixedTime(NOW);
  await gallery.show("activity-overview", "en-US");
  expect(bare(await page.locator(".hero").innerText())).toContain("Inbox looked at 1:59:07 PM");
  expect(bare(await page.locator("[data-reading]").innerText())).toMatch(/Next\s+2:04:07 PM/);
  await gallery.show("activity-never-looked", "en-US");
  await expect(page.locator(".hero")).toContainText("The inbox has not been looked at yet.");
  await gallery.show("activity-notes", "en-US");
  await expect(page.locator('[data-note="reading"]')).toContainText(/could not be read.*permission/);
  await expect(page.locator('[data-note="damaged"]')).toContainText("3");
  await expect(page.locator('[data-note="not-kept"]')).toContainText("Nothing can be kept here");
});

test("nothing yet, nothing in this time, and an activity that cannot be read are told apart", async ({
  gallery,
}) => {
  const { page } = gallery;
  const title = page.locator("[data-activity=empty] h2");
  await gallery.show("activity-empty");
  await expect(title).toHaveText("Nothing was sent from here yet");
  await gallery.show("activity-empty-period");
  await expect(title).toHaveText("Nothing happened in this time");
  await gallery.show("activity-loading");
  await expect(page.locator("main")).toContainText("Reading what became of your mail");
  await gallery.show("activity-failed");
  await expect(page.locator("h1")).toHaveText("The activity could not be read");
  await page.evaluate((script) => window.gallery.play(script), { activity: activity() });
  await action(gallery, "activity-again").press("Enter");
  await expect(page.locator("h1")).toHaveText("Activity");
});

test("everything is deleted only after a question that says what goes", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("activity-delete");
  const question = page.locator(".question");
  await expect(question.locator("h3")).toBeFocused();
  await expect(question).toContainText("the do-not-send list are deleted");
  await action(gallery, "activity-delete-no").press("Enter");
  expect(await asked(gallery)).not.toContain("deleteActivity");
  await action(gallery, "activity-delete").press("Enter");
  await action(gallery, "activity-delete-yes").press("Enter");
  await expect(page.locator("main [role=status]")).toHaveText("Everything was deleted.");
  expect((await asked(gallery)).filter((word) => word === "deleteActivity")).toHaveLength(1);
});

test("what happened can be saved as a file, and copied, for the time that is looked at", async ({
  gallery,
}) => {
  const { page } = gallery;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await gallery.show("activity-overview");
  await action(gallery, "period-all").press("Enter");
  const saved = page.waitForEvent("download");
  await action(gallery, "activity-export").press("Enter");
  expect((await saved).suggestedFilename()).toBe("mailrail-all.csv");
  await action(gallery, "activity-copy").press("Enter");
  await expect(page.locator("main [role=status]")).toContainText("The list was copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("2026-11-20T05:03:07Z,sent");
  expect(await asked(gallery)).toContain("exportActivity {}");
});

test("the entries of the examples have every kind and every way of saying it", () => {
  const kinds = new Set(entries(20).map(({ kind }) => kind));
  expect(kinds.size).toBe(7);
  expect(entries(20).some(({ certain }) => !certain)).toBe(true);
});
