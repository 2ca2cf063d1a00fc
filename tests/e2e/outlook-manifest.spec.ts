import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import { expect, test } from "@playwright/test";
import { convert } from "office-addin-manifest-converter";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build, type OutlookConfig } from "../../www/outlook/build.mjs";

const ROOT = join(import.meta.dirname, "../..");
const MANIFESTS = join(ROOT, "addin-manifest/outlook");
const ICONS = join(ROOT, "addin-manifest/icons");
const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas/teams",
);

async function json<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, "utf8")) as T;
}

/** Microsoft's schema of this version, from the validator's own package: no request leaves. */
async function schema(version: string, name = "MicrosoftTeams.schema.json"): Promise<object> {
  const text = await readFile(join(SCHEMAS, `v${version}`, name), "utf8");
  // Two expressions of the schemas are none in JavaScript; the validator itself mends the first when it fetches one.
  return JSON.parse(text.replaceAll("\\\\a", "\\\\x07").replaceAll("\\\\b]", "\\\\b\\\\]")) as object;
}

/** Width and height as the file itself says (PNG, IHDR chunk). */
async function pixels(icon: string): Promise<[number, number]> {
  const file = await readFile(join(ICONS, icon));
  expect(file.subarray(1, 4).toString()).toBe("PNG");
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

test("the unified manifest and its languages satisfy Microsoft's schemas", async () => {
  const manifest = await json<TeamsManifest>(join(MANIFESTS, "manifest.json"));
  const found = await AppManifestUtils.validateAgainstSchema(manifest, (await schema("1.23")) as never);
  expect(found).toEqual([]);
  for (const file of (await readdir(MANIFESTS)).filter((name) => /^manifest\..+\.json$/.test(name))) {
    const texts = await json<TeamsManifest>(join(MANIFESTS, file));
    const words = await schema("1.23", "MicrosoftTeams.Localization.schema.json");
    expect(await AppManifestUtils.validateAgainstSchema(texts, words as never), file).toEqual([]);
  }
});

test("the XML manifest, converted, satisfies Microsoft's schema", async ({}, info) => {
  const out = info.outputPath("converted");
  await convert(join(MANIFESTS, "manifest.xml"), out, false);
  const manifest = await json<TeamsManifest & { manifestVersion: string }>(join(out, "manifest.json"));
  const ofVersion = await schema(manifest.manifestVersion);
  expect(await AppManifestUtils.validateAgainstSchema(manifest, ofVersion as never)).toEqual([]);
  expect(await readdir(out)).toEqual(expect.arrayContaining(["ja-jp.json", "ko-kr.json", "zh-tw.json"]));
});

test("both manifests name the same add-in, permission, requirement and pages", async ({}, info) => {
  const out = info.outputPath("converted");
  await convert(join(MANIFESTS, "manifest.xml"), out, false);
  const [xml, unified] = await Promise.all([
    json<Named>(join(out, "manifest.json")),
    json<Named>(join(MANIFESTS, "manifest.json")),
  ]);
  const config = await json<{ outlook: { origin: string; clientId: string } }>(
    join(ROOT, "mailrail.config.json"),
  );
  for (const manifest of [xml, unified]) {
    expect(manifest.webApplicationInfo.id).toBe(config.outlook.clientId);
    const pages = ["events.html", "taskpane.html"].map((page) => `${config.outlook.origin}/${page}`);
    expect([...new Set(pagesOf(manifest))].sort()).toEqual(pages);
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([
      { name: "MailboxItem.ReadWrite.User", type: "Delegated" },
    ]);
    expect(manifest.extensions[0]?.requirements.capabilities).toEqual([
      { name: "Mailbox", minVersion: "1.11" },
    ]);
    const commands = manifest.extensions[0]?.ribbons ?? [];
    for (const { contexts } of commands) expect(contexts).toEqual(["mailCompose"]);
  }
  expect(xml.id).toBe(unified.id);
  expect(xml.name.short).toBe(unified.name.short);
  expect(xml.description.short).toBe(unified.description.short);
  expect(new Set(labelsOf(xml))).toEqual(new Set(labelsOf(unified)));
});

test("both manifests launch the same handlers, and Outlook's own Send is a soft block", async ({}, info) => {
  const out = info.outputPath("converted");
  await convert(join(MANIFESTS, "manifest.xml"), out, false);
  const { origin } = (await json<{ outlook: { origin: string } }>(join(ROOT, "mailrail.config.json")))
    .outlook;
  for (const path of [join(out, "manifest.json"), join(MANIFESTS, "manifest.json")]) {
    const { extensions } = await json<Named>(path);
    const launched = extensions.flatMap(({ autoRunEvents = [] }) =>
      autoRunEvents.flatMap(({ events }) => events),
    );
    const sorted = launched.sort((one, other) => one.type.localeCompare(other.type));
    expect(sorted, path).toEqual([
      { type: "messageAttachmentsChanged", actionId: "onMessageAttachmentsChanged" },
      { type: "messageRecipientsChanged", actionId: "onMessageRecipientsChanged" },
      { type: "messageSending", actionId: "onMessageSend", options: { sendMode: "softBlock" } },
      { type: "newMessageComposeCreated", actionId: "onNewMessageCompose" },
    ]);
    const runtime = extensions
      .flatMap(({ runtimes }) => runtimes)
      .find(({ code }) => code.page.endsWith("/events.html"));
    expect(runtime?.code.script, path).toBe(`${origin}/events.js`);
    const actions = (runtime?.actions ?? []).map(({ id }) => id).sort();
    expect(actions, path).toEqual(launched.map(({ actionId }) => actionId).sort());
  }
});

test("every handler of the manifests is associated by the built script", async ({}, info) => {
  const out = info.outputPath("built");
  const config = await json<OutlookConfig>(join(ROOT, "mailrail.config.json"));
  await build({ core: "target/core", out, config });
  const { extensions } = await json<Named>(join(out, "manifest.json"));
  const script = await readFile(join(out, "events.js"), "utf8");
  for (const { actionId } of extensions
    .flatMap(({ autoRunEvents = [] }) => autoRunEvents)
    .flatMap((run) => run.events))
    expect(script).toContain(`Office.actions.associate("${actionId}"`);
  const allowed = join(out, ".well-known/microsoft-officeaddins-allowed.json");
  expect(await json(allowed)).toEqual({ allowed: [`${config.outlook.origin}/events.js`] });
  expect(await readdir(out)).not.toContain("policy.json");
});

test("every icon is there in its true size", async () => {
  for (const name of ["manifest.xml", "manifest.json"]) {
    const text = await readFile(join(MANIFESTS, name), "utf8");
    const icons = [...text.matchAll(/\/icons\/(mailrail-(\d+)\.png)/g)];
    expect(icons.length).toBeGreaterThan(0);
    for (const [, icon = "", size] of icons) expect(await pixels(icon)).toEqual([Number(size), Number(size)]);
  }
  expect(await pixels("color.png")).toEqual([192, 192]);
  expect(await pixels("outline.png")).toEqual([32, 32]);
});

/** What is compared of a manifest. */
interface Named {
  id: string;
  name: { short: string };
  description: { short: string };
  webApplicationInfo: { id: string };
  authorization: { permissions: { resourceSpecific: unknown[] } };
  extensions: {
    requirements: { capabilities: unknown[] };
    runtimes: { code: { page: string; script?: string }; actions: { id: string }[] }[];
    autoRunEvents?: { events: { type: string; actionId: string; options?: object }[] }[];
    ribbons: { contexts: string[]; tabs: { groups: { controls: { label: string }[] }[] }[] }[];
  }[];
}

function pagesOf(manifest: Named): string[] {
  return manifest.extensions.flatMap(({ runtimes }) => runtimes.map(({ code }) => code.page));
}

function labelsOf(manifest: Named): string[] {
  const tabs = manifest.extensions.flatMap(({ ribbons }) => ribbons.flatMap((ribbon) => ribbon.tabs));
  return tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls.map(({ label }) => label)));
}

test("the build puts an organisation's own origin and client id into both manifests", async ({}, info) => {
  const out = info.outputPath("built");
  const origin = "https://mail.fabrikam.example";
  const clientId = "11111111-2222-4333-8444-555555555555";
  await build({ core: "target/core", out, config: { outlook: { origin, clientId } } });
  for (const name of ["manifest.xml", "manifest.json"]) {
    const text = await readFile(join(out, name), "utf8");
    expect(text).toContain(`${origin}/taskpane.html`);
    expect(text).toContain(clientId);
    expect(text).not.toContain("mailrail.example");
  }
  expect(await readFile(join(out, "taskpane.js"), "utf8")).toContain(clientId);
  for (const icon of ["mailrail-16.png", "mailrail-128.png", "color.png", "outline.png"])
    expect(await readdir(join(out, "icons"))).toContain(icon);
});
