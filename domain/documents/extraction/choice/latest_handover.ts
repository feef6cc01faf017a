import { addDays } from "../../../time/local.ts";
import type { Candidate } from "../values/candidate.ts";

/** How much less may speak for a later day, and how much later it is. */
const NEAR = 6, DAYS = 21;

/**
 * The candidates of one field, best first: where it is the day of handing over, the latest of those for which about as much speaks. What was remitted, loaded or due to
 * arrive was so before.
 */
export function withLatestHandover(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (!best?.rule.isHandover || best.field.fault !== undefined) return candidates;
  const latest =
    candidates.filter(({ score, field }) =>
      best.score - score <= NEAR && field.fault === undefined && field.value > best.field.value &&
      field.value <= addDays(best.field.value, DAYS)
    ).toSorted((one, other) => one.field.value < other.field.value ? 1 : -1)[0];
  return latest === undefined ? candidates : [{ ...latest, score: best.score }, ...candidates.filter((one) => one !== latest)];
}
