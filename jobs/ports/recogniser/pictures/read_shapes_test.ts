import assert from "node:assert/strict";
import { printed } from "./printed_signs_fixture.ts";
import { readShapes } from "./read_shapes.ts";
import { signBoxes } from "./sign_boxes.ts";
import { CODE_SIGNS, TYPEFACES } from "./typefaces.ts";

Deno.test("readShapes() tells letters from figures in each typeface", () => {
  for (const typeface of Object.keys(TYPEFACES)) {
    const { picture, box } = printed("O0QS5Z2B8G6D9", typeface);
    const read = readShapes(picture, signBoxes(picture, box, 13)!, CODE_SIGNS)!;
    assert.deepEqual([typeface, read.text], [typeface, "O0QS5Z2B8G6D9"]);
    assert.ok(read.difference < 2);
  }
});

Deno.test("readShapes() tells how little a drawing looks like any sign, and nothing of no sign", () => {
  const { picture, box } = printed("X7", "sans");
  const scrawl = { ...picture, pixels: picture.pixels.map((_, at) => at * 7919 % 13 < 6 ? 0 : 255) };
  assert.ok(readShapes(scrawl, [box], CODE_SIGNS)!.difference > 4);
  assert.equal(readShapes(picture, [], CODE_SIGNS), null);
});
