import { fill } from "../../../domain/i18n/fill.ts";
import type { NoteWords } from "../../../domain/i18n/note/fr.ts";
import type { NoteContent, Reservation } from "../../../domain/notes/types.ts";

/** "2. Poignées en laiton : film déchiré", the number being that of the goods line on the form. */
export function reservationLine({ lineId, text }: Reservation, { goods }: NoteContent, words: NoteWords): string {
  const index = goods.findIndex(({ id }) => id === lineId);
  const line = goods[index];
  return fill(words.reservation, { what: line ? `${index + 1}. ${line.goodsNature}` : words.wholeConsignment, text });
}
