import assert from "node:assert/strict";
import { fill } from "./fill.ts";

Deno.test("fill() puts each fact in its place", () => {
  assert.equal(fill("entre {min} et {max}, {min}", { min: 0, max: "12" }), "entre 0 et 12, 0");
});

Deno.test("fill() leaves a placeholder without its fact, and inherited names are no facts", () => {
  assert.equal(fill("{max} {constructor}"), "{max} {constructor}");
});
