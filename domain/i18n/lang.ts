/** The languages of every screen, the first being the default. */
export const LANGS = ["fr", "en", "es"] as const;
export type Lang = (typeof LANGS)[number];

/** The language of whoever has not said. */
export const DEFAULT_LANG: Lang = "fr";

/** Whether `value` is one of our languages. */
export function isLang(value: unknown): value is Lang {
  return LANGS.includes(value as Lang);
}
