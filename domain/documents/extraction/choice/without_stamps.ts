import type { Candidate } from "../values/candidate.ts";
import { plainTextOf } from "../labels/label_cells.ts";
import { readSignerName } from "../readers/read_person.ts";
import { readName, readRemark } from "../readers/read_text.ts";
import { isOverlapping } from "./is_overlapping.ts";

/** How much less may speak for a name of a party than for the best one. */
const NEAR = 30;

/**
 * The candidates of each field, without remarks that are but the stamp of a party named elsewhere on the page: its name, in whatever letters, and its address; and
 * without names of who signed that are the beginning and the end of a party's: "DISVALOR CARQUEFOU" of "Disvalor Base Frais Carquefou".
 */
export function withoutStamps(found: readonly (readonly Candidate[])[]): (readonly Candidate[])[] {
  const parties = found.filter(([first]) => first?.rule.read === readName).flatMap((names) => {
    const best = Math.max(...names.map(({ score }) => score));
    return names.filter(({ score }) => best - score < NEAR);
  });
  return found.map((candidates) => {
    const read = candidates[0]?.rule.read;
    const isOfParty = read === readRemark ? isStamp : read === readSignerName ? isShortened : null;
    return isOfParty === null
      ? candidates
      : candidates.filter(({ field }) =>
        !parties.some((party) => !isOverlapping(party.field, field) && isOfParty(field.value, party.field.value))
      );
  });
}

/** Whether a text has the first word of a name and its last, and leaves out some between. */
function isShortened(text: string, name: string): boolean {
  const words = plainTextOf(text).split(" "), all = plainTextOf(name).split(" ");
  return words.length > 1 && words.length < all.length && words[0] === all[0] && words.at(-1) === all.at(-1) &&
    words.every((word) => all.includes(word));
}

/** Whether a text is a name and no more than further words that begin large, and figures. */
function isStamp(text: string, name: string): boolean {
  const words = text.split(" "),
    own = plainTextOf(name),
    at = words.findIndex((_, end) => plainTextOf(words.slice(0, end + 1).join(" ")) === own);
  return own !== "" && at >= 0 && words.slice(at + 1).every((word) => /^[^\p{Ll}]/u.test(word));
}
