import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Locator, type Page, test as base } from "@playwright/test";
import { build } from "esbuild";
import { activityPath } from "./app-activity-views";
import { outboxPath } from "./app-outbox-views";
import { pressedFor } from "./app-views";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** As strict as the stricter of the two hosts' policies, and without any relaxation for styles. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'";

/** The gallery page on a local port, and everything that was asked of the network. */
export interface AppGallery {
  page: Page;
  url: string;
  requests: string[];
  /** What the page complained of: uncaught errors, console errors, policy violations. */
  complaints: string[];
  show(name: string, locale?: string): Promise<void>;
  /** Opens everything that is folded away; whether there was any. */
  unfold(): Promise<boolean>;
}

/** Bundles the gallery as the plugins' builds bundle the interface. */
async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [here("app-gallery.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    loader: { ".ftl": "text" },
  });
  return result.outputFiles.map((file) => file.text).join("");
}

export const test = base.extend<{ gallery: AppGallery }, { galleryUrl: string }>({
  galleryUrl: [
    async ({ browserName: _ }, use) => {
      const pages = new Map([
        ["/", { type: "text/html", body: await readFile(here("app-gallery.html"), "utf8") }],
        ["/app-gallery.js", { type: "text/javascript", body: await bundle() }],
      ]);
      const server = createServer((request, response) => {
        const found = pages.get(request.url ?? "");
        response.writeHead(found ? 200 : 404, {
          "content-type": `${found?.type ?? "text/plain"}; charset=utf-8`,
          "content-security-policy": POLICY,
        });
        response.end(found?.body);
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
      server.close();
    },
    { scope: "worker" },
  ],
  gallery: async ({ page, galleryUrl }, use) => {
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(galleryUrl);
    const show = async (name: string, locale = "en"): Promise<void> => {
      await page.evaluate(([view, language]) => window.gallery.show(view, language), [name, locale] as const);
      for (const pressed of [...pressedFor(name), ...outboxPath(name), ...activityPath(name)])
        await page.locator(pressed).first().click();
      await page.locator("main h1").waitFor();
    };
    const unfold = (): Promise<boolean> =>
      page.evaluate(() => {
        const folded = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
        for (const details of folded) details.open = true;
        return folded.length > 0;
      });
    await use({ page, url: galleryUrl, requests, complaints, show, unfold });
  },
});

/** What the person presses for this. */
export function action({ page }: AppGallery, name: string): Locator {
  return page.locator(`[data-action="${name}"]`);
}

/** What the interface asked of the plugin so far. */
export function asked({ page }: AppGallery): Promise<string[]> {
  return page.evaluate(() => window.gallery.asked);
}

/** A text as it is read: Fluent sets marks for the writing direction around what it fills in. */
export function read(text: string): RegExp {
  const marks = "[\\u2068\\u2069]*";
  const characters = Array.from(text, (character) => character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${marks}${characters.join(marks)}${marks}$`, "u");
}

export { expect } from "@playwright/test";
