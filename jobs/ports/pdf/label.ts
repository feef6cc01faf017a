import type { Lang } from "../../../domain/i18n/lang.ts";
import { noteWords } from "../../../domain/i18n/note/note_words.ts";
import type { NoteWords } from "../../../domain/i18n/note/fr.ts";

/** A title in French, as on the model form, with a second language small beneath. */
export interface Label {
  readonly first: string;
  readonly second: string;
}

/** Titles for a reader of `lang`: the second language is English, for readers of Spanish Spanish. */
export function labelsFor(lang: Lang): (pick: (words: NoteWords) => string) => Label {
  const first = noteWords("fr"), second = noteWords(lang === "es" ? "es" : "en");
  return (pick) => ({ first: pick(first), second: pick(second) });
}
