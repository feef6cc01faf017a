import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "../support/chromium.ts";

const executablePath = findChromium();
if (executablePath === null) throw new Error('no Chromium found: "deno task test" says what to do');

/** Stories in a real browser. Each worker has a demo of its own: see `demo.ts`. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [["line"], ["json", { outputFile: "../../test-results/browser.json" }]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
  },
});
