import { defineConfig } from "@playwright/test";
import { CHROMIUM, CHROMIUM_FLAGS } from "./tests/sandbox/chromium";

/** End-to-end tests of the unmodified builds in dist/. Browsers are started by each area's fixture. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "target/e2e",
  // More than cores: most of a test's time is spent waiting for a browser.
  workers: 3,
  // A machine with much else to do may starve a browser once; what fails twice has failed. The report names both.
  retries: 1,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    headless: true,
    launchOptions: {
      executablePath: CHROMIUM,
      args: CHROMIUM_FLAGS,
    },
    screenshot: "only-on-failure",
    // A trace of every test costs a quarter of the whole time.
    trace: "on-first-retry",
  },
});
