import type { Candidate } from "./candidates.ts";
import { disagreements, SUM } from "./disagreements.ts";
import type { ExtractedField } from "./extracted_field.ts";

/** How many candidates of a field are tried against the others' for a sum that is right. */
const TRIED = 5;

/** The best candidate of each field; amounts such that they add up, where any do; what does not agree is marked. */
export function settle(found: readonly (readonly Candidate[])[]): ExtractedField[] {
  const ranked = found.filter((candidates) => candidates.length > 0).map(inOrder);
  const adding = addingUp(ranked);
  const fields = ranked.map((candidates) => (adding?.find(({ rule }) => rule === candidates[0]!.rule) ?? candidates[0]!).field);
  const faults = disagreements(new Map(fields.map((one) => [one.name, one])));
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

function addingUp(ranked: readonly (readonly Candidate[])[]): readonly Candidate[] | null {
  const [nets, taxes, totals] = SUM.map((name) => {
    const whole = ranked.find(([first]) => first!.rule.name === name) ?? [];
    return whole.filter(({ field }) => field.fault === undefined).slice(0, TRIED);
  }) as [Candidate[], Candidate[], Candidate[]];
  for (const total of totals) {
    for (const net of nets) {
      for (const tax of taxes) {
        if (Number(net.field.value) + Number(tax.field.value) === Number(total.field.value)) return [net, tax, total];
      }
    }
  }
  return null;
}
