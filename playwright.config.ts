import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "#scripts/chromium.ts";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // For slow machines: no test waits this long for anything.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    // Set by the global setup, before the workers that run the tests read this.
    baseURL: process.env["ROOFTOP_TEST_URL"],
    browserName: "chromium",
    // What a service worker asks for passes by the routes that tests set up; only the tests of it let it work.
    serviceWorkers: "block",
    launchOptions: { executablePath: findChromium(), args: chromiumFlags() },
    screenshot: "only-on-failure",
  },
});
