import assert from "node:assert/strict";
import { browserOf } from "./browser_of.ts";

const AGENTS = [
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0", "firefox", "windows"],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "chrome", "linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0",
    "edge",
    "windows",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36",
    "chrome",
    "android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18.1 Mobile/15E Safari/604.1",
    "safari",
    "ios",
  ],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 OPR/120.0", "opera", "macos"],
  ["curl/8.5.0", "other", "other"],
] as const;

Deno.test("browserOf() tells families of browsers and systems apart", () => {
  for (const [agent, browser, system] of AGENTS) assert.deepEqual(browserOf(agent), { browser, system }, agent);
});

Deno.test("browserOf() takes no header and a hostile one as any other browser", () => {
  for (const agent of [null, "", "x".repeat(100_000)]) assert.deepEqual(browserOf(agent), { browser: "other", system: "other" });
});
