import type { Candidate } from "../values/candidate.ts";

/** No pallet with goods on it weighs less, in grams: it alone has twice as much. */
const LEAST = 10_000;

/** The candidates of each field, without counts of more pallets given than goods of that weight stand on: "pal. x 100" on a note of 148 kg. */
export function withoutWeightlessPallets(found: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  const weights = found.filter(([first]) => first?.rule.name === "grossWeightGrams").flat();
  const [best] = weights.toSorted((one, other) => other.score - one.score);
  if (best === undefined || best.field.fault !== undefined) return found;
  const isWeightless = ({ rule, field }: Candidate) =>
    rule.name === "palletsGiven" && Number(field.value) > 1 && Number(field.value) * LEAST > Number(best.field.value);
  return found.map((candidates) => candidates.filter((one) => !isWeightless(one)));
}
