import type { ExtractedField } from "../extracted_field.ts";
import { readRemark, readSignature } from "../readers/read_text.ts";
import { tellsFault } from "../readers/tells_fault.ts";
import type { Candidate } from "../values/candidate.ts";

/** How much less may speak for another value, and how little for the one, for the choice to be doubtful: about one in five such fields is wrong, of others one in forty. */
const NEAR = 6, LEAST = -25;
/** A person has to look which is meant. */
const MOST_TRUST = 80;

/**
 * A field with less trust where nearly as much speaks for another value among its `candidates`, or little for any, however surely its words were read; and a remark that tells
 * nothing wrong.
 */
export function withDoubtOfChoice(field: ExtractedField, candidates: readonly Candidate[]): ExtractedField {
  const sound = candidates.filter((one) => one.field.fault === undefined && !one.isUnlabelled);
  const best = (some: readonly Candidate[]) => Math.max(-Infinity, ...some.map(({ score }) => score));
  const own = best(sound.filter((one) => one.field.value === field.value));
  const other = best(sound.filter((one) => !isAlike(one.field.value, field.value)));
  // Whether somebody signed is seen, not chosen.
  const isSeen = candidates[0]?.rule.read === readSignature;
  const isChosen = own === -Infinity || isSeen || (own >= LEAST && own - other >= NEAR);
  const isDoubtful = !isChosen || (candidates[0]?.rule.read === readRemark && !tellsFault(field.value));
  return isDoubtful ? { ...field, confidence: Math.min(field.confidence, MOST_TRUST) } : field;
}

/** Whether one value is a part of the other: a name with and without its town. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((value) => value.normalize("NFD").replace(/[^\p{L}\d]/gu, "").toLowerCase()) as [
    string,
    string,
  ];
  return a.includes(b) || b.includes(a);
}
