import { type AppGallery, expect, test } from "./app.fixture";
import { FROM_MAILBOX } from "./app-quota";

const KINDS = ["sent", "elsewhere", "planned"] as const;
/** Three minutes past an hour in Seoul and New York, 33 minutes past one in Kolkata. */
const NOW = Date.UTC(2026, 10, 20, 5, 3, 7);

/** A bar as it stands in the drawing. */
interface Bar {
  hour: number;
  kind: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Drawing {
  bars: Bar[];
  plot: { left: number; width: number };
  now: number;
  /** The numbers at the side, each with the height of its line. */
  scale: { figure: number; at: number }[];
}

async function drawing({ page }: AppGallery): Promise<Drawing> {
  return await page.evaluate(() => {
    const box = (element: Element | null): DOMRect => element?.getBoundingClientRect() ?? new DOMRect();
    const plot = document.querySelector<SVGSVGElement>(".bars");
    const lines = [...document.querySelectorAll(".bars .grid")].map((line) => box(line).top);
    const figures = [...document.querySelectorAll(".scale text")].map((text) => Number(text.textContent));
    return {
      bars: [...document.querySelectorAll<SVGRectElement>(".bars rect.bar")].map((rect) => ({
        hour: Number(rect.dataset["column"]),
        kind: rect.dataset["kind"] ?? "",
        ...(({ left, right, top, bottom }) => ({ left, right, top, bottom }))(rect.getBoundingClientRect()),
      })),
      plot: (({ left, width }) => ({ left, width }))(box(plot)),
      now: box(document.querySelector(".bars line.now")).left,
      scale: figures.map((figure, at) => ({ figure, at: lines[at] ?? NaN })),
    };
  });
}

/** The rows of the table, each hour's name and figures; and the names of the days. */
async function table({ page }: AppGallery): Promise<{ rows: string[][]; days: string[] }> {
  return await page.evaluate(() => ({
    rows: [...document.querySelectorAll(".hours tbody tr:has(td)")].map((row) =>
      [...row.children].map((cell) => cell.textContent.replaceAll(/[\u2068\u2069]/g, "")),
    ),
    days: [...document.querySelectorAll(".hours .day")].map((cell) => cell.textContent),
  }));
}

for (const { timezoneId, minutes } of [
  { timezoneId: "Asia/Seoul", minutes: 3 },
  { timezoneId: "Asia/Kolkata", minutes: 33 },
]) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test("the table and the bars say the same, and what the plugin told", async ({ gallery }) => {
      const { page } = gallery;
      await page.clock.setFixedTime(NOW);
      const told = FROM_MAILBOX().hours.map(({ sent, elsewhere, planned }) => [sent, elsewhere, planned]);
      for (const width of [320, 700]) {
        await page.setViewportSize({ width, height: 900 });
        await gallery.show("quota-counting-on", "en-US");
        await gallery.unfold();
        const { rows } = await table(gallery);
        expect(rows.map((row) => row.slice(1).map(Number))).toEqual(told);

        const { bars, plot, scale, now } = await drawing(gallery);
        // One message in pixels, by the figures at the side alone.
        const [zero, top] = [scale[0], scale.at(-1)];
        if (!zero || !top) throw new Error("the scale has no figures");
        expect(zero.figure).toBe(0);
        const pixels = (zero.at - top.at) / top.figure;
        let below = 0;
        for (const [hour, figures] of told.entries()) {
          let foot = zero.at;
          for (const [at, kind] of KINDS.entries()) {
            const messages = figures[at] ?? 0;
            const bar = bars.find((one) => one.hour === hour && one.kind === kind);
            expect(bar !== undefined, `${String(hour)} ${kind}`).toBe(messages > 0);
            if (!bar) continue;
            below += 1;
            expect(bar.bottom).toBeCloseTo(foot, 0);
            foot -= messages * pixels;
            expect(bar.top).toBeCloseTo(foot, 0);
            // Within its own hour.
            const cell = plot.width / 48;
            expect(bar.left).toBeGreaterThanOrEqual(plot.left + hour * cell - 0.1);
            expect(bar.right).toBeLessThanOrEqual(plot.left + (hour + 1) * cell + 0.1);
          }
        }
        expect(below).toBe(bars.length);
        expect((now - plot.left) / plot.width).toBeCloseTo((24 + minutes / 60) / 48, 2);
      }
    });

