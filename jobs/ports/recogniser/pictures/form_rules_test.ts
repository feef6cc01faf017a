import assert from "node:assert/strict";
import { formRules } from "./form_rules.ts";
import type { Gray } from "./gray.ts";

const [WIDTH, HEIGHT] = [600, 800];

/** The rules of a white page on which `isDark` says what is ink. */
function rulesOn(isDark: (x: number, y: number) => boolean, onPage = (x: number, y: number) => [x, y] as const) {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => isDark(at % WIDTH, Math.floor(at / WIDTH)) ? 60 : 255);
  const level: Gray = { width: WIDTH, height: HEIGHT, pixels };
  return formRules({ level, width: WIDTH, height: HEIGHT, onPage });
}

Deno.test("formRules() finds each rule of a form once, thin or three pixels thick, across and down", () => {
  const rules = rulesOn((x, y) => (y === 200 && x >= 60 && x < 540) || (x >= 300 && x < 303 && y >= 200 && y < 600));
  assert.deepEqual(rules, [[0.1, 0.2506, 0.9, 0.2506], [0.5025, 0.25, 0.5025, 0.75]]);
});

Deno.test("formRules() goes on behind what a stamp took out, and along a slope", () => {
  assert.equal(rulesOn((x, y) => y === 200 && x >= 60 && x < 540 && (x < 300 || x > 303)).length, 1);
  assert.equal(rulesOn((x, y) => y === 200 + Math.floor(x / 60)).length, 1);
});

Deno.test("formRules() takes neither letters nor bars for rules", () => {
  assert.deepEqual(rulesOn((x, y) => y >= 100 && y < 112 && x % 14 < 9 && x > 50 && x < 500), []);
  assert.deepEqual(rulesOn((x, y) => y >= 100 && y < 130 && x >= 60 && x < 540), []);
});

Deno.test("formRules() tells places of the page, not of what was made level", () => {
  const [rule] = rulesOn((x, y) => y === 200 && x >= 60 && x < 540, (x, y) => [x, y + x / 10]);
  assert.deepEqual(rule, [0.1, 0.2581, 0.9, 0.3181]);
});

Deno.test("formRules() takes no ground between words in white on a dark bar for a rule down", () => {
  const isLetter = (x: number, y: number) => y >= 108 && y < 124 && x % 40 < 36;
  const down = rulesOn((x, y) => y >= 100 && y < 132 && x >= 60 && x < 540 && !isLetter(x, y)).filter(([x0, , x1]) => x0 === x1);
  assert.deepEqual(down, []);
});
