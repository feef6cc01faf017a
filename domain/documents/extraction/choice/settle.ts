import { addingUp } from "./adding_up.ts";
import { withoutWeightlessPallets } from "./carried_pallets.ts";
import type { Candidate } from "../values/candidate.ts";
import { disagreements } from "./disagreements.ts";
import { withDoubtOfChoice } from "./doubtful_choice.ts";
import type { ExtractedField, Fault, FieldName } from "../extracted_field.ts";
import { withLatestHandover } from "./latest_handover.ts";
import { withMissingAmount } from "./missing_amounts.ts";
import { withMissingPallets } from "./missing_pallets.ts";
import { oneUseEach } from "./one_use_each.ts";
import { withRightedDelivery } from "./righted_delivery.ts";
import { withRightedPallets } from "./righted_pallets.ts";
import { withSeenAgain } from "./seen_again.ts";
import { withSiretOfVat } from "./siret_of_vat.ts";
import { withVatOfIban } from "./vat_of_iban.ts";
import { withVatOfSiren } from "./vat_of_siren.ts";
import { wholeTerm } from "./whole_term.ts";
import { withoutPapersDay } from "./without_papers_day.ts";
import { withoutStamps } from "./without_stamps.ts";

/** How many candidates of a field are tried where the best ones contradict each other, and how much less may speak for one. */
const TRIED = { candidates: 5, less: 30 };

/** No page has more rows of print. */
const ROWS = 200;

/** The best candidate of each field, others where those agree better; amounts such that they add up, where any do; what does not agree is marked. */
export function settle(found: readonly (readonly Candidate[])[]): ExtractedField[] {
  const blanks = found.flat().filter(({ isBlank }) => isBlank).map(({ field }) => field);
  const ranked = withoutWeightlessPallets(withoutStamps(found)).map((candidates) => candidates.filter(({ isBlank }) => !isBlank))
    .filter((candidates) => candidates.length > 0).map((candidates) => withLatestHandover(inOrder(withSeenAgain(candidates))));
  const fixed = [...addingUp(ranked) ?? [], ...wholeTerm(ranked) ?? []];
  const summed = ranked.flatMap((candidates) => {
    const one = fixed.find(({ rule }) => rule === candidates[0]!.rule);
    const free = one ? [one] : candidates.filter(({ isUnlabelled }) => !isUnlabelled);
    return free.length > 0 ? [free] : [];
  });
  const usable = oneUseEach(summed);
  const chosen = withoutPapersDay(agreeing(usable).map((one, at) => withDoubtOfChoice(one, usable[at]!)), usable);
  const agreed = withSiretOfVat(withVatOfSiren(withVatOfIban(chosen, ranked), ranked));
  const fields = withMissingAmount(withMissingPallets(withRightedPallets(withRightedDelivery(agreed)), blanks), blanks);
  const faults = faultsOf(fields);
  return fields.map((one) => {
    const fault = one.fault ?? faults.get(one.name);
    return fault === undefined ? one : { ...one, fault, confidence: Math.min(one.confidence, 50) };
  });
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const latest = candidates[0]!.rule.pick === "last" ? -1 : 1;
  // From top to bottom by rows, and in a row from left to right.
  const place = ({ field: { page, box } }: Candidate) => page * 2 + Math.round(box.y0 * ROWS) / ROWS + box.x0 / (2 * ROWS);
  return [...candidates].sort((a, b) => b.score - a.score || latest * (place(a) - place(b)));
}

/** The best of each, but for fields that contradict others the next that does so less. */
function agreeing(ranked: readonly (readonly Candidate[])[]): ExtractedField[] {
  let fields = ranked.map(([first]) => first!.field);
  for (let faults = faultsOf(fields); faults.size > 0;) {
    const others = ranked.flatMap((candidates, at) => {
      if (!faults.has(fields[at]!.name)) return [];
      return candidates.slice(1, TRIED.candidates).filter(({ score, field }) =>
        candidates[0]!.score - score < TRIED.less && field.fault === undefined
      ).map(({ field, score }) => {
        const changed = fields.with(at, field);
        return { changed, left: faultsOf(changed), less: candidates[0]!.score - score };
      });
    });
    const best = others.sort((a, b) => a.left.size - b.left.size || a.less - b.less)[0];
    if (best === undefined || best.left.size >= faults.size) break;
    [fields, faults] = [best.changed, best.left];
  }
  return fields;
}

function faultsOf(fields: readonly ExtractedField[]): ReadonlyMap<FieldName, Fault> {
  return disagreements(new Map(fields.map((one) => [one.name, one])));
}
