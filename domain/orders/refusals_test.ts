import assert from "node:assert/strict";
import { en } from "../i18n/order_refusals/en.ts";
import { es } from "../i18n/order_refusals/es.ts";
import { fr } from "../i18n/order_refusals/fr.ts";
import { ORDER_REFUSALS, type OrderRefusalCode } from "./refusals.ts";

const CODES = Object.keys(ORDER_REFUSALS) as OrderRefusalCode[];

Deno.test("ORDER_REFUSALS has a text with the same facts in every language", () => {
  const factsIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const code of CODES) {
    assert.deepEqual(factsIn(en[code]), factsIn(fr[code]), code);
    assert.deepEqual(factsIn(es[code]), factsIn(fr[code]), code);
  }
  for (const texts of [fr, en, es]) assert.deepEqual(Object.keys(texts).sort(), [...CODES].sort());
});

Deno.test("ORDER_REFUSALS holds no code that the tests of its rules do not meet", async () => {
  const folder = new URL(".", import.meta.url);
  const tests: string[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    if (name.endsWith("_test.ts") && name !== "refusals_test.ts") tests.push(await Deno.readTextFile(new URL(name, folder)));
  }
  const unmet = CODES.filter((code) => !tests.some((text) => text.includes(`"${code}"`)));
  assert.deepEqual(unmet, []);
});

Deno.test("ORDER_REFUSALS answers 403, 404, 409 or 422", () => {
  for (const code of CODES) assert.ok([403, 404, 409, 422].includes(ORDER_REFUSALS[code]), code);
});
