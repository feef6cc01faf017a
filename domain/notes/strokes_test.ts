import assert from "node:assert/strict";
import { readStrokes } from "./strokes.ts";

Deno.test("readStrokes() keeps the points and drops the rest", () => {
  const json = JSON.stringify([{ penColor: "black", points: [{ x: 1, y: 2.5, time: 9, pressure: 0.4 }] }, {
    points: [{ x: 3, y: 4 }],
  }]);
  assert.deepEqual(readStrokes(json), [{ points: [{ x: 1, y: 2.5 }] }, { points: [{ x: 3, y: 4 }] }]);
});

Deno.test("readStrokes() refuses what is no signature", () => {
  const tooMany = JSON.stringify([{ points: Array(10_001).fill({ x: 0, y: 0 }) }]);
  const refused = [
    "",
    "null",
    "{}",
    "[]",
    "[1]",
    "[null]",
    '[{"points":[]}]',
    '[{"points":[{"x":1}]}]',
    '[{"points":[{"x":"1","y":2}]}]',
  ];
  for (const json of [...refused, '[{"points":[{"x":1e9,"y":2}]}]', '[{"points":[null]}]', tooMany]) {
    assert.equal(readStrokes(json), null, json.slice(0, 40));
  }
});
