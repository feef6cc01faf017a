import type { ExtractedField } from "../extracted_field.ts";
import { isTaxed } from "./adding_up.ts";
import { filledIn } from "./filled_in.ts";
import { SUM } from "./disagreements.ts";

/**
 * `fields` with the third of net, tax and total where its label stands on the page (one of `blanks`) and no amount could be read there, or but a part of a total, and the
 * other two could, and differ by the rate of a tax.
 */
export function withMissingAmount(
  fields: readonly ExtractedField[],
  blanks: readonly ExtractedField[],
): readonly ExtractedField[] {
  const [ofNet, ofTax, ofTotal] = SUM.map((name) => fields.find((one) => one.name === name && one.fault === undefined));
  const part = ofNet && ofTax && ofTotal && Number(ofTotal.value) < Number(ofNet.value) ? ofTotal : undefined;
  if (part && isTaxed(Number(ofNet!.value), Number(ofTax!.value))) {
    const whole = filledIn(part, Number(ofNet!.value) + Number(ofTax!.value));
    return fields.map((one) => one === part ? whole : one);
  }
  const known = [ofNet, ofTax, ofTotal].map((one) => one?.value);
  const [net, tax, total] = known.map((value) => value === undefined ? undefined : Number(value));
  const sums = [net ?? total! - tax!, tax ?? total! - net!, total ?? net! + tax!];
  const at = known.indexOf(undefined), blank = blanks.find(({ name }) => name === SUM[at]);
  const isOneMissing = known.filter((value) => value === undefined).length === 1;
  if (!isOneMissing || blank === undefined || fields.some(({ name }) => name === blank.name)) return fields;
  return isTaxed(sums[0]!, sums[1]!) ? [...fields, filledIn(blank, sums[at]!)] : fields;
}
