import type { ExtractedField, Fault, FieldName } from "../extracted_field.ts";

/** Part, part and whole: the first two make the third. */
export const SUM: readonly [FieldName, FieldName, FieldName] = ["netCents", "vatCents", "totalCents"];

/** Days of which the first is no later than the second. */
const IN_ORDER: readonly (readonly [FieldName, FieldName])[] = [
  ...[["validFrom", "validUntil"], ["takenOverOn", "deliveredOn"], ["issuedOn", "dueOn"]] as const,
  ...[["situationOn", "issuedOn"], ["issuedOn", "validUntil"], ["registeredOn", "issuedOn"]] as const,
];

/** A value of a document, read or typed, with the check that it fails itself. */
type Stated = Pick<ExtractedField, "value" | "fault">;

/** Fields of one document that contradict each other, each with why. One that fails its own check is not asked. */
export function disagreements(fields: ReadonlyMap<FieldName, Stated>): ReadonlyMap<FieldName, Fault> {
  const faults = new Map<FieldName, Fault>();
  const sound = (name: FieldName) => fields.get(name)?.fault === undefined ? fields.get(name)?.value : undefined;
  const disagree = (fault: Fault, ...names: FieldName[]) => names.forEach((name) => faults.set(name, fault));

  const [net, tax, total] = SUM.map(sound);
  if (net !== undefined && tax !== undefined && total !== undefined && Number(net) + Number(tax) !== Number(total)) {
    disagree("amounts_do_not_add_up", ...SUM);
  }
  const [given, returned, due] = [sound("palletsGiven"), sound("palletsReturned"), sound("palletsDue")];
  // Some take what they refuse for returned, some for none of the account.
  const owed = Number(given) - Number(returned), refused = Number(sound("palletsRefused") ?? 0);
  if (
    given !== undefined && returned !== undefined && due !== undefined && ![owed, owed - refused].includes(Number(due))
  ) {
    disagree("pallets_do_not_add_up", "palletsGiven", "palletsReturned", "palletsDue");
  }
  const sirens: readonly [FieldName, string | undefined][] = [
    ["siren", sound("siren")],
    ["siret", sound("siret")?.slice(0, 9)],
    ["vatNumber", /^FR/.test(sound("vatNumber") ?? "") ? sound("vatNumber")!.slice(4) : undefined],
  ];
  const told = sirens.filter(([, siren]) => siren !== undefined);
  if (new Set(told.map(([, siren]) => siren)).size > 1) disagree("sirens_differ", ...told.map(([name]) => name));

  for (const [earlier, later] of IN_ORDER) {
    const [from, to] = [sound(earlier), sound(later)];
    if (from !== undefined && to !== undefined && from > to) disagree("dates_in_wrong_order", earlier, later);
  }
  return faults;
}
