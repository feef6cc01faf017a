import { equal } from "node:assert/strict";
import { isFrame } from "./frames.ts";

const line = (...words: [string, number][]) =>
  words.map(([text, confidence]) => ({ text, confidence, box: { x0: 0, y0: 0, x1: 0.1, y1: 0.01 } }));

Deno.test("isFrame() a row of dashes between corners that was read as letters", () => {
  equal(isFrame(line(["He", 9], ["+", 97], ["He", 12], ["+", 97])), true);
});

Deno.test("isFrame() the sides of boxes, one of them read as a letter", () => {
  equal(isFrame(line(["|", 71], ["|", 73])), true);
  equal(isFrame(line(["I", 42], ["|", 51])), true);
});

Deno.test("isFrame() no line with print between strokes or beside a plus", () => {
  equal(isFrame(line(["|", 71], ["37", 96], ["|", 73])), false);
  equal(isFrame(line(["EW-215-PH", 93], ["+", 97], ["AB-204-CD", 95])), false);
  equal(isFrame(line(["|", 60])), false);
});
