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

Deno.test("withSeenAgain() prefers a name up to its legal form to a part of it in the same place", () => {
  assert.equal(
    best(candidate("ARRIETA HNOS.", 2, -19), candidate("ARRIETA HNOS. TRANS S.L.", 2, -20)),
    "ARRIETA HNOS. TRANS S.L.",
  );
  const carrier = (value: string, row: number, score: number): Candidate => ({
    ...candidate(value, row, score),
    rule: field("carrier", readName, "transporteur"),
  });
  assert.equal(best(carrier("ARRIETA", 2, -19), carrier("ARRIETA TRANS S.L.", 20, -24)), "ARRIETA");
  assert.equal(best(carrier("ARRIET", 2, -40), carrier("Arrieta Trans S.L.", 4, -40)), "Arrieta Trans S.L.");
  assert.equal(best(carrier("ARRIETA", 2, -40), carrier("Arrieta S.L.", 4, -40)), "ARRIETA");
});
