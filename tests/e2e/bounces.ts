import type { Frame, Page } from "@playwright/test";
import type { Sandbox } from "../sandbox/sandbox";
import { expect } from "./sandbox.fixture";

/** Where the interface is: Outlook's pane or Gmail's panel. */
export type App = Frame | Page;

/** Longer than the inbox is left alone between two readings. */
export const A_READING_LATER = 6 * 60_000;

/** Of twenty people, whose mail comes to nothing, in whose form that is told, and about whom a report is forged. */
export interface Lost {
  atExchange: string;
  atGmail: string;
  late: string;
  forged: string;
}

/** Has mail to three of these people fail, and says who they are; the mail to the fourth arrives. */
export function losing(sandbox: Sandbox, people: readonly string[]): Lost {
  const [, , atExchange = "", , , , atGmail = "", , , , late = "", , , , forged = ""] = people;
  sandbox.reports.bounce(atExchange, "exchange-online-unknown");
  sandbox.reports.bounce(atGmail, "gmail-unknown");
  sandbox.reports.bounce(late, "gmail-delayed", "gmail-expired");
  return { atExchange, atGmail, late, forged };
}

/** Everything that the activity says of one run. */
interface Told {
  figures: Record<string, string>;
  /** Reason, and for how many for good and for now. */
  classes: [reason: string, hard: number, soft: number][];
  /** People, came back, and reasons of the only template. */
  template: { sent: string; bounced: string; reasons: string[] };
  /** Whom the feed names, by kind. */
  feed: Record<string, string[]>;
  /** The do-not-send list. */
  doNotSend: string[];
}

/** Reads the whole view of the activity, as a person goes through it. */
async function readActivity(app: App): Promise<Told> {
  const press = (action: string): Promise<void> => app.locator(`[data-action="${action}"]`).click();
  await press("activity-overview");
  const figures = await pairs(app, "[data-tally]", "data-tally");
  const classes = await app.locator('[data-chart="classes"] tbody tr').evaluateAll((rows) =>
    rows.map((row): [string, number, number] => {
      const [hard = 0, soft = 0] = [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent));
      return [row.getAttribute("data-class") ?? "", hard, soft];
    }),
  );
  await press("activity-templates");
  const lines = app.locator('[aria-labelledby="templates-title"] [data-line]');
  await expect(lines).toHaveCount(1);
  const cell = (column: string): Promise<string> =>
    lines.locator(`[data-column="${column}"] .cell-value`).innerText();
  const reasons = await lines.locator('[data-column="bounced"] .aside').allInnerTexts();
  const template = { sent: await cell("sent"), bounced: await cell("bounced"), reasons: reasons.map(bare) };
  await press("activity-feed");
  const feed: Record<string, string[]> = {};
  for (const kind of ["bounced", "delayed", "refused"]) feed[kind] = await namedIn(app, kind);
  await press("activity-do-not-send");
  const doNotSend = await app
    .locator("[data-listed]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-listed") ?? ""));
  return { figures, classes, template, feed, doNotSend: doNotSend.sort() };
}

/** Whom the feed names in entries of one kind. */
async function namedIn(app: App, kind: string): Promise<string[]> {
  await app.locator("#feed-only").selectOption(kind);
  const entries = app.locator(`.entry-${kind}`);
  // What was chosen before stays in sight until the answer is there.
  await expect(async () => {
    const [, count = "0"] = /\((\d+)\)/.exec(bare(await app.locator("#feed-title").innerText())) ?? [];
    await expect(entries).toHaveCount(Number(count), { timeout: 1000 });
    await expect(app.locator(".entry")).toHaveCount(Number(count), { timeout: 1000 });
  }).toPass();
  return (await entries.locator(".entry-words > bdi").allInnerTexts()).map(bare).sort();
}

/** The figures of the overview, by name. */
async function pairs(app: App, all: string, attribute: string): Promise<Record<string, string>> {
  const found = await app
    .locator(all)
    .evaluateAll(
      (elements, name) =>
        elements.map(
          (one) => [one.getAttribute(name) ?? "", one.querySelector("dd")?.textContent ?? ""] as const,
        ),
      attribute,
    );
  return Object.fromEntries(found);
}

/** Waits until the overview tells these figures. */
async function tells(app: App, wanted: Record<string, string>): Promise<void> {
  await expect
    .poll(async () => pairs(app, "[data-tally]", "data-tally"), { timeout: 60_000 })
    .toMatchObject(wanted);
}

/** Expects what the whole activity of twenty says of those that are lost, once all reports are in. */
export async function expectAllTold(app: App, { atExchange, atGmail, late }: Lost): Promise<void> {
  await tells(app, { sent: "20", bounced: "3" });
  const told = await readActivity(app);
  expect(told.classes).toEqual([
    ["unknown-recipient", 2, 0],
    ["network", 0, 1],
  ]);
  expect(told.template).toEqual({
    sent: "20",
    bounced: "3",
    reasons: ["No such address: 2", "Not reached: 1"],
  });
  expect(told.feed["bounced"]).toEqual([atExchange, atGmail, late].sort());
  expect(told.doNotSend).toEqual([atExchange, atGmail].sort());
}

/** Expects what it says while one of them is only late. */
export async function expectFirstTold(app: App, { atExchange, atGmail, late }: Lost): Promise<void> {
  await tells(app, { sent: "20", bounced: "2", delayed: "1" });
  const { feed } = await readActivity(app);
  expect(feed).toEqual({ bounced: [atExchange, atGmail].sort(), delayed: [late], refused: [] });
}

/** Expects that the view says of three that went out that nobody looked further, until the person turns that on. */
export async function expectReadOnceTurnedOn(app: App, readings: () => number): Promise<void> {
  await tells(app, { sent: "3", bounced: "not looked for" });
  await expect(app.locator("[data-reading]")).toHaveAttribute("data-reading", "off");
  expect(readings()).toBe(0);
  await app.locator("[data-action=reading]").click();
  await tells(app, { sent: "3", bounced: "1" });
  await expect(app.locator("[data-reading]")).toHaveAttribute("data-reading", "on");
  expect(readings()).toBeGreaterThan(0);
}

/** Expects the view to say that the inbox could not be read. */
export async function expectUnreadable(app: App): Promise<void> {
  const note = app.locator("[data-note=reading]");
  await expect(note).toBeVisible({ timeout: 60_000 });
  await expect(note).toContainText("The inbox could not be read");
}

function bare(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, "");
}
