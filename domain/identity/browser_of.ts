/** Browsers and systems that a list of sessions tells apart. */
export type BrowserFamily = "chrome" | "edge" | "firefox" | "opera" | "safari" | "other";
export type SystemFamily = "android" | "ios" | "linux" | "macos" | "windows" | "other";

/** First match wins: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari. */
const BROWSERS: readonly (readonly [RegExp, BrowserFamily])[] = [
  [/\bEdg(e|A|iOS)?\//, "edge"],
  [/\b(OPR|OPiOS)\//, "opera"],
  [/\b(Firefox|FxiOS)\//, "firefox"],
  [/\b(Chrome|CriOS)\//, "chrome"],
  [/\bSafari\//, "safari"],
];
/** Android calls itself Linux, and an iPhone says that it is like Mac OS X. */
const SYSTEMS: readonly (readonly [RegExp, SystemFamily])[] = [
  [/\b(iPhone|iPad|iPod)\b/, "ios"],
  [/\bAndroid\b/, "android"],
  [/\bWindows\b/, "windows"],
  [/\bMac OS X\b/, "macos"],
  [/\bLinux\b/, "linux"],
];

/** What a `User-Agent` header says of browser and system, in families: enough to know one's own browser again, too little to follow anybody by. */
export function browserOf(userAgent: string | null): { readonly browser: BrowserFamily; readonly system: SystemFamily } {
  return { browser: firstMatch(BROWSERS, userAgent), system: firstMatch(SYSTEMS, userAgent) };
}

function firstMatch<Family extends string>(known: readonly (readonly [RegExp, Family])[], text: string | null): Family | "other" {
  return known.find(([pattern]) => pattern.test(text ?? ""))?.[1] ?? "other";
}
