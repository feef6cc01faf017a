import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type GalleryWords } from "./fr.ts";

const WORDS: Record<Lang, GalleryWords> = { fr, en, es };

/** The words of the components' gallery in one language. */
export function galleryWords(lang: Lang): GalleryWords {
  return WORDS[lang];
}
