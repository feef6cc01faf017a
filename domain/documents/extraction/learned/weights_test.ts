import assert from "node:assert/strict";
import fc from "fast-check";
import { numberOf } from "./signs_of.ts";
import { BITS, chancesOf, packed, scoreOf, STEP, unpacked, weightOf } from "./weights.ts";

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

Deno.test("scoreOf() adds up what signs say for a field, and nothing where nothing is known", () => {
  const weights = new Int8Array(2 ** BITS), [field, other] = [numberOf("packages"), numberOf("plate")];
  weights[weightOf(1, field)] = 2 / STEP;
  weights[weightOf(2, field)] = -1 / STEP;
  assert.equal(scoreOf(weights, [1, 2], other), 0);
  assert.equal(scoreOf(weights, [1, 2, 3], field), 1);
});

Deno.test("chancesOf() leaves a share for none, and knows no scores that are too large", () => {
  assert.deepEqual(chancesOf([]), []);
  assert.deepEqual(chancesOf([0, 0, 0]), [0.25, 0.25, 0.25]);
  assert.deepEqual(chancesOf([2_000, -2_000]), [1, 0]);
  const [likely, other] = chancesOf([Math.log(6), Math.log(3)]) as [number, number];
  assert.deepEqual([likely, other].map((chance) => Math.round(chance * 1_000)), [600, 300]);
});
