import type { Locator } from "@playwright/test";
import type { Finding, Place } from "mailrail";
import type { View } from "../../www/app/plugin";
import { type AppGallery, expect, read, test } from "./app.fixture";
import { example } from "./app-findings";
import { VIEWS } from "./app-views";

const card = ({ page }: AppGallery, code: string): Locator => page.locator(`[data-problem="${code}"]`);
const action = (within: Locator, name: string): Locator => within.locator(`[data-action="${name}"]`);
const asked = ({ page }: AppGallery): Promise<string[]> => page.evaluate(() => window.gallery.asked);
const change = ({ page }: AppGallery, over: Partial<View>): Promise<void> =>
  page.evaluate((next) => window.gallery.change(next), over);

/** The compose window of a view, with other findings. */
function withFindings(name: string, findings: Finding[]): Pick<View, "compose"> {
  const compose = VIEWS[name]?.().compose;
  if (!compose) throw new Error(`${name} has no compose window`);
  return { compose: { ...compose, review: { ...compose.review, findings } } };
}

function findingsOf(name: string): Finding[] {
  return VIEWS[name]?.().compose?.review.findings ?? [];
}

test("findings stand in groups, the gravest first, each with its word and number", async ({ gallery }) => {
  await gallery.show("review-many");
  await expect(gallery.page.locator(".group-title")).toHaveText([
    read("Must be fixed (3)"),
    read("Please check (6)"),
    read("Good to know (5)"),
  ]);
  const drawn = gallery.page.locator(".group-title .icon");
  expect(await drawn.evaluateAll((icons) => icons.map((icon) => icon.getAttribute("class")))).toEqual([
    "icon icon-stop",
    "icon icon-alert",
    "icon icon-hint",
  ]);
});

test("a finding shows the words in question, but not twice", async ({ gallery }) => {
  await gallery.show("review-many");
  await expect(card(gallery, "attachment-forgotten").locator("q")).toHaveText(
    "첨부 파일을 확인해 주시기 바랍니다",
  );
  await expect(card(gallery, "placeholder-text").locator("q")).toHaveCount(0);
});

for (const [code, label] of [
  ["duplicate-recipient", "Remove the second ana@contoso.example"],
  ["likely-typo", "Change to gmail.com"],
  ["strangers-visible", "Move all to Bcc"],
  ["greeting-other-name", "Write “Ana”"],
  ["placeholder-text", "Delete “TODO”"],
  ["control-character", "Remove the hidden character"],
  ["subject-shouting", "Write “Last chance for the autumn fair”"],
  ["recipient-blocked", "Remove buyer@rival.example"],
] as const) {
  test(`the fix of ${code} says what it does and asks the plugin for exactly it`, async ({ gallery }) => {
    const finding = example(code);
    await gallery.show("review-sendable");
    await change(gallery, withFindings("review-sendable", [finding]));
    const fix = action(card(gallery, code), "fix");
    await expect(fix).toHaveAccessibleName(read(label));
    await fix.press("Enter");
    const [said = ""] = await asked(gallery);
    expect(JSON.parse(said.replace(/^fix /, ""))).toEqual(finding);
  });
}

test("a finding without a fix has no such button", async ({ gallery }) => {
  await gallery.show("review-many");
  await expect(action(card(gallery, "recipients-added"), "fix")).toHaveCount(0);
});

test("a fix pressed twice is asked for once, and again after the next review", async ({ gallery }) => {
  await gallery.show("failure-fix-stale");
  const fix = action(card(gallery, "likely-typo"), "fix");
  await fix.dblclick();
  expect(await asked(gallery)).toHaveLength(1);
  await change(gallery, { failure: null });
  await fix.click();
  expect(await asked(gallery)).toHaveLength(2);
});

test("the place is shown where the plugin can, and only there", async ({ gallery }) => {
  await gallery.show("review-many");
  await action(card(gallery, "likely-typo"), "show-place").press("Enter");
  const [said = ""] = await asked(gallery);
  const place: Place = example("likely-typo").place;
  expect(JSON.parse(said.replace(/^show /, ""))).toEqual(place);
  await expect(action(card(gallery, "attachment-refused"), "show-place")).toHaveCount(0);
});

