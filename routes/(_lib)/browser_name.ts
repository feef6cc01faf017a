import { accountWords } from "../../domain/i18n/account/account_words.ts";
import { BROWSER_NAMES, SYSTEM_NAMES } from "../../domain/i18n/account/browser_names.ts";
import { fill } from "../../domain/i18n/fill.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import type { SessionOrigin } from "../../domain/identity/types.ts";

/** A browser as its owner calls it, "Firefox, Windows"; a program as it calls itself. */
export function browserName(lang: Lang, origin: SessionOrigin | undefined): string {
  if (origin?.program !== undefined) return fill(accountWords(lang).security.program, { name: origin.program });
  const browser = origin === undefined || origin.browser === "other" ? null : BROWSER_NAMES[origin.browser];
  const system = origin === undefined || origin.system === "other" ? null : SYSTEM_NAMES[origin.system];
  return [browser, system].filter((name) => name !== null).join(", ") || accountWords(lang).security.unknownBrowser;
}
