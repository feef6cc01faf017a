import assert from "node:assert/strict";
import { numberOf } from "../../../domain/documents/extraction/learned/signs_of.ts";
import { chancesOf, scoreOf } from "../../../domain/documents/extraction/learned/weights.ts";
import { Random } from "../../../tests/simulation/random.ts";
import type { Example } from "./examples.ts";
import { Learner } from "./learner.ts";

/** Papers of six places; a telling sign (1, mostly) stands at the value, which two of three papers have, others say nothing, and one each place has for itself. */
function papers(random: Random): Example[][] {
  return Array.from({ length: 400 }, (_, paper) => {
    const value = random.below(9);
    return Array.from({ length: 6 }, (_, at) => {
      const isValue = at === value, isTold = random.chance(95) === isValue;
      return { signs: [isTold ? 1 : 2, 10 + random.below(50), 1_000 + 10 * paper + at], isValue };
    });
  });
}

Deno.test("Learner.learn() learns which signs tell a value, that there is none, and leaves out what one place alone has", () => {
  const random = new Random(7), learner = new Learner(), field = numberOf("packages");
  learner.learn("packages", papers(random), random);
  const weights = learner.weights(),
    chances = (...places: number[][]) => chancesOf(places.map((signs) => scoreOf(weights, signs, field)));
  const [told, other] = chances([1, 12], [2, 13], [2, 14]);
  assert.ok(told! > 0.7 && other! < 0.1, `${told} ${other}`);
  assert.ok(chances([2, 12], [2, 13], [2, 14]).reduce((sum, chance) => sum + chance) < 0.3);
  assert.ok(weights.filter((steps) => steps !== 0).length < 300);
  assert.equal(scoreOf(weights, [1], numberOf("plate")), 0);
});
