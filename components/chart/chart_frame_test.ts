import assert from "node:assert/strict";
import { axisTop } from "./chart_frame.ts";

Deno.test("axisTop() is round and never below the value", () => {
  assert.deepEqual([0, 1, 7, 12, 21, 99, 100, 101, 0.3].map(axisTop), [1, 1, 10, 20, 25, 100, 100, 200, 0.5]);
});
