import { normaliseSiren } from "../../../identifiers/siren.ts";
import { normaliseSiret } from "../../../identifiers/siret.ts";
import type { ExtractedField } from "../extracted_field.ts";
import { isMisread, putRight } from "./put_right.ts";

/** Figures of a SIREN. */
const SIREN_LENGTH = 9;

/** `fields` with the SIREN or SIRET that failed its check put right by a sound French VAT number, which ends in the SIREN, where it is that but for a figure or two. */
export function withSiretOfVat(fields: readonly ExtractedField[]): readonly ExtractedField[] {
  const vat = fields.find(({ name, fault }) => name === "vatNumber" && fault === undefined)?.value;
  if (vat === undefined || !/^FR\d{11}$/.test(vat)) return fields;
  const siren = vat.slice(-SIREN_LENGTH);
  return fields.map((field) => {
    if (field.fault !== "siret_check_fails" && field.fault !== "siren_check_fails") return field;
    const told = `${siren}${field.value.slice(SIREN_LENGTH)}`, value = normaliseSiret(told) ?? normaliseSiren(told);
    const isTold = value?.length === field.value.length && isMisread(field.value.slice(0, SIREN_LENGTH), siren);
    return isTold ? putRight(field, value!) : field;
  });
}
