import { isOverlapping } from "./is_overlapping.ts";
import type { Candidate } from "../values/candidate.ts";
import { readTown } from "../readers/read_text.ts";
import { isText } from "../values/is_text.ts";

/** What speaks for a name by each further place where it stands, and up to how many. */
const FOR = { place: 3, places: 2, full: 4 };

/** The candidates of one field, of which more speaks for a name that stands in several places: in the head of a letter, in its text and in its foot; and for the full name of an insurer whose logo is short. */
export function withSeenAgain(candidates: readonly Candidate[]): readonly Candidate[] {
  const rule = candidates[0]?.rule;
  if (rule === undefined || !(isText(rule) || rule.read === readTown)) return candidates;
  const places = Map.groupBy(candidates, ({ field }) => plain(field.value));
  return candidates.map((candidate) => {
    const further = distinct(places.get(plain(candidate.field.value))!) - 1;
    const isFuller = rule.name === "insurer" && candidates.some((other) => isShort(other.field.value, candidate.field.value));
    return { ...candidate, score: candidate.score + FOR.place * Math.min(further, FOR.places) + (isFuller ? FOR.full : 0) };
  });
}

/** Whether a name is how a logo shortens another: "HELVETIA" of "Helvetia Assurances SA". */
function isShort(name: string, full: string): boolean {
  return full.toLowerCase().startsWith(`${name.toLowerCase()} `);
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
