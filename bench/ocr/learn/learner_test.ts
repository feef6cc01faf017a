import assert from "node:assert/strict";
import { numberOf } from "../../../domain/documents/extraction/learned/signs_of.ts";
import { chanceOf } from "../../../domain/documents/extraction/learned/weights.ts";
import { Random } from "../../../tests/simulation/random.ts";
import type { Example } from "./examples.ts";
import { Learner } from "./learner.ts";

/** Places with a telling sign (1, mostly), signs that say nothing, and one that a single place has. */
function places(random: Random): Example[] {
  return Array.from({ length: 2_000 }, (_, at) => {
    const isValue = random.chance(20), isTold = random.chance(95) === isValue;
    return { signs: [isTold ? 1 : 2, 10 + random.below(50), 1_000 + at], isValue };
  });
}

Deno.test("Learner.learn() learns which signs tell a value, and leaves out what one place alone has", () => {
  const random = new Random(7), learner = new Learner(), field = numberOf("packages");
  learner.learn("packages", places(random), random);
  const weights = learner.weights();
  assert.ok(chanceOf(weights, [1, 12], field) > 0.6);
  assert.ok(chanceOf(weights, [2, 12], field) < 0.1);
  assert.ok(weights.filter((steps) => steps !== 0).length < 60);
  assert.equal(chanceOf(weights, [1], numberOf("plate")), 0.5);
});
