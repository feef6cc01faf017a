import { editDistance, misreadable, seenAs } from "./label_text.ts";

/** A label with its letters as bits, by which most others are told apart without comparing them letter by letter. */
interface Spelled<Uses> extends Near<Uses> {
  readonly text: string;
  readonly letters: number;
  /** Of two that are as near the earlier is taken. */
  readonly order: number;
}

/** A label that a text may be. */
export interface Near<Uses> {
  readonly uses: Uses;
  /** How long the label is, in letters. */
  readonly length: number;
}

/** No label is longer or shorter by more than letters of it may be misread. */
const MOST_EDITS = misreadable(Infinity);

/** Finds the label that a text is, as far as letters of it may be misread. */
export function nearestLabel<Uses>(
  labels: ReadonlyMap<string, Uses>,
): (text: string) => Near<Uses> & { readonly edits: number } | null {
  const spelled = [...labels].map(([text, uses], order): Spelled<Uses> => ({
    ...{ text, uses, order },
    length: text.length,
    letters: lettersOf(text),
  }));
  const seen = new Map(spelled.flatMap((label) => seenAs(label.text).map((text) => [text, label] as const)));
  const byLength = Map.groupBy(spelled, ({ length }) => length);
  return (text) => {
    const exact = labels.get(text);
    if (exact !== undefined) return { uses: exact, length: text.length, edits: 0 };
    const alike = seen.get(text);
    if (alike !== undefined) return { uses: alike.uses, length: alike.length, edits: 0 };
    const letters = lettersOf(text);
    let best: Spelled<Uses> | null = null, fewest = Infinity;
    for (let length = text.length - MOST_EDITS; length <= text.length + MOST_EDITS; length++) {
      const most = misreadable(length);
      if (Math.abs(length - text.length) > most) continue;
      for (const label of byLength.get(length) ?? []) {
        if (bits(letters & ~label.letters) > most || bits(label.letters & ~letters) > most) continue;
        const edits = editDistance(text, label.text, Math.min(most, fewest));
        if (edits > most || edits > fewest || (edits === fewest && label.order > best!.order)) continue;
        [best, fewest] = [label, edits];
      }
    }
    return best && { uses: best.uses, length: best.length, edits: fewest };
  };
}

/** The letters of a text as bits. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 32);
  return letters;
}

/** How many bits are set. */
export function bits(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count++;
  return count;
}
