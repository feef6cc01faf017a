import { type Anchor, THINGS } from "../labels/anchors.ts";
import { cellFrom } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { LEAST_CONFIDENCE, type Region, region, regionBeside, rowFrom } from "./regions.ts";

/** The last word of a sentence, behind which another thing is said. */
const ENDS_SENTENCE = /\p{L}{4}\.$/u;

/** As `regionBeside`, but not what goes on with a label in small or translates it behind a stroke: the next cell then. */
export function textBeside(anchor: Anchor, ends: ReadonlySet<PlacedWord>): Region | null {
  const last = anchor.words.at(-1)!, next = last.right;
  const goesOn = next !== null && !/:$/.test(last.text) && gapAfter(last) <= WIDE_GAP && /^(?:\/|\p{Ll})/u.test(next.text);
  if (!goesOn) return regionBeside(anchor, withScrawls(next, ends));
  let end = next;
  const hasColon = cellFrom(next).some(({ text }) => /:$/.test(text));
  for (; !/:$/.test(end.text) && gapAfter(end) <= WIDE_GAP && (hasColon || !isCounted(end.right!)); end = end.right!) {
    if (ENDS_SENTENCE.test(end.text)) return null;
  }
  const words = rowFrom(end.right, (word) => ends.has(word));
  return words.length === 0 ? null : region(gapAfter(end) > WIDE_GAP + 1 ? "across" : "beside", [words], true);
}

/** "Réserves précises 2 colis ouverts", "colis n° 3 ouvert": what is counted is no more of the label. */
function isCounted({ text, right }: PlacedWord): boolean {
  return (/^\d{1,3}$/.test(text) && THINGS.test(right?.text ?? "")) ||
    (THINGS.test(text) && /^n[°ºo]?\.?$/i.test(right?.text ?? ""));
}

/** `ends`, and what a pen drew across a gap from the text that begins with `first`. */
function withScrawls(first: PlacedWord | null, ends: ReadonlySet<PlacedWord>): ReadonlySet<PlacedWord> {
  const scrawls = rowFrom(first, (word) => ends.has(word)).filter((word) =>
    word !== first && word.confidence < LEAST_CONFIDENCE && word.left !== null && gapAfter(word.left) > WIDE_GAP
  );
  return scrawls.length === 0 ? ends : new Set([...ends, ...scrawls]);
}
