import type { Layout, PlacedWord } from "../page/layout.ts";

const DAY = /^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$/;
/** From one line of a table to the next, in heights of the row. */
const NEXT_LINE = 3.5;

/** Whether a day stands in a column of such, as those of the journeys that an invoice lists: none of them is the day of the paper. */
export function isInDayColumn({ words }: Layout, day: PlacedWord): boolean {
  return DAY.test(day.text) && words.some((word) =>
    word !== day && DAY.test(word.text) && Math.abs(word.x0 - day.x0) < day.em &&
    Math.abs(word.y0 - day.y0) > day.em && Math.abs(word.y0 - day.y0) < NEXT_LINE * day.em
  );
}
