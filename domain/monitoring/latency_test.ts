import assert from "node:assert/strict";
import fc from "fast-check";
import { LATENCY_BOUNDS_MS, latencyBucket, latencyQuantile } from "./latency.ts";

Deno.test("latencyBucket() counts an upper end in its own bucket, and what is longer than all in the last", () => {
  assert.deepEqual([0, 5, 5.1, 5_000, 5_001].map(latencyBucket), [0, 0, 1, 9, 10]);
});

Deno.test("latencyQuantile() of nothing is nothing", () => assert.equal(latencyQuantile([], 0.95), null));

Deno.test("latencyQuantile() lies in the bucket where the share is reached", () => {
  assert.equal(latencyQuantile([0, 0, 0, 0, 100], 0.5), 75);
  assert.equal(latencyQuantile([95, 0, 0, 0, 0, 0, 0, 5], 0.95), 5);
  assert.equal(latencyQuantile([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], 0.95), 5_000);
});

Deno.test("latencyQuantile() is within the bucket of the true quantile", () => {
  const durations = fc.array(fc.double({ min: 0, max: 4_999, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(fc.property(durations, fc.constantFrom(0.5, 0.95, 0.99), (list, share) => {
    const counts = LATENCY_BOUNDS_MS.map(() => 0);
    for (const one of list) counts[latencyBucket(one)]!++;
    const exact = list.toSorted((a, b) => a - b)[Math.ceil(share * list.length) - 1]!;
    return latencyBucket(latencyQuantile(counts, share)!) === latencyBucket(exact);
  }));
});
