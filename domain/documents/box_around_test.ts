import assert from "node:assert/strict";
import { boxAround } from "./box_around.ts";

Deno.test("boxAround() reaches as far as the farthest of some boxes on each side", () => {
  const boxes = [{ x0: 2, y0: 1, x1: 4, y1: 3 }, { x0: 1, y0: 2, x1: 3, y1: 5 }];
  assert.deepEqual(boxAround(boxes), { x0: 1, y0: 1, x1: 4, y1: 5 });
});
