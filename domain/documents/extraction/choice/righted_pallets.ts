import type { ExtractedField, FieldName } from "../extracted_field.ts";
import { filledIn } from "./filled_in.ts";

/** Given, returned and due: what was given and not returned is due. */
const COUNTS: readonly FieldName[] = ["palletsGiven", "palletsReturned", "palletsDue"];
/** Figures by hand, as they are read and as they are meant: a four closed above, and an eight that is open on its left, foremost. */
const MOSTLY: ReadonlySet<string> = new Set(["94", "38"]);
const ALIKE: ReadonlySet<string> = new Set(
  ["14", "17", "27", "35", "36", "38", "49", "56", "58", "59", "60", "68", "79", "80", "89", "90"]
    .flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);
/** What is read with less may be any figure. */
const DOUBTFUL = 60;
/** And with less for one that looks like it. */
const UNSURE = 85;

const isDoubtful = ({ confidence }: ExtractedField) => confidence < DOUBTFUL;

/** How a count may have been misread, what is likelier first. */
const WAYS: readonly ((read: ExtractedField, count: string) => boolean)[] = [
  ({ value }, count) => MOSTLY.has(changed(value, count)),
  ({ value }, count) => value !== "0" && count.length === value.length + 1 && (count.startsWith(value) || count.endsWith(value)),
  ({ value, confidence }, count) => confidence < UNSURE && ALIKE.has(changed(value, count)),
];

/**
 * `fields` where given, returned and due contradict each other, with the one of them that alone can be misread put right by the two others: nobody was sure of it, or one of its figures
 * looks like the one that it should be, or was lost. Unchanged where that may be several or none.
 */
export function withRightedPallets(fields: readonly ExtractedField[]): readonly ExtractedField[] {
  const all = COUNTS.map((name) => fields.find((one) => one.name === name && one.fault === undefined));
  const [given, returned, due] = all.map((one) => Number(one?.value));
  const refused = Number(fields.find(({ name }) => name === "palletsRefused")?.value ?? 0);
  // Most take what they refuse for due, some for none of the account.
  const accounts = [...new Set([0, refused])];
  if (all.includes(undefined) || accounts.some((left) => given! - returned! - left === due!)) return fields;
  for (const left of accounts) {
    const counts = [returned! + left + due!, given! - left - due!, given! - returned! - left];
    const ways = all.filter((read) => isDoubtful(read!)).length === 1 ? [isDoubtful, ...WAYS] : WAYS;
    for (const isMisread of ways) {
      const likely = all.flatMap((read, at) => counts[at]! >= 0 && isMisread(read!, String(counts[at])) ? [at] : []);
      const [at] = likely;
      if (likely.length === 1) return fields.map((one) => one === all[at!] ? filledIn(one, counts[at!]!) : one);
      if (likely.length > 1) return fields;
    }
  }
  return fields;
}

/** The only figure in which a number differs from another of its length, in both: "38" of 23 and 28; "" where there are more. */
function changed(value: string, count: string): string {
  const wrong = [...value].flatMap((figure, at) => figure === count[at] ? [] : [`${figure}${count[at]}`]);
  return value.length === count.length && wrong.length === 1 ? wrong[0]! : "";
}
