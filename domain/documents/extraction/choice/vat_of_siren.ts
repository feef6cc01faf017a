import { frenchVatKey } from "../../../identifiers/vat_number.ts";
import type { ExtractedField } from "../extracted_field.ts";
import { isMisread, putRight } from "./put_right.ts";
import type { Candidate } from "../values/candidate.ts";
import { candidatesFor } from "./candidates_for.ts";

/**
 * `fields` with the VAT number of the firm whose SIREN or SIRET was read, where one of the candidates, `ranked`, is that but for a sign or two: a French one is
 * made of the SIREN alone.
 */
export function withVatOfSiren(
  fields: readonly ExtractedField[],
  ranked: readonly (readonly Candidate[])[],
): readonly ExtractedField[] {
  const siren = fields.find(({ name, fault }) => fault === undefined && (name === "siret" || name === "siren"))?.value.slice(
    0,
    9,
  );
  if (siren === undefined) return fields;
  const value = `FR${frenchVatKey(siren)}${siren}`;
  const candidates = candidatesFor("vatNumber", ranked);
  const near = candidates.find(({ field }) => isMisread(field.value, value))?.field;
  if (near === undefined) return fields;
  const told = putRight(near, value);
  return fields.map((field) => field.name === "vatNumber" ? told : field);
}
