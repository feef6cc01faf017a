import { normaliseSiren } from "../../../identifiers/siren.ts";
import { normaliseSiret } from "../../../identifiers/siret.ts";
import type { ExtractedField } from "../extracted_field.ts";
import { editDistance } from "../labels/label_text.ts";

/** Figures of a SIREN that may be misread where the firm's VAT number tells them all. */
const MOST_MISREAD = 2;
/** Another number was needed to read it. */
const MOST_TRUST = 70;
/** Figures of a SIREN. */
const SIREN_LENGTH = 9;

/** `fields` with the SIREN or SIRET that failed its check put right by a sound French VAT number, which ends in the SIREN, where it is that but for a figure or two. */
export function withSiretOfVat(fields: readonly ExtractedField[]): readonly ExtractedField[] {
  const vat = fields.find(({ name, fault }) => name === "vatNumber" && fault === undefined)?.value;
  if (vat === undefined || !/^FR\d{11}$/.test(vat)) return fields;
  const siren = vat.slice(-SIREN_LENGTH);
  return fields.map((field) => {
    if (field.fault !== "siret_check_fails" && field.fault !== "siren_check_fails") return field;
    const isNear = editDistance(field.value.slice(0, SIREN_LENGTH), siren, MOST_MISREAD) <= MOST_MISREAD;
    const told = `${siren}${field.value.slice(SIREN_LENGTH)}`, value = normaliseSiret(told) ?? normaliseSiren(told);
    if (!isNear || value === null || value.length !== field.value.length) return field;
    const { fault: _fault, ...sound } = field;
    return { ...sound, value, confidence: Math.min(sound.confidence, MOST_TRUST) };
  });
}
