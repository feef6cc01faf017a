import { addDays } from "../../../time/local.ts";
import type { Candidate } from "../values/candidate.ts";
import { candidatesFor } from "./candidates_for.ts";

/** How many candidates of either end are tried, and how much less may speak for a pair. */
const TRIED = { candidates: 8, less: 40 };

/**
 * Of the candidates for the first and the last day of a contract those that make a whole year, where the best ones do not, nor stand in one line: what a paper
 * says besides is when the contract was first made, or the paper itself. Null where there are none, or the best ones are sound.
 */
export function wholeTerm(ranked: readonly (readonly Candidate[])[]): readonly [Candidate, Candidate] | null {
  const [from, until] = (["validFrom", "validUntil"] as const).map((name) =>
    candidatesFor(name, ranked).filter(({ field }) => field.fault === undefined).slice(0, TRIED.candidates)
  ) as [Candidate[], Candidate[]];
  const [first, last] = [from[0], until[0]];
  if (first === undefined || last === undefined || isYear(first, last) || isOneLine(first, last)) return null;
  const pairs = from.flatMap((one) => until.filter((other) => isYear(one, other)).map((other) => [one, other] as const));
  const less = ([one, other]: readonly [Candidate, Candidate]) => first.score - one.score + last.score - other.score;
  const best = pairs.sort((one, other) => less(one) - less(other))[0];
  return best !== undefined && less(best) < TRIED.less ? best : null;
}

/** Whether two days are the first and the last of a year, or that and the same day of the next. */
function isYear({ field: { value: from } }: Candidate, { field: { value: until } }: Candidate): boolean {
  const next = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  return until === next || until === addDays(next, -1);
}

/** "Valable du 01/10/2026 au 31/03/2027". */
function isOneLine({ field: one }: Candidate, { field: other }: Candidate): boolean {
  return one.value < other.value && one.page === other.page && one.box.y0 < other.box.y1 && other.box.y0 < one.box.y1;
}
