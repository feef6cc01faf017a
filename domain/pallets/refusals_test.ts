import { deepStrictEqual, notStrictEqual } from "node:assert/strict";
import { en } from "../i18n/pallet_refusals/en.ts";
import { es } from "../i18n/pallet_refusals/es.ts";
import { fr } from "../i18n/pallet_refusals/fr.ts";
import { PALLET_REFUSALS } from "./refusals.ts";

Deno.test("PALLET_REFUSALS has a text of its own for each code in each language", () => {
  const codes = Object.keys(PALLET_REFUSALS).sort();
  for (const texts of [fr, en, es]) {
    deepStrictEqual(Object.keys(texts).sort(), codes);
    deepStrictEqual(new Set(Object.values(texts)).size, codes.length);
  }
  for (const code of codes as (keyof typeof fr)[]) {
    notStrictEqual(en[code], fr[code]);
    notStrictEqual(es[code], fr[code]);
  }
});
