import { defineConfig } from "@playwright/test";

/** End-to-end tests of the unmodified builds in dist/. Browsers are started by each area's fixture. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "target/e2e",
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    headless: true,
    launchOptions: {
      executablePath: process.env["MAILRAIL_CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
