import assert from "node:assert/strict";
import { signaturePath } from "./signature_path.ts";

Deno.test("signaturePath() starts at the origin, whatever the place on the pad", () => {
  const { path, width, height } = signaturePath([{ points: [{ x: 110, y: 50 }, { x: 100, y: 60 }, { x: 140, y: 90 }] }]);
  assert.deepEqual([width, height], [40, 40]);
  assert.equal(path, "M10 0Q0 10 20 25Q40 40 40 40");
});

Deno.test("signaturePath() draws a dot for a touch and one subpath per stroke", () => {
  const touch = { points: [{ x: 3, y: 3 }] };
  assert.equal(signaturePath([touch]).path, "M0 0l0.5 0.5");
  assert.equal(signaturePath([touch, touch]).path.match(/M/g)?.length, 2);
});
