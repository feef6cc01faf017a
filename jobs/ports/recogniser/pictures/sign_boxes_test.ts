import assert from "node:assert/strict";
import { printed } from "./printed_signs_fixture.ts";
import { signBoxes } from "./sign_boxes.ts";

Deno.test("signBoxes() tells where each sign stands, from left to right", () => {
  const { picture, box } = printed("4QZ7", "sans");
  const boxes = signBoxes(picture, box, 4)!;
  assert.equal(boxes.length, 4);
  assert.deepEqual(boxes.map(({ x0 }) => x0), boxes.map(({ x0 }) => x0).sort((one, other) => one - other));
  assert.ok(boxes.every(({ y0, y1 }) => y1 - y0 >= 20));
});

Deno.test("signBoxes() cuts signs apart that touch, and finds no count that is far from what is there", () => {
  const { picture, box } = printed("HHHH", "wideBold", 0);
  assert.equal(signBoxes(picture, box, 4)?.length, 4);
  assert.equal(signBoxes(picture, box, 12), null);
});

Deno.test("signBoxes() takes dashes and rules of the form for none", () => {
  const { picture, box } = printed("B8D", "sans", 14);
  const pixels = picture.pixels.slice();
  for (let x = 0; x < 6; x++) pixels[22 * picture.width + box.x0 + 22 + x] = 0;
  assert.equal(signBoxes({ ...picture, pixels }, box, 3)?.length, 3);
});
