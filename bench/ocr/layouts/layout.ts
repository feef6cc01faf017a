import type { Lang } from "../../../domain/i18n/lang.ts";
import type { Sheet } from "../sheet.ts";

/** One form of the trade: fills a page with invented facts. */
export interface Layout {
  readonly langs: readonly Lang[];
  draw(sheet: Sheet, lang: Lang): void;
}

/** The one of three texts that is in `lang`. */
export function picker(lang: Lang): (fr: string, en: string, es: string) => string {
  return (fr, en, es) => ({ fr, en, es })[lang];
}
