import assert from "node:assert/strict";
import { counterWentBack } from "./passkey.ts";

Deno.test("counterWentBack() takes a counter that grows, and one that never counts", () => {
  for (
    const [stored, given, wentBack] of [[0, 0, false], [0, 1, false], [4, 5, false], [4, 4, true], [4, 3, true], [
      4,
      0,
      true,
    ]] as const
  ) {
    assert.equal(counterWentBack(stored, given), wentBack, `${stored} then ${given}`);
  }
});