test("after a fix the focus goes to the next finding, after the last to the heading", async ({ gallery }) => {
  const { page } = gallery;
  const [typo, greeting, forgotten] = [
    example("likely-typo"),
    example("greeting-other-name"),
    example("attachment-forgotten"),
  ];
  await gallery.show("review-sendable");
  await change(gallery, withFindings("review-sendable", [typo, greeting, forgotten]));
  await action(card(gallery, "likely-typo"), "fix").press("Enter");
  await change(gallery, withFindings("review-sendable", [greeting, forgotten]));
  await expect(card(gallery, "greeting-other-name").locator("h3")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await change(gallery, withFindings("review-sendable", [forgotten]));
  await expect(card(gallery, "attachment-forgotten").locator("h3")).toBeFocused();
  await change(gallery, withFindings("review-sendable", []));
  await expect(page.locator("h1")).toBeFocused();
});

test("a finding that becomes graver takes the focus along", async ({ gallery }) => {
  const [typo, greeting] = [example("likely-typo"), example("greeting-other-name")];
  await gallery.show("review-sendable");
  await change(gallery, withFindings("review-sendable", [greeting, typo]));
  await action(card(gallery, "likely-typo"), "fix").focus();
  await change(gallery, withFindings("review-sendable", [greeting, { ...typo, severity: "block" }]));
  await expect(card(gallery, "likely-typo").locator("h3")).toBeFocused();
});

test("a next finding that is folded away gives the focus to what opens it", async ({ gallery }) => {
  await gallery.show("review-hints");
  const typo = example("likely-typo");
  await change(gallery, withFindings("review-hints", [typo, ...findingsOf("review-hints")]));
  await action(card(gallery, "likely-typo"), "fix").press("Enter");
  await change(gallery, withFindings("review-hints", findingsOf("review-hints")));
  await expect(gallery.page.locator("summary[data-action=hints]")).toBeFocused();
});

test("a review that arrives while the person is elsewhere takes no focus", async ({ gallery }) => {
  await gallery.show("review-many");
  await change(gallery, withFindings("review-many", [example("body-empty")]));
  await expect(card(gallery, "body-empty")).toBeVisible();
  await expect(gallery.page.locator("body")).toBeFocused();
});

test("a fix is told with a way back, which brings the person back to the finding", async ({ gallery }) => {
  await gallery.show("review-fixed");
  const note = gallery.page.locator("[data-fixed=correct-address]");
  await expect(note.locator("p")).toHaveText(read("Changed to gmail.com"));
  await action(note, "undo").press("Enter");
  expect(await asked(gallery)).toEqual(["undoFix"]);
  const findings = [example("likely-typo"), ...findingsOf("review-fixed")];
  await change(gallery, { ...withFindings("review-fixed", findings), fixed: null });
  await expect(note).toHaveCount(0);
  await expect(card(gallery, "likely-typo").locator("h3")).toBeFocused();
});

test("more than three hints are folded, and the keyboard opens them", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("review-hints");
  const hints = page.locator("summary[data-action=hints]");
  await expect(hints).toHaveText(read("Good to know (5)"));
  await expect(card(gallery, "role-recipient")).toBeHidden();
  await hints.press("Enter");
  await expect(card(gallery, "role-recipient")).toBeVisible();
  await change(gallery, withFindings("review-hints", findingsOf("review-hints").slice(0, 3)));
  await hints.press("Space");
  await expect(card(gallery, "role-recipient")).toBeHidden();
});

test("up to three hints are open", async ({ gallery }) => {
  await gallery.show("review-hints");
  await change(gallery, withFindings("review-hints", findingsOf("review-hints").slice(0, 3)));
  await expect(card(gallery, "role-recipient")).toBeVisible();
});

test("a new review keeps the focus and what was opened; another mail starts anew", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("review-hints");
  await page.locator("summary[data-action=hints]").press("Enter");
  const show = action(card(gallery, "link-insecure"), "show-place");
  await show.focus();
  const more = [...findingsOf("review-hints"), example("subject-shouting"), example("duplicate-recipient")];
  await change(gallery, withFindings("review-hints", [example("body-empty"), ...more]));
  await expect(card(gallery, "subject-shouting")).toBeVisible();
  await expect(show).toBeFocused();
  const { compose } = withFindings("review-hints", more);
  await change(gallery, { compose: compose && { ...compose, id: "another" } });
  await expect(card(gallery, "subject-shouting")).toBeHidden();
});

