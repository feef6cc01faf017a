import type { ExtractedField, FieldName } from "../extracted_field.ts";
import { filledIn } from "./filled_in.ts";

/** Given, returned and due: what was given and not returned is due. */
const [GIVEN, RETURNED, DUE] = ["palletsGiven", "palletsReturned", "palletsDue"] as const;
/** What is read with less proves nothing. */
const LEAST_CONFIDENCE = 60;

/** `fields` with the third of given, returned and due where its label stands on the page (one of `blanks`) and its number could not be read, but the other two could. */
export function withMissingPallets(fields: readonly ExtractedField[], blanks: readonly ExtractedField[]): ExtractedField[] {
  const known = (name: FieldName) => {
    const field = fields.find((one) => one.name === name);
    return field === undefined || field.fault || field.confidence < LEAST_CONFIDENCE ? undefined : Number(field.value);
  };
  const [given, returned, due] = [known(GIVEN), known(RETURNED), known(DUE)];
  const follows: Partial<Record<FieldName, number>> = {
    ...(given !== undefined && returned !== undefined ? { [DUE]: given - returned } : {}),
    ...(given !== undefined && due !== undefined ? { [RETURNED]: given - due } : {}),
    ...(returned !== undefined && due !== undefined ? { [GIVEN]: returned + due } : {}),
  };
  const missing = blanks.flatMap((blank): ExtractedField[] => {
    const count = follows[blank.name], isRead = fields.some(({ name }) => name === blank.name);
    return isRead || count === undefined || count < 0 ? [] : [filledIn(blank, count)];
  });
  return [...fields, ...missing];
}
