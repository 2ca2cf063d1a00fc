import type { RunRequest } from "mailrail";
import { action, type AppGallery, asked, expect, test } from "./app.fixture";
import { EVERY_RUN_PROBLEM } from "./app-outbox";

/** What was asked to be sent. */
async function enqueued(gallery: AppGallery): Promise<RunRequest> {
  const word = (await asked(gallery)).find((one) => one.startsWith("enqueue"));
  return JSON.parse(word?.slice("enqueue ".length) ?? "null") as RunRequest;
}

/** Takes the recipients from a file of so many rows and goes to look through them. */
async function fromFile(gallery: AppGallery, rows: number, html?: string): Promise<void> {
  const { page } = gallery;
  await gallery.show("send-separately-blocked");
  await page.evaluate((script) => window.gallery.play(script), {
    rows,
    ...(html === undefined ? {} : { html }),
  });
  await action(gallery, "send-separately").press("Enter");
  await page.locator("#source-file").check();
  await page.locator("#recipients-file").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Email\nana@partner.example\n"),
  });
  await action(gallery, "separately-look").press("Enter");
}

test("mail to many can be begun although the mail alone is not complete", async ({ gallery }) => {
  await gallery.show("send-separately-blocked");
  await expect(action(gallery, "send")).toHaveAttribute("aria-disabled", "true");
  await expect(action(gallery, "send-later")).toHaveCount(0);
  await action(gallery, "send-separately").press("Enter");
  await expect(gallery.page.locator("h1")).toHaveText("Send separately");
  await expect(gallery.page.locator("h1")).toBeFocused();
});

test("the recipients are those of the mail, a pasted list, or a file", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("separately-recipients");
  const title = page.locator("#read-title");
  await expect(title).toHaveText("2 recipients");
  await page.locator("#source-paste").check();
  await expect(title).toHaveCount(0);
  await page.locator("#pasted").fill("a@partner.example\nb@partner.example\nc@partner.example");
  await action(gallery, "paste-read").press("Enter");
  await expect(title).toHaveText("3 recipients");
  await page.locator("#source-file").check();
  await expect(title).toHaveCount(0);
  await page.evaluate((script) => window.gallery.play(script), { rows: 4 });
  await page.locator("#recipients-file").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Email\n"),
  });
  await expect(title).toHaveText("4 recipients");
  await expect(page.locator("[data-table=columns] li")).toHaveText([
    /Email.*: the address/,
    /Name.*: the name/,
    /Vorname.* fills .*\{\{first_name\}\}/,
  ]);
});

test("what is wrong with a list, and who is there twice, is named", async ({ gallery }) => {
  await gallery.show("separately-paste");
  await gallery.unfold();
  const { page } = gallery;
  await expect(page.locator("[data-table=problems] li")).toHaveCount(13);
  await expect(page.locator("[data-table=problems]")).toContainText(
    /Row 412, .*ana\.example.*: .*The @ sign is missing\..* It was left out\./,
  );
  await expect(page.locator("[data-table=duplicates] li")).toHaveText([
    /leo@partner\.example.*, left out in rows .*5, 9/,
    /mina@partner\.example.*, left out once/,
  ]);
});

test("a thousand are looked through in slices, which can be stopped and taken up again", async ({
  gallery,
}) => {
  const { page } = gallery;
  await fromFile(gallery, 1000);
  await action(gallery, "look-stop").press("Enter");
  const title = page.locator("#summary-title");
  await expect(title).toHaveText(/\d+.* of .*1,000.* mails looked through/);
  const slices = async (): Promise<string[]> =>
    (await asked(gallery)).filter((word) => word.startsWith("examine"));
  const before = await slices();
  expect(before.length).toBeLessThan(40);
  await action(gallery, "look-go-on").press("Enter");
  await expect(title).toHaveText("All mails looked through");
  await expect(page.locator("[data-verdict=confirm]")).toHaveText(/100 have something to check/);
  const all = await slices();
  expect(all.every((word) => Number(word.split(" ")[2]) <= 25)).toBe(true);
  expect(all).toContain("examine 975 25");
});

test("what was found stands at its row, and the way leads from one to the next", async ({ gallery }) => {
  const { page } = gallery;
  await fromFile(gallery, 30);
  await expect(page.locator("#summary-title")).toHaveText("All mails looked through");
  await action(gallery, "look-next-found").press("Enter");
  await expect(page.locator(".look > .whom")).toContainText(/Row 3.*person\.2@/);
  await expect(page.locator("[data-stop=field-unfilled]")).toContainText(/no value for .*first_name/);
  await expect(page.locator("[data-stop]")).toHaveCount(9);
  await action(gallery, "look-next-found").press("Enter");
  await expect(page.locator(".look > .whom")).toContainText(/Row 4.*person\.3@/);
  await expect(page.locator(".found [data-problem=greeting-other-name]")).toBeVisible();
  // Nothing here could be done in the compose window.
  await expect(page.locator(".found .button")).toHaveCount(0);
  await action(gallery, "look-next-found").press("Enter");
  await expect(page.locator("#look-title")).toHaveText(/Mail .*13.* of .*30/);
  await page.locator("#look-at").fill("30");
  await expect(page.locator(".look > .whom")).toContainText(/Row 31/);
  await expect(action(gallery, "look-next")).toHaveAttribute("aria-disabled", "true");
});

