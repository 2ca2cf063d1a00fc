import { chromium } from "@playwright/test";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CHROMIUM, CHROMIUM_FLAGS } from "../sandbox/chromium";
import { fileOf } from "../sandbox/static-files";

/** Clocks are exact only in a page that shares nothing with others. */
const ALONE = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** Measures in a page of Chromium that holds what is in this folder; the page's script says how. */
export async function inChromium<Figures>(
  folder: string,
  measure: () => Promise<Figures> | undefined,
): Promise<{ place: string; figures: Figures }> {
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const asked = {
      method: "GET",
      host: "",
      path,
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.alloc(0),
    };
    void fileOf(folder, asked, ALONE).then(({ status = 200, headers = {}, body = "" }) => {
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const figures = await page.evaluate(measure);
    if (!figures) throw new Error("The page measured nothing.");
    return { place: `Chromium ${browser.version()}`, figures };
  } finally {
    await browser.close();
    server.close();
  }
}
