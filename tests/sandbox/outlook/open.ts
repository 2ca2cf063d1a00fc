import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { BrowserContext, Frame, Page } from "@playwright/test";
import type { Sandbox } from "../sandbox";
import { HOST, serveHost } from "./host-site";
import { serveOfficeJs } from "./office-site";
import { readManifest } from "./manifest";
import type { GivenItem, OutlookOptions, PageOptions, ReadManifest } from "./options";
import { installPaneBridge } from "./pane-bridge";

const HOST_ORIGIN = `https://${HOST}`;

/** One open compose window with the add-in's task pane beside it. */
export interface Outlook {
  page: Page;
  /** The task pane as it stands now; after `reopen` it is a new one. */
  pane(): Frame;
  /** What the person sees of the message, and how its window ended. */
  item(): Promise<
    Pick<GivenItem, "subject" | "html"> & { ending: string; sessionData: Record<string, string> }
  >;
  /** Makes office.js calls of this name fail with this Office error, in the pane or in the event handlers. */
  fail(method: string, code: number, times?: number, runtime?: "pane" | "events"): Promise<void>;
  closePane(): Promise<void>;
  openPane(): Promise<Frame>;
}

async function addinOrigin(): Promise<string> {
  const config = JSON.parse(await readFile("mailrail.config.json", "utf8")) as {
    outlook: { origin: string };
  };
  return config.outlook.origin;
}

function complete(options: OutlookOptions, origin: string, manifest: ReadManifest): PageOptions {
  const user = {
    name: "Ana Müller",
    address: "ana@contoso.example",
    accountType: "office365",
    ...options.user,
  };
  const { attachments = [], ...item } = options.item ?? {};
  const newerApis = options.newerApis ?? true;
  return {
    addinOrigin: origin,
    manifest,
    mailboxSet: options.mailboxSet ?? (newerApis ? "1.15" : "1.11"),
    ownSend: options.ownSend ?? false,
    paneOpen: options.paneOpen ?? true,
    user,
    item: {
      to: [],
      cc: [],
      bcc: [],
      subject: "",
      html: "",
      composeType: "newMail",
      conversationId: "conversation-1",
      inReplyTo: "",
      from: { name: user.name, address: user.address },
      ...item,
    },
    attachments: attachments.map(({ content: _content, ...rest }, at) => ({
      ...rest,
      address: `/mail/attachments/${at.toString()}`,
    })),
    displayLanguage: options.displayLanguage ?? "en-US",
    theme: options.theme ?? "light",
    newerApis,
    bridge: options.bridge ?? "grants",
    consented: options.consented ?? [],
    roamingSettings: options.roamingSettings ?? {},
  };
}

/** The headers the add-in's files are published with; its build writes them. */
async function publishedHeaders(dist: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(resolve(dist, "headers.json"), "utf8")) as Record<string, string>;
}

/** Opens an Outlook-like compose window that runs the built add-in on the real office.js. */
export async function openOutlook(
  context: BrowserContext,
  sandbox: Sandbox,
  options: OutlookOptions = {},
): Promise<Outlook> {
  const origin = await addinOrigin();
  const dist = options.dist ?? resolve("dist/outlook");
  const pageOptions = complete(options, origin, await readManifest(dist));
  sandbox.files(new URL(origin).host, dist, await publishedHeaders(dist));
  serveOfficeJs(sandbox, pageOptions.newerApis);
  serveHost(sandbox, pageOptions, options.item?.attachments ?? []);
  if (pageOptions.bridge !== "absent")
    await context.addInitScript(installPaneBridge, { addin: origin, host: HOST_ORIGIN });

  const page = await context.newPage();
  if (options.viewport) await page.setViewportSize(options.viewport);
  const dark = pageOptions.theme !== "light";
  await page.emulateMedia({
    colorScheme: dark ? "dark" : "light",
    forcedColors: pageOptions.theme === "contrast" ? "active" : "none",
  });
  await page.goto(`${HOST_ORIGIN}/mail/`);
  await page.waitForFunction(() => "outlook" in window);

  const pane = (): Frame => {
    const found = page.frames().find((frame) => frame.url().startsWith(`${origin}/taskpane.html`));
    if (!found) throw new Error("No task pane is open.");
    return found;
  };
  const started = async (): Promise<Frame> => {
    const element = await page.waitForSelector("#pane iframe");
    const frame = await element.contentFrame();
    if (!frame) throw new Error("The task pane has no document.");
    await frame.waitForURL((url) => url.origin === origin, { waitUntil: "load" });
    return frame;
  };
  if (pageOptions.paneOpen) await started();
  return {
    page,
    pane,
    item: () =>
      page.evaluate(() => {
        const { subject, html, ending, sessionData } = window.outlook.item;
        return { subject, html, ending, sessionData };
      }),
    fail: (method, code, times = 1, runtime = "pane") =>
      page.evaluate(
        ([where, name, failure]) => {
          const { protocol, events } = window.outlook;
          (where === "pane" ? protocol : events.protocol).failures.set(name, failure);
        },
        [runtime, method, { code, times }] as const,
      ),
    closePane: () =>
      page.evaluate(() => {
        window.outlook.closePane();
      }),
    openPane: async () => {
      await page.evaluate(() => {
        window.outlook.openPane();
      });
      return started();
    },
  };
}