test("a mail is shown in a frame in which no script runs, nothing is fetched, and its styles stand", async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show("separately-recipients");
  await page.evaluate((script) => window.gallery.play(script), {
    html: `<style>p { margin: 7px; }</style><p style="color: rgb(10, 92, 54)">Dear {{first_name}}</p>
      <script>parent.document.title = "taken"</script>
      <img src="https://tracker.example/x.png" onerror="parent.document.title='taken'" alt="Logo">
      <a href="https://elsewhere.example/">link</a><form action="https://elsewhere.example/"><input name="a"></form>`,
  });
  await page.evaluate(() => window.gallery.asked.splice(0));
  await action(gallery, "separately-close").press("Enter");
  await action(gallery, "send-separately").press("Enter");
  await action(gallery, "separately-look").press("Enter");
  const frame = page.frameLocator(".preview-frame");
  await expect(frame.locator("p")).toHaveText("Dear Mina");
  const look = frame.locator("p").evaluate((words) => {
    const { color, marginTop } = getComputedStyle(words);
    return { color, marginTop };
  });
  expect(await look).toEqual({ color: "rgb(10, 92, 54)", marginTop: "7px" });
  await frame.locator("a").click();
  await expect(frame.locator("p")).toHaveText("Dear Mina");
  await expect(page.locator(".preview-frame")).toHaveAttribute("sandbox", "allow-same-origin");
  await expect(page).toHaveTitle("Mailrail");
  await expect(page.locator("#root form, #root p[style]")).toHaveCount(0);
  expect(gallery.requests.filter((url) => !url.startsWith(gallery.url) && !url.startsWith("about:"))).toEqual(
    [],
  );
});

test("one mail is changed by itself, and keeps its formatting and pictures", async ({ gallery }) => {
  const { page } = gallery;
  await fromFile(
    gallery,
    4,
    `<p style="color: red">Dear {{first_name}},</p><p><b>attached</b></p><img src="cid:logo">`,
  );
  await action(gallery, "edit").press("Enter");
  await page.locator("#edit-subject").fill("For you alone");
  const words = page.frameLocator(".preview-frame").locator("body");
  await expect(words).toHaveAttribute("contenteditable", "true");
  await words.locator("p").first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" welcome");
  await action(gallery, "edit-keep").press("Enter");
  await expect(page.locator(".edited-mark")).toHaveText("changed by you");
  await expect(page.locator(".shown-subject")).toHaveText("For you alone");
  await action(gallery, "leave-out-blocked").press("Enter");
  await action(gallery, "separately-when").press("Enter");
  await action(gallery, "separately-confirm").press("Enter");
  await page.locator("#separately-confirmed").check();
  await action(gallery, "separately-begin").press("Enter");
  const { edited = [] } = await enqueued(gallery);
  expect(edited.map(({ index }) => index)).toEqual([0]);
  expect(edited[0]?.draft.subject).toBe("For you alone");
  expect(edited[0]?.draft.html).toBe(
    `<p style="color: red">Dear Mina, welcome</p><p><b>attached</b></p><img src="cid:logo">`,
  );
});

test("a change is taken back, and a plain mail is changed as plain text", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("separately-edit-plain");
  await page.locator("#edit-text").fill("Only this.");
  await action(gallery, "edit-keep").press("Enter");
  await expect(page.locator(".shown-text")).toHaveText("Only this.");
  await action(gallery, "edit-undo").press("Enter");
  await expect(page.locator(".shown-text")).toContainText("our offer for the autumn fair");
  await expect(page.locator(".edited-mark")).toHaveCount(0);
});

test("those who are left out get nothing, and can be put back", async ({ gallery }) => {
  const { page } = gallery;
  await fromFile(gallery, 4);
  await action(gallery, "leave-out").press("Enter");
  await expect(page.locator("#look-title")).toHaveText(/of .*3/);
  await action(gallery, "put-back").press("Enter");
  await expect(page.locator("#look-title")).toHaveText(/of .*4/);
  await action(gallery, "leave-out-blocked").press("Enter");
  await action(gallery, "separately-when").press("Enter");
  await action(gallery, "separately-confirm").press("Enter");
  const begin = action(gallery, "separately-begin");
  // One of them has something to check.
  await expect(begin).toHaveAttribute("aria-disabled", "true");
  await page.locator("#separately-confirmed").check();
  await begin.press("Enter");
  const request = await enqueued(gallery);
  expect(request.rows?.map(({ number }) => number)).toEqual([2, 4, 5]);
  expect(request).toMatchObject({
    confirmed: true,
    consent: "verified",
    sender: { name: "Ana Müller" },
    timing: { timing: "now" },
  });
  await expect(page.locator("main")).toHaveAttribute("data-screen", "run");
});

