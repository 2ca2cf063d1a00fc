// Draws every icon the manifests name from the SVG sources: node addin-manifest/icons/render.mjs
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const here = new URL("./", import.meta.url);

/** Which drawing serves which size: the small one has fewer and heavier lines. */
const icons = [
  ...[16, 20].map((size) => ({ source: "mark-small.svg", name: `mailrail-${size}.png`, size })),
  ...[24, 32, 40, 48, 64, 80, 96, 128].map((size) => ({
    source: "mark.svg",
    name: `mailrail-${size}.png`,
    size,
  })),
  { source: "tile.svg", name: "color.png", size: 192 },
  { source: "outline.svg", name: "outline.png", size: 32 },
];

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const { source, name, size } of icons) {
  const svg = await readFile(new URL(source, here), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: fileURLToPath(new URL(name, here)), omitBackground: true });
}
await browser.close();
