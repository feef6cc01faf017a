import assert from "node:assert/strict";
import { readMonth } from "./month.ts";

Deno.test("readMonth() knows a month with a letter misread, where that makes no other month", () => {
  assert.deepEqual(readMonth("Mai"), { month: 5, isMisread: false });
  assert.deepEqual(readMonth("MAT"), { month: 5, isMisread: true });
  assert.deepEqual(readMonth("octobrc"), { month: 10, isMisread: true });
  assert.equal(readMonth("mas"), null);
  assert.equal(readMonth("blanc"), null);
});