for (const [timezoneId, local] of [
  ["Asia/Seoul", "2026-11-23T09:00"],
  // An hour that the clocks skip there: what it means is the core's to say.
  ["America/New_York", "2027-03-14T02:30"],
] as const) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test("a time of day is told as it was chosen, with the zone, whose it is, and the pace", async ({
      gallery,
    }) => {
      const { page } = gallery;
      await gallery.show("separately-when");
      await expect(page.locator("#timing-zone")).toContainText(timezoneId);
      await page.locator("#timing-local").fill(local);
      await page.locator("#timing-recipients").check();
      await page.locator("#timing-weekends").check();
      await page.locator("#pace-batch").fill("7");
      await action(gallery, "separately-confirm").press("Enter");
      await action(gallery, "separately-begin").press("Enter");
      const { timing, pace } = await enqueued(gallery);
      expect(timing).toEqual({ timing: "at", local, zone: timezoneId, recipients: true, skipWeekends: true });
      expect(pace).toEqual({ batch: 7, wait: 600_000 });
    });
  });
}

test("before it is sent it says how many, when the first and the last, and by which rule", async ({
  gallery,
}) => {
  await gallery.page.clock.setFixedTime(new Date(2026, 10, 20, 14, 3, 7));
  await gallery.show("separately-confirm", "en-US");
  const said = gallery.page.locator(".foreseen");
  await expect(said).toContainText(/One mail\. It goes at .*2:05:00 PM/);
  await expect(said).toContainText("No more than 30 mails may go out");
  await expect(said).toContainText("It goes on while Mailrail is open in Outlook.");
  await gallery.show("separately-never", "en-US");
  await expect(said).toContainText("but a limit never lets some of them go");
});

for (const code of Object.keys(EVERY_RUN_PROBLEM)) {
  test(`a run that cannot begin says why, that nothing was sent, and what to do: ${code}`, async ({
    gallery,
  }) => {
    await gallery.show(`problem-${code}`);
    const said = gallery.page.locator(`[data-run-problem="${code}"]`);
    await expect(said).toContainText("Nothing was sent.");
    expect(await said.locator("p").count()).toBe(3);
    await expect(action(gallery, "later-begin")).toHaveAttribute("aria-disabled", "true");
  });
}

test("a run that does not begin stays where it is and says why", async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show("later");
  await expect(action(gallery, "later-begin")).not.toHaveAttribute("aria-disabled", "true");
  await page.evaluate((script) => window.gallery.play(script), { enqueue: "rejects" } as const);
  await action(gallery, "later-begin").press("Enter");
  await expect(page.locator("[data-run-problem=unanswered]")).toContainText("Nothing was sent.");
  await page.evaluate((script) => window.gallery.play(script), { nothing: true });
  await action(gallery, "later-back").press("Enter");
  await action(gallery, "send-separately").press("Enter");
  await expect(page.locator("[data-run-problem=no-mail]")).toContainText("No mail is open.");
});

test("one mail goes later after a yes to what was found, or by itself when the limits allow", async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show("later-confirm");
  const begin = action(gallery, "later-begin");
  await expect(page.locator(".reasons li")).toHaveCount(2);
  await expect(begin).toHaveAttribute("aria-disabled", "true");
  await page.locator("#later-confirmed").check();
  await begin.press("Enter");
  expect(await enqueued(gallery)).toMatchObject({ rows: [], confirmed: true, timing: { timing: "at" } });
  await page.evaluate(() => window.gallery.asked.splice(0));
  await page.clock.setFixedTime(new Date(2026, 10, 20, 14, 3, 7));
  await gallery.show("review-by-itself", "en-US");
  await expect(action(gallery, "send-by-itself")).toHaveText(/Send by itself at .*2:30:00 PM/);
  await expect(action(gallery, "send")).toHaveAccessibleDescription(/or let Mailrail send it by itself then/);
  await action(gallery, "send-by-itself").press("Enter");
  await begin.press("Enter");
  expect(await enqueued(gallery)).toMatchObject({ rows: [], timing: { timing: "now" } });
});

test("where no outbox can be kept, nothing is offered that needs one", async ({ gallery }) => {
  await gallery.show("outbox-notes");
  await action(gallery, "outbox-close").press("Enter");
  await expect(action(gallery, "send")).toBeVisible();
  await expect(action(gallery, "send-later")).toHaveCount(0);
  await expect(action(gallery, "send-separately")).toHaveCount(0);
});
