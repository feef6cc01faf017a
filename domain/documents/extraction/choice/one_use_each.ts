import type { Candidate } from "../values/candidate.ts";
import { isOverlapping } from "./is_overlapping.ts";
import { readReference } from "../readers/read_code.ts";
import { readCount, readWeight } from "../readers/read_number.ts";
import { readSignerName } from "../readers/read_person.ts";
import { readHolder, readName } from "../readers/read_text.ts";

/** Fields that are days: "issuedOn", "validFrom", "validUntil". */
const IS_DAY = /(?:On|From|Until)$/;

/**
 * Candidates of each field, best first, such that nothing on the page is two fields of a kind at once, as two days, two counts or two references: it goes to the
 * field for which most speaks, and the others keep what they have besides.
 */
export function oneUseEach(ranked: readonly (readonly Candidate[])[]): (readonly Candidate[])[] {
  const left = new Map(ranked.filter(([first]) => kindOf(first!) !== null).map((candidates) => [candidates, candidates]));
  const settled = new Map<readonly Candidate[], readonly Candidate[]>();
  while (left.size > 0) {
    const [field, candidates] = [...left].reduce((best, other) => claimOf(other[1][0]!) > claimOf(best[1][0]!) ? other : best);
    left.delete(field);
    settled.set(field, candidates);
    for (const [other, theirs] of left) {
      if (kindOf(theirs[0]!) !== kindOf(candidates[0]!)) continue;
      const [first, ...more] = candidates;
      const free = theirs.filter((one) => !isSamePlace(one, first!));
      // What stands twice serves both.
      const isToldAgain = more.some(({ field }) => field.value === first!.field.value && !isOverlapping(field, first!.field));
      if (free.length === 0 && isToldAgain) continue;
      if (free.length > 0) left.set(other, free);
      else left.delete(other);
    }
  }
  return ranked.filter((candidates) => settled.has(candidates) || kindOf(candidates[0]!) === null)
    .map((candidates) => settled.get(candidates) ?? candidates);
}

/** What a count has less than a weight for itself where both may be meant: labels of weights say so. */
const OF_COUNT = 8;

/** How strong a claim a candidate has to its place. */
function claimOf({ score, rule: { read } }: Candidate): number {
  return read === readCount ? score - OF_COUNT : score;
}

function kindOf({ rule: { name, read } }: Candidate): "day" | "reference" | "count" | "name" | null {
  if (IS_DAY.test(name)) return "day";
  if (read === readName || read === readHolder || read === readSignerName) return "name";
  return read === readReference ? "reference" : read === readCount || read === readWeight ? "count" : null;
}

function isSamePlace({ field: one }: Candidate, { field: other }: Candidate): boolean {
  return isSameNumber(one.value, other.value) && isOverlapping(one, other);
}

/** Whether two values are written alike: 1,284 kg are so many grams, and may look like as many packages. */
function isSameNumber(one: string, other: string): boolean {
  return one === other || one === `${other}000` || `${one}000` === other;
}