test("two hundred people outside are a few lines and a number, which opens", async ({ gallery }) => {
  await gallery.show("review-crowd");
  const crowd = card(gallery, "external-recipients");
  await expect(crowd.locator("h3")).toHaveText(read("200 recipients are outside your organisation"));
  await expect(crowd.locator("li:visible")).toHaveCount(5);
  const more = crowd.locator("summary");
  await expect(more).toHaveText(read("and 195 more"));
  await more.press("Enter");
  await expect(crowd.locator("li:visible")).toHaveCount(200);
  // One person more is typed: the list stays open.
  const [first, ...others] = findingsOf("review-crowd");
  if (first?.problem.code !== "external-recipients") throw new Error("the view is about people outside");
  const addresses = ["new@partner.example", ...first.problem.addresses];
  await change(
    gallery,
    withFindings("review-crowd", [{ ...first, problem: { ...first.problem, addresses } }, ...others]),
  );
  await expect(crowd.locator("li:visible")).toHaveCount(201);
});

test("a mass of findings of one kind is drawn in part until it is asked for", async ({ gallery }) => {
  const many = Array.from({ length: 120 }, (_, index): Finding => ({
    ...example("domain-without-dot"),
    problem: { code: "domain-without-dot", address: `person${String(index)}@contoso` },
    place: { field: "to", index },
  }));
  await gallery.show("review-many");
  await change(gallery, withFindings("review-many", many));
  const cards = card(gallery, "domain-without-dot");
  await expect(cards.filter({ visible: true })).toHaveCount(20);
  await gallery.page.locator("summary", { hasText: read("and 100 more") }).press("Enter");
  await expect(cards.filter({ visible: true })).toHaveCount(120);
});

test("changes of the review are said politely, once each, and briefly", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("review-sendable");
  const status = page.locator("[role=status]");
  await expect(status).toHaveText("");
  // Every text that the live region ever holds, as a screen reader would hear it.
  await status.evaluate((region) => {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { heard });
  });
  const heard = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { heard: string[] }).heard.map((words) => words.trim()));
  const [typo, greeting] = [example("likely-typo"), example("greeting-other-name")];
  await change(gallery, withFindings("review-sendable", [typo]));
  // The person goes on typing; nothing about the findings changes.
  await change(gallery, withFindings("review-sendable", [typo]));
  await change(gallery, withFindings("review-sendable", [greeting]));
  await change(gallery, withFindings("review-sendable", [typo, greeting]));
  const { fix, problem } = typo;
  if (!fix) throw new Error("the typo has a fix");
  await change(gallery, { ...withFindings("review-sendable", [greeting]), fixed: { fix, problem } });
  await change(gallery, { ...withFindings("review-sendable", [greeting]), fixed: null });
  await change(gallery, withFindings("review-sendable", []));
  const bare = (await heard()).map((words) => words.replaceAll(/[\u2068\u2069]/g, ""));
  expect(bare).toEqual([
    "One finding to look at",
    "One finding to look at",
    "2 findings to look at",
    "Changed to gmail.com. One finding to look at",
    "Nothing to look at",
  ]);
  await expect(status).toHaveAttribute("aria-live", "polite");
});

test("a fix that came too late is said, and can be put away", async ({ gallery }) => {
  await gallery.show("failure-fix-stale");
  const banner = gallery.page.locator("[role=alert][data-banner=fix-stale]");
  await expect(banner).toContainText("The mail has changed since");
  await action(banner, "dismiss-failure").press("Enter");
  expect(await asked(gallery)).toEqual(["dismiss"]);
});

test("a policy is named in the settings, and a refused one says where its fault is", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("settings-policy");
  await expect(page.locator("[data-policy=in-use]")).toContainText("Your organisation decides");
  await expect(page.locator("[data-banner=policy]")).toHaveCount(0);
  await gallery.show("policy-refused");
  const banner = page.locator("[data-banner=policy]");
  await expect(banner).toContainText(/Line .*12.*column .*5.*blokedDomains/);
  await expect(banner).toContainText("The earlier rules stay in use");
  await gallery.show("settings-policy-refused");
  await expect(page.locator("[data-policy=none]")).toContainText("own rules");
  await expect(banner).toContainText("They were not taken");
});
