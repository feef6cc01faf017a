import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import type { Look } from "./sign_reader.ts";

/** Below, what an engine says of a word with figures is asked about again, and of a word of letters: those it knows, and is seldom wrong about. */
const DOUBT = { figures: 90, letters: 70 };
/** Letters and figures mixed, as in no word: engines are sure of them too early. */
const CODE = /^(?=.*\d)(?=.*[A-Z])[A-Z\d./-]{4,}$/;
/** How sure the second reader has to be of each sign. */
const SURE = { figure: 95, figures: 85, letters: 80 };
/** Of what two readers read differently. */
const MOST_TRUST = 80;
/** A letter or figure is narrower than its line is high: what is longer is no word. */
const LONGEST = 15;
/** A page that is hard to read has hundreds of doubtful words: each takes some 50 ms, and little would be right of them. */
const MOST_WORDS = 40;

/**
 * The words that an engine was not sure of, read a second time sign by sign: engines know words, and take the Q of a code for an O, and a 3 for an 8. What
 * the second reader is sure of is taken, with less trust.
 */
export async function readAgain(lines: readonly RecognisedLine[], look: Look): Promise<RecognisedLine[]> {
  const doubtful = lines.flatMap(({ words }) => words).filter(isDoubtful)
    .sort((one, other) => Number(hasFigures(other)) - Number(hasFigures(one)))
    .slice(0, MOST_WORDS);
  const reread = new Map<RecognisedWord, RecognisedWord>();
  for (const word of doubtful) reread.set(word, await readOnce(word, look));
  return lines.map(({ words }) => ({ words: words.map((word) => reread.get(word) ?? word) }));
}

function isDoubtful(word: RecognisedWord): boolean {
  const { text, confidence, box } = word;
  const least = hasFigures(word) ? DOUBT.figures : DOUBT.letters;
  return (confidence < least || CODE.test(text)) && (isFigure(text) || signsOf(text).length > 1) &&
    box.x1 - box.x0 < LONGEST * (box.y1 - box.y0);
}

const hasFigures = ({ text }: { readonly text: string }) => /\d/.test(text);
const isFigure = (text: string) => /^\d$/.test(text);
/** What tells one word from another: in numbers and days commas and points are too small to be told for certain, codes have none. */
const signsOf = (text: string) => text.replace(/[^\p{L}\d/-]/gu, "").replace(/^[/-]+|[/-]+$/g, "");

async function readOnce(word: RecognisedWord, look: Look): Promise<RecognisedWord> {
  const { text, confidence } = await look(word.box);
  const [told, seen] = [signsOf(word.text), signsOf(text)];
  // A word beside it got into its box, or a figure was taken for a letter that looks like it.
  const isAsked = !text.includes(" ") && hasFigures(word) === hasFigures({ text }) && isFigure(told) === isFigure(seen) &&
    seen !== "";
  // Of what an engine is sure, it has at least counted the signs.
  const isCounted = word.confidence < DOUBT.figures || seen.length === told.length;
  const isSure = confidence >= SURE[isFigure(told) ? "figure" : hasFigures(word) ? "figures" : "letters"];
  const isOther = seen !== told || (CODE.test(word.text) && text !== word.text);
  return isOther && isAsked && isCounted && isSure ? { ...word, text, confidence: Math.min(confidence, MOST_TRUST) } : word;
}
