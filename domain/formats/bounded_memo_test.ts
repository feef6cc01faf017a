import assert from "node:assert/strict";
import { boundedMemo } from "./bounded_memo.ts";

Deno.test("boundedMemo() computes a recent answer once and forgets old ones", () => {
  const computed: number[] = [];
  const double = boundedMemo(2, (n: number) => {
    computed.push(n);
    return n * 2;
  });
  assert.deepEqual([1, 1, 2, 1].map(double), [2, 2, 4, 2]);
  assert.deepEqual(computed, [1, 2]);
  [3, 4, 5, 6, 1].forEach(double);
  assert.deepEqual(computed, [1, 2, 3, 4, 5, 6, 1]);
});

Deno.test("boundedMemo() keeps an answer in use beyond its generation", () => {
  let computed = 0;
  const memo = boundedMemo(2, (n: number) => n === 1 ? ++computed : n);
  for (const n of [1, 2, 3, 1, 4, 1, 5, 1]) memo(n);
  assert.equal(computed, 1);
});
