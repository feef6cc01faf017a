import { isOverlapping } from "./is_overlapping.ts";
import type { Candidate } from "../values/candidate.ts";
import { readTown } from "../readers/read_text.ts";
import { isText } from "../values/is_text.ts";

/** What speaks for a name by each further place where it stands, and up to how many. */
const FOR = { place: 3, places: 2, full: 4 };

/** What names of firms end with: what was read without it is but a part. */
const LEGAL_FORM =
  / (?:S\.?A\.?(?:S\.?)?U?|S\.?A\.?R\.?L\.?|EURL|SNC|SCOP|S\. ?L\. ?(?:U\.)?|SLU?|S\. ?Coop\.?|Ltd\.?|Limited|plc|LLP|GmbH|AG|[NB]\.?V\.?|S\.?[Rr]\.?[Ll]\.?|S\.?[Pp]\.?A\.?|Lda\.?)$/u;

/** A logo of fewer letters may begin many names. */
const SHORTEST_LOGO = 4;

/** The candidates of one field, of which more speaks for a name that stands in several places: in the head of a letter, in its text and in its foot; and for the full name of an insurer whose logo is short, or of a firm up to its legal form. */
export function withSeenAgain(candidates: readonly Candidate[]): readonly Candidate[] {
  const rule = candidates[0]?.rule;
  if (rule === undefined || !(isText(rule) || rule.read === readTown)) return candidates;
  const places = Map.groupBy(candidates, ({ field }) => plain(field.value));
  return candidates.map((candidate) => {
    const further = distinct(places.get(plain(candidate.field.value))!) - 1;
    const isFuller = candidates.some(({ field }) =>
      isShort(field.value, candidate.field.value) &&
      (rule.name === "insurer" || (isOverlapping(field, candidate.field) && LEGAL_FORM.test(candidate.field.value)))
    ) || (rule.name === "carrier" && candidates.some(({ field }) => isLogo(field.value, candidate.field.value)));
    return { ...candidate, score: candidate.score + FOR.place * Math.min(further, FOR.places) + (isFuller ? FOR.full : 0) };
  });
}

/** Whether a name is how a logo shortens another: "HELVETIA" of "Helvetia Assurances SA". */
function isShort(name: string, full: string): boolean {
  return full.toLowerCase().startsWith(`${name.toLowerCase()} `);
}

/** Whether a name is how the logo of a firm shortens its full one, be its last letters lost: "NORMEXPRE" of "Normexpress Messagerie SA". */
function isLogo(name: string, full: string): boolean {
  const rest = full.slice(name.length);
  return name.length > SHORTEST_LOGO && full.toLowerCase().startsWith(name.toLowerCase()) && /^\p{L}{0,3} \p{L}{3}/u.test(rest) &&
    LEGAL_FORM.test(rest);
}

function plain(name: string): string {
  return name.normalize("NFD").replace(/[^\p{L}\d]/gu, "").toLowerCase();
}

/** In how many places of the pages candidates stand. */
function distinct(candidates: readonly Candidate[]): number {
  const places: Candidate["field"][] = [];
  for (const { field } of candidates) if (!places.some((place) => isOverlapping(place, field))) places.push(field);
  return places.length;
}
