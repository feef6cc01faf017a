import assert from "node:assert/strict";
import { field } from "../field_rule.ts";
import { readName } from "../readers/read_text.ts";
import type { Candidate } from "../values/candidate.ts";
import { withSeenAgain } from "./seen_again.ts";

const RULE = field("insurer", readName, "assureur");

function candidate(value: string, row: number, score: number): Candidate {
  const box = { x0: 0.1, x1: 0.3, y0: row / 60, y1: (row + 1) / 60 };
  return { rule: RULE, field: { name: "insurer", value, written: value, confidence: 90, page: 0, box }, score };
}

/** Which name most speaks for. */
const best = (...candidates: Candidate[]) =>
  [...withSeenAgain(candidates)].sort((one, other) => other.score - one.score)[0]!.field.value;

Deno.test("withSeenAgain() prefers a name that stands in several places, however it is written", () => {
  const once = candidate("TRI", 2, -12);
  assert.equal(best(once, candidate("Mutuelle Armorel", 5, -14), candidate("MUTUELLE ARMOREL", 50, -16)), "Mutuelle Armorel");
  assert.equal(best(once, candidate("Mutuelle Armorel", 5, -14)), "TRI");
});

Deno.test("withSeenAgain() counts a place once, whatever led to it", () => {
  assert.equal(best(candidate("TRI", 2, -11), candidate("Armorel", 5, -13), candidate("Armorel", 5, -15)), "TRI");
});

Deno.test("withSeenAgain() prefers the full name of an insurer to how its logo shortens it", () => {
  assert.equal(best(candidate("HELVETIA", 2, -30), candidate("Helvetia Assurances SA", 50, -30)), "Helvetia Assurances SA");
});
