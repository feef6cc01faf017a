import { addingUp } from "./adding_up.ts";
import type { Candidate } from "../values/candidate.ts";
import { disagreements } from "./disagreements.ts";
import type { ExtractedField, Fault, FieldName } from "../extracted_field.ts";
import { oneUseEach } from "./one_use_each.ts";

/** How many candidates of a field are tried where the best ones contradict each other, and how much less may speak for one. */
const TRIED = { candidates: 5, less: 30 };

/** The best candidate of each field, others where those agree better; amounts such that they add up, where any do; what does not agree is marked. */
export function settle(found: readonly (readonly Candidate[])[]): ExtractedField[] {
  const ranked = found.filter((candidates) => candidates.length > 0).map(inOrder);
  const sum = addingUp(ranked) ?? [];
  const summed = ranked.flatMap((candidates) => {
    const fixed = sum.find(({ rule }) => rule === candidates[0]!.rule);
    const free = fixed ? [fixed] : candidates.filter(({ isUnlabelled }) => !isUnlabelled);
    return free.length > 0 ? [free] : [];
  });
  const fields = agreeing(oneUseEach(summed));
  const faults = faultsOf(fields);
  return fields.map((one) => {
    const fault = one.fault ?? faults.get(one.name);
    return fault === undefined ? one : { ...one, fault, confidence: Math.min(one.confidence, 50) };
  });
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const latest = candidates[0]!.rule.pick === "last" ? -1 : 1;
  const place = ({ field }: Candidate) => field.page * 2 + field.box.y0;
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
