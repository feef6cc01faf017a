import { boxAround } from "../../../../domain/documents/box_around.ts";
import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";
import type { IsByHand } from "./by_hand.ts";
import { type Form, formOfParts, formOfScraps, readAs } from "./formed_word.ts";
import { HARDLY, MOST_TRUST, putTogether, type Reread } from "./second_reading.ts";
import type { Look } from "./sign_reader.ts";

/** Parts of a day, signs that figures by hand are taken for, and parts of a plate; how far apart they stand at most, in heights of the first. */
const PARTS = [/^[\d/.,(|lI!SsZzqgGBOo-]{1,10}$/, /^[A-Z\d$.,|-]{1,8}$/], APART = 1.2;
/** Nobody writes more days and plates in parts on one page. */
const MOST_IN_PARTS = 8;

/** What may be a part of one word, and the form that such parts have together. */
interface Kind {
  isPart(word: RecognisedWord): boolean;
  formOf(texts: readonly string[]): Form | null;
}

/**
 * What becomes of parts of one day or plate, "0S/11/2 026", "| S / l2/ 2026", "F2-83 4-P D", and of scraps of one by hand, "30/1 0 à. 2026.": of the first the
 * whole, of the others nothing.
 */
export async function wordsInParts(
  lines: readonly RecognisedLine[],
  isByHand: IsByHand,
  look: Look,
): Promise<Reread> {
  const kinds: readonly Kind[] = [
    ...PARTS.map((part): Kind => ({ isPart: ({ text }) => part.test(text), formOf: formOfParts })),
    // What an engine hardly read may be a scrap of what somebody wrote.
    { isPart: (word) => isByHand(word) || word.confidence < HARDLY, formOf: formOfScraps },
  ];
  const runs = kinds.flatMap((kind) =>
    lines.flatMap(({ words }) => runsOf(words, kind)).flatMap((run) => {
      const told = run.map(({ text }) => text), form = kind.formOf(told);
      return form === null ? [] : [{ run, form, told: told.join("") }];
    })
  );
  const parts: Reread = new Map();
  for (const { run, form, told } of runs.slice(0, MOST_IN_PARTS)) {
    if (run.some((word) => parts.has(word))) continue;
    const box = boxAround(run.map((word) => word.box)), text = readAs(form, told, await look(box));
    // What was read rightly stays as it stands: "DE 380 KG" has the form of a plate too.
    if (text === null || text === told) continue;
    putTogether(parts, run, { text, confidence: MOST_TRUST, box });
  }
  return parts;
}

/** The words of a line, those together that may be parts of one, no farther from each other than figures on a line to write on. */
function runsOf(words: readonly RecognisedWord[], { isPart }: Kind): RecognisedWord[][] {
  const runs: RecognisedWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1), last = run?.at(-1);
    if (last !== undefined && isNear(last, word) && isPart(last) && isPart(word)) run!.push(word);
    else runs.push([word]);
  }
  return runs;
}

function isNear({ box: one }: RecognisedWord, { box: other }: RecognisedWord): boolean {
  return other.x0 - one.x1 < APART * (one.y1 - one.y0);
}
