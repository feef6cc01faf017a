import type { Candidate } from "../values/candidate.ts";
import { candidatesFor } from "./candidates_for.ts";
import type { ExtractedField } from "../extracted_field.ts";

/**
 * `fields` with the VAT number of the country where the firm has its account, where the one that was chosen is another country's and the paper, by its candidates, `ranked`, has such a
 * one: invoices from abroad have their customer's too.
 */
export function withVatOfIban(
  fields: readonly ExtractedField[],
  ranked: readonly (readonly Candidate[])[],
): readonly ExtractedField[] {
  const country = fields.find(({ name, fault }) => name === "iban" && fault === undefined)?.value.slice(0, 2);
  const isOfCountry = ({ name, value, fault }: ExtractedField) =>
    name === "vatNumber" && fault === undefined && value.slice(0, 2) === country;
  if (country === undefined || fields.some(isOfCountry)) return fields;
  const candidates = candidatesFor("vatNumber", ranked);
  const told = candidates.map(({ field }) => field).find(isOfCountry);
  return told === undefined ? fields : fields.map((field) => field.name === "vatNumber" ? told : field);
}