    test("the drawing's words give the sums", async ({ gallery }) => {
      await gallery.page.clock.setFixedTime(NOW);
      await gallery.show("quota-counting-on", "en-US");
      const { hours } = FROM_MAILBOX();
      const sums = KINDS.map((kind) => hours.reduce((all, hour) => all + hour[kind], 0));
      const words = (await gallery.page.getByRole("img").getAttribute("aria-label")) ?? "";
      expect(words.match(/\d+/g)?.map(Number)).toEqual([24, sums[0], sums[1], 24, sums[2]]);
    });
  });
}

for (const [timezoneId, locale, first, present, days] of [
  [
    "Asia/Seoul",
    "en-US",
    "2 PM",
    "2 PM (now)",
    ["Thursday, November 19", "Friday, November 20", "Saturday, November 21"],
  ],
  [
    "Asia/Kolkata",
    "en-US",
    "10 AM",
    "10 AM (now)",
    ["Thursday, November 19", "Friday, November 20", "Saturday, November 21"],
  ],
  ["America/New_York", "ko-KR", "오전 12시", "오전 12시 (지금)", ["11월 19일 목요일", "11월 20일 금요일"]],
  ["Asia/Seoul", "ja-JP", "14時", "14時 (現在)", ["11月19日木曜日", "11月20日金曜日", "11月21日土曜日"]],
  ["America/New_York", "zh-TW", "上午12時", "上午12時（現在）", ["11月19日星期四", "11月20日星期五"]],
] as const) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test(`the table's hours and days are those of the zone and language: ${locale}`, async ({ gallery }) => {
      await gallery.page.clock.setFixedTime(NOW);
      await gallery.show("quota-counting-on", locale);
      const { rows, days: named } = await table(gallery);
      const plain = (text = ""): string => text.replaceAll("\u202f", " ");
      expect(plain(rows[0]?.[0])).toBe(first);
      expect(plain(rows[24]?.[0])).toBe(present);
      expect(named).toEqual(days);
      await expect(gallery.page.locator("tr.present")).toHaveCount(1);
    });
  });
}

test("an empty day has a scale and no bar", async ({ gallery }) => {
  await gallery.show("quota-calm");
  const { bars, scale } = await drawing(gallery);
  expect(bars).toEqual([]);
  expect(scale.map(({ figure }) => figure)).toEqual([0, 1]);
});

for (const hour of [0, 5, 11, 12, 23]) {
  test(`at ${String(hour)} o'clock the hours below the bars stay in their narrow card and do not touch`, async ({
    gallery,
  }) => {
    await gallery.page.setViewportSize({ width: 320, height: 640 });
    await gallery.page.clock.setFixedTime(new Date(2026, 10, 20, hour, 3));
    for (const locale of ["en-US", "ko-KR", "ja-JP", "zh-TW"]) {
      await gallery.show("quota-counting-on", locale);
      const gaps = await gallery.page.locator(".bars .time").evaluateAll((texts) => {
        const boxes = texts.map((text) => text.getBoundingClientRect());
        return boxes.slice(1).map((box, at) => box.left - (boxes[at]?.right ?? 0));
      });
      const inside = await gallery.page.locator(".chart").evaluate((card) => {
        const { left, right } = card.getBoundingClientRect();
        return [...card.querySelectorAll(".plot text")].every((text) => {
          const box = text.getBoundingClientRect();
          return box.left >= left && box.right <= right;
        });
      });
      expect(inside, locale).toBe(true);
      expect(gaps.length, locale).toBeGreaterThan(1);
      for (const gap of gaps) expect(gap, locale).toBeGreaterThan(2);
    }
  });
}
