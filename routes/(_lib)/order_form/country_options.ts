import type { Lang } from "../../../domain/i18n/lang.ts";
import { COUNTRIES } from "../../../domain/identifiers/country.ts";

const names = new Map<Lang, { value: string; label: string }[]>();

/** The countries served, by their names in `lang`, the nearest first. */
export function countryOptions(lang: Lang) {
  const known = names.get(lang);
  if (known) return known;
  const display = new Intl.DisplayNames(lang, { type: "region" });
  const options = COUNTRIES.map((code) => ({ value: code, label: display.of(code) ?? code }));
  names.set(lang, options);
  return options;
}
