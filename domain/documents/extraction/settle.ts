import type { Candidate } from "./candidates.ts";
import type { ExtractedField, Fault, FieldName } from "./extracted_field.ts";

/** How many candidates of a field are tried against the others' for a sum that is right. */
const TRIED = 5;
/** Part, part and whole: the first two make the third. */
const SUM: readonly [FieldName, FieldName, FieldName] = ["netCents", "vatCents", "totalCents"];

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

function disagreements(fields: ReadonlyMap<FieldName, ExtractedField>): ReadonlyMap<FieldName, Fault> {
  const faults = new Map<FieldName, Fault>();
  const sound = (name: FieldName) => fields.get(name)?.fault === undefined ? fields.get(name)?.value : undefined;
  const disagree = (fault: Fault, ...names: FieldName[]) => names.forEach((name) => faults.set(name, fault));

  const [net, tax, total] = SUM.map(sound);
  if (net !== undefined && tax !== undefined && total !== undefined && Number(net) + Number(tax) !== Number(total)) {
    disagree("amounts_do_not_add_up", ...SUM);
  }
  const [given, returned, due] = [sound("palletsGiven"), sound("palletsReturned"), sound("palletsDue")];
  if (given !== undefined && returned !== undefined && due !== undefined && Number(given) - Number(returned) !== Number(due)) {
    disagree("pallets_do_not_add_up", "palletsGiven", "palletsReturned", "palletsDue");
  }
  const sirens: readonly [FieldName, string | undefined][] = [
    ["siren", sound("siren")],
    ["siret", sound("siret")?.slice(0, 9)],
    ["vatNumber", /^FR/.test(sound("vatNumber") ?? "") ? sound("vatNumber")!.slice(4) : undefined],
  ];
  const told = sirens.filter(([, siren]) => siren !== undefined);
  if (new Set(told.map(([, siren]) => siren)).size > 1) disagree("sirens_differ", ...told.map(([name]) => name));

  for (const [earlier, later] of [["validFrom", "validUntil"], ["takenOverOn", "deliveredOn"], ["issuedOn", "dueOn"]] as const) {
    const [from, to] = [sound(earlier), sound(later)];
    if (from !== undefined && to !== undefined && from > to) disagree("dates_in_wrong_order", earlier, later);
  }
  return faults;
}
