import assert from "node:assert/strict";
import { likeliestOf, NONE } from "./sign_shapes.ts";

const SIGNS = "-123/";

/** Shares of the signs above, after that of none, at each step: `likely` names the likeliest, and `other` what comes after it, with its share. */
function shares(likely: string, other: Readonly<Record<number, readonly [string, number]>> = {}) {
  const signs = SIGNS.length + 1, data = new Float32Array(likely.length * signs).fill(0.001);
  [...likely].forEach((sign, step) => {
    const [second, share] = other[step] ?? [sign, 0];
    data[step * signs + numberOf(sign)] = 0.9 - share;
    if (share > 0) data[step * signs + numberOf(second)] = share;
  });
  return { data, steps: likely.length, signs };
}

const numberOf = (sign: string) => sign === " " ? NONE : SIGNS.indexOf(sign) + 1;
const shapeOf = (...places: string[]) => places.map((place) => Array.from(place, numberOf));
const textOf = (found: ReturnType<typeof likeliestOf>) => found?.places.map((sign) => SIGNS[sign - 1]).join("");

Deno.test("likeliestOf() reads what is likeliest where that has the shape, without lag", () => {
  const found = likeliestOf(shares(" 11 2 3 "), shapeOf("123", "123", "123"));
  assert.equal(textOf(found), "123");
  assert.ok(Math.abs(found!.lag) < 1e-6);
});

Deno.test("likeliestOf() takes the next likely sign where the likeliest has no place, and tells how much less likely it is", () => {
  const found = likeliestOf(shares("1 1 2", { 2: ["/", 0.3] }), shapeOf("123", "/", "123"));
  assert.equal(textOf(found), "1/2");
  assert.ok(Math.abs(found!.lag - Math.log(0.6 / 0.3)) < 1e-3);
});

Deno.test("likeliestOf() takes one sign twice only with none between", () => {
  assert.equal(textOf(likeliestOf(shares("1 1"), shapeOf("1", "1"))), "11");
  assert.ok(likeliestOf(shares("111"), shapeOf("1", "1"))!.lag > 5);
});

Deno.test("likeliestOf() finds nothing where there are fewer steps than places", () => {
  assert.equal(likeliestOf(shares("12"), shapeOf("1", "2", "3")), null);
});
