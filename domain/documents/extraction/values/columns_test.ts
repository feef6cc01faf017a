import assert from "node:assert/strict";
import type { PlacedWord } from "../page/layout.ts";
import { matched } from "./columns.ts";

/** A cell from one place of its row to another. */
function cell(x0: number, x1: number): PlacedWord[] {
  const place = { x0, x1, y0: 0, y1: 10, em: 10 };
  return [{ text: `${x0}`, confidence: 90, box: place, ...place, left: null, right: null, isWalled: false }];
}

Deno.test("matched() gives numbers their headings in order, though the next heading is nearer to one", () => {
  const headings = [cell(0, 60), cell(100, 200)];
  assert.deepEqual(matched([cell(80, 90), cell(240, 250)], headings), headings);
});

Deno.test("matched() finds no heading too far from its column, and none for more numbers than there are headings", () => {
  assert.equal(matched([cell(400, 410)], [cell(0, 60)]), null);
  assert.equal(matched([cell(0, 10), cell(40, 50)], [cell(0, 60)]), null);
});
