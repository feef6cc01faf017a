import assert from "node:assert/strict";
import { HOUR_MS } from "../time/instant.ts";
import { MAX_ATTEMPTS, retryDelayMs } from "./retry_delay.ts";

const JOB = "01J00000000000000000000000";

Deno.test("retryDelayMs() grows fourfold from five seconds up to six hours", () => {
  const delays = Array.from({ length: MAX_ATTEMPTS }, (_, i) => retryDelayMs(i + 1, JOB));
  assert.deepEqual(delays.slice(0, 3), [5_000, 20_000, 80_000]);
  assert.equal(delays.at(-1), 6 * HOUR_MS);
});

Deno.test("retryDelayMs() spreads jobs over half the delay, each always by the same", () => {
  const ids = Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ", (letter) => JOB.slice(0, -1) + letter);
  const delays = ids.map((id) => retryDelayMs(1, id));
  assert.equal(new Set(delays).size, ids.length);
  assert.ok(delays.every((delay) => delay >= 5_000 && delay < 7_500));
  assert.deepEqual(ids.map((id) => retryDelayMs(1, id)), delays);
});
