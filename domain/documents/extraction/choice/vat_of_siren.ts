import { frenchVatKey } from "../../../identifiers/vat_number.ts";
import type { ExtractedField } from "../extracted_field.ts";
import { editDistance } from "../labels/label_text.ts";
import type { Candidate } from "../values/candidate.ts";

/** Signs of a number that may be misread where another number on the page tells them all. */
const MOST_MISREAD = 2;
/** Another number was needed to read it. */
const MOST_TRUST = 70;

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
  const candidates = ranked.find(([first]) => first?.rule.name === "vatNumber") ?? [];
  const near = candidates.find(({ field }) => editDistance(field.value, value, MOST_MISREAD) <= MOST_MISREAD)?.field;
  if (near === undefined) return fields;
  const { fault: _fault, ...sound } = near;
  const told = near.value === value ? sound : { ...sound, value, confidence: Math.min(sound.confidence, MOST_TRUST) };
  return fields.map((field) => field.name === "vatNumber" ? told : field);
}
