import type { BrowserFamily, SystemFamily } from "../../identity/browser_of.ts";

/** Names of browsers and systems, the same in every language. */
export const BROWSER_NAMES: Record<Exclude<BrowserFamily, "other">, string> = {
  chrome: "Chrome",
  edge: "Edge",
  firefox: "Firefox",
  opera: "Opera",
  safari: "Safari",
};
export const SYSTEM_NAMES: Record<Exclude<SystemFamily, "other">, string> = {
  android: "Android",
  ios: "iOS",
  linux: "Linux",
  macos: "macOS",
  windows: "Windows",
};
