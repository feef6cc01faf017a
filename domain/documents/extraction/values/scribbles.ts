import type { PlacedWord } from "../page/layout.ts";

/** Print is never as much wider than high, a letter; a scrawl is at least so many heights of its label long, and so many high: dots to write on are lower. */
const WIDEST = 1.3, SHORTEST = 3, LOWEST = 1.2;
/** No value is written so much higher than its label, and read so doubtfully. */
const HIGHEST = 2.5, DOUBTFUL = 75;
/** Nothing that is written or stamped, however surely it was read. */
const TOWERING = 4;

/** Strokes up and down, which engines take for such capitals, and how much higher than its label they are drawn. */
const STROKES = /^(?=.*[AMNVWZ])[AMNVWZISLUJX'’/\\|]{2,}$/, DRAWN = 1.5;

/** Whether what an engine took for a word is a scrawl: few letters, drawn out far, or high and hardly read. `label` asks for a signature. */
export function isScribble({ text, confidence, x0, y0, x1, y1 }: PlacedWord, label: PlacedWord): boolean {
  const letters = text.match(/[\p{L}\d]/gu)?.length ?? 0, { em } = label;
  if (letters > 0 && confidence < DOUBTFUL && y1 - y0 > HIGHEST * (label.y1 - label.y0)) return true;
  if (letters > 0 && y1 - y0 > TOWERING * (label.y1 - label.y0)) return true;
  if (STROKES.test(text) && y1 - y0 > DRAWN * (label.y1 - label.y0)) return true;
  return letters > 0 && y1 - y0 > LOWEST * em && x1 - x0 > SHORTEST * em && (x1 - x0) / [...text].length > WIDEST * (y1 - y0);
}
