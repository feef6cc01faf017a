import { plainText } from "../labels/label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { isOver } from "./columns.ts";

/** What heads the plate of a drawn vehicle, and what that of the one that draws it. */
const TRAILER = /\b(?:remorques?|semi(?: ?remorques?)?|trailer|remolque|semirremolque|anhanger)\b/,
  TRACTOR = /\b(?:tract\w+|camion|truck|vehic\w+|porteur|moteur|motri\w+|cabeza|lorry|unit)\b/;
/** How far above a plate its label stands, in heights of the row. */
const UP = 2.6;

/** Whether a plate stands right below the label of a trailer's: "N° remorque" over "DB-118-RS". */
export function isUnderTrailer({ words }: Pick<Layout, "words">, plate: PlacedWord): boolean {
  const label = words.findLast((word) =>
    word.y1 < plate.y0 + 0.2 * plate.em && plate.y0 - word.y1 < UP * plate.em && beginsCell(word) &&
    isOver(cellFrom(word), [plate])
  );
  const text = label ? plainText(cellFrom(label)) : "";
  return TRAILER.test(text) && !TRACTOR.test(text);
}
