import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { cut } from "../../www/gmail/inboxsdk-plugin.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const INBOXSDK = readFileSync(join(ROOT, "node_modules/@inboxsdk/core/inboxsdk.js"), "utf8");
const BUILDS = ["gmail-chromium", "gmail-firefox"] as const;

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { matches: string[]; js: string[] }[];
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
  oauth2?: { client_id: string; scopes: string[] };
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  default_locale: string;
}

function built(build: string, file: string): string {
  return readFileSync(join(ROOT, "dist", build, file), "utf8");
}

function manifestOf(build: string): Manifest {
  return JSON.parse(built(build, "manifest.json")) as Manifest;
}

test("the extension asks for what it needs and nothing else", () => {
  const hosts = [
    "https://mail.google.com/*",
    "https://mail-attachment.googleusercontent.com/*",
    "https://gmail.googleapis.com/*",
    "https://oauth2.googleapis.com/*",
  ];
  const chromium = manifestOf("gmail-chromium");
  expect(chromium.permissions).toEqual(["alarms", "identity", "scripting", "sidePanel", "storage"]);
  expect(manifestOf("gmail-firefox").permissions).toEqual(["alarms", "identity", "scripting", "storage"]);
  expect(chromium.oauth2?.scopes).toEqual(["https://www.googleapis.com/auth/gmail.send"]);
  for (const build of BUILDS) {
    const manifest = manifestOf(build);
    // Asked of the person when their first run begins.
    expect(manifest.optional_permissions).toEqual(["notifications"]);
    expect(manifest.host_permissions).toEqual(hosts);
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(["https://mail.google.com/*"]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  }
});

test("its pages run no script but their own, and reach nobody but Google", () => {
  for (const build of BUILDS) {
    const policy = manifestOf(build).content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    const [, hosts = ""] = /connect-src ([^;]*)/.exec(policy) ?? [];
    expect(hosts.split(" ")).toEqual([
      "'self'",
      "data:",
      "https://mail.google.com",
      "https://mail-attachment.googleusercontent.com",
      "https://gmail.googleapis.com",
      "https://oauth2.googleapis.com",
    ]);
  }
});

test("each browser gets the background it has", () => {
  expect(manifestOf("gmail-chromium").background).toEqual({ service_worker: "worker.js", type: "module" });
  expect(manifestOf("gmail-firefox").background).toEqual({ scripts: ["worker.js"], type: "module" });
});

test("every file a manifest names is there, and every language names and describes the extension", () => {
  for (const build of BUILDS) {
    const { icons, content_scripts: scripts } = manifestOf(build);
    const files = ["worker.js", "panel.html", "panel.js", "pageWorld.js", "mailrail_bg.wasm"];
    for (const file of [...files, ...Object.values(icons), ...scripts.flatMap(({ js }) => js)])
      expect(built(build, file).length, file).toBeGreaterThan(0);
    for (const locale of ["en", "ko", "ja", "zh_TW"]) {
      const said = JSON.parse(built(build, `_locales/${locale}/messages.json`)) as Record<
        string,
        { message: string }
      >;
      expect(Object.keys(said), locale).toEqual(["name", "description"]);
      // The shops take no more.
      expect(said["description"]?.message.length, locale).toBeLessThanOrEqual(132);
    }
  }
});

test("nothing we ship reports home", () => {
  for (const build of BUILDS)
    for (const file of ["page.js", "pageWorld.js", "worker.js", "panel.js"])
      expect(built(build, file), file).not.toMatch(/api\.inboxsdk\.com|pubsub\.googleapis\.com|mailfoogae/);
});

test("the build stops when InboxSDK's reporting has moved", () => {
  expect(() => cut(INBOXSDK)).not.toThrow();
  for (const [text, moved] of [
    ["const sendError = rateLimit(", "const reportError = rateLimit("],
    ["function _trackEvent(", "function trackEvent("],
    ["async function retrieveNewEventsAccessToken() {", "async function newToken() {"],
    ["if (_extensionIsLoggerMaster && typeof document", "if (isMaster && typeof document"],
  ] as const) {
    expect(INBOXSDK).toContain(text);
    expect(() => cut(INBOXSDK.replaceAll(text, moved)), text).toThrow("InboxSDK has changed");
  }
  expect(() => cut(`${INBOXSDK}\nfetch("https://api.inboxsdk.com/api/v3/errors");\n`)).toThrow(
    "InboxSDK has changed",
  );
});
