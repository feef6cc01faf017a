import assert from "node:assert/strict";
import fc from "fast-check";
import { numberOf } from "./signs_of.ts";
import { BITS, chanceOf, packed, STEP, unpacked, weightOf } from "./weights.ts";

const NUMBER = fc.integer({ min: 0, max: 2 ** BITS - 1 });
const STEPS = fc.integer({ min: -127, max: 127 });

Deno.test("unpacked() gives back what packed() was given", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(NUMBER, fc.constantFrom(0, 1, 127, 128, 129, 2 ** BITS - 1)), STEPS)), (entries) => {
      const weights = new Int8Array(2 ** BITS);
      for (const [at, steps] of entries) weights[at] = steps;
      assert.deepEqual(unpacked(packed(weights)), weights);
    }),
    { numRuns: 20 },
  );
});

Deno.test("chanceOf() is even where nothing is known, and adds up what signs say", () => {
  const weights = new Int8Array(2 ** BITS), [field, other] = [numberOf("packages"), numberOf("plate")];
  weights[weightOf(1, field)] = 2 / STEP;
  weights[weightOf(2, field)] = -1 / STEP;
  assert.equal(chanceOf(weights, [1, 2], other), 0.5);
  assert.equal(chanceOf(weights, [1, 2, 3], field), 1 / (1 + Math.exp(-1)));
});
