import assert from "node:assert/strict";
import { readPalletsIn } from "./read_pallets.ts";

const LETTER =
  "Nous avons déposé sur votre site un total de 33 palettes EPAL 1. Votre quai nous a rendu 19 palettes du même type ;\n" +
  "aucune palette n'a été refusée. Vous restez donc nous devoir 14 palettes, à rendre avant le 5 décembre 2026.";

Deno.test("readPalletsIn() tells the pallets of a letter by its verbs, and none from no word of them", () => {
  const told = (["given", "returned", "refused", "due"] as const).map((what) => readPalletsIn(what)(LETTER)?.value);
  assert.deepEqual(told, ["33", "19", "0", "14"]);
});

Deno.test("readPalletsIn() takes no other number of a sentence", () => {
  assert.equal(readPalletsIn("returned")("Bons rendus sous 30 jours, palettes en bon état"), null);
});
