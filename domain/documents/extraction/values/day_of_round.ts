import { plainText } from "../labels/label_cells.ts";
import { beginsCell, cellFrom, rowOf } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { isOver } from "./columns.ts";

const DAY = /^(?:date|jour|fecha|dia|day)$/,
  ROUND = /^(?:(?:n|no|code|numero) )?(?:tournees?|ruta|reparto|route|round|run|drop|camion|vehicule|vehiculo|vehicle)$/;
/** How far above a day its heading stands, in heights of the row. */
const UP = 4;

/** Whether a day stands below "Date" in a row of headings of which another is that of a round: goods are delivered on the day of their round. */
export function isDayOfRound({ words }: Layout, day: PlacedWord): boolean {
  const heading = words.findLast((word) =>
    beginsCell(word) && word.y1 < day.y0 && day.y0 - word.y1 < UP * day.em && isOver(cellFrom(word), [day])
  );
  return heading !== undefined && DAY.test(plainText(cellFrom(heading))) &&
    rowOf(heading).filter(beginsCell).some((word) => ROUND.test(plainText(cellFrom(word))));
}
