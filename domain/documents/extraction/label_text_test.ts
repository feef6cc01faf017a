import assert from "node:assert/strict";
import { editDistance, labelText, labelWord, runTogether } from "./label_text.ts";

Deno.test("labelText() is the same for the ways of writing a label", () => {
  assert.equal(labelText("Numéro de commande"), labelText("COMMANDE N°"));
  assert.equal(labelText("Date d'échéance"), labelText("date echeance"));
});

Deno.test("labelWord() takes confusable signs for one another", () => {
  assert.equal(labelWord("lmmatriculati0n"), labelWord("Immatriculation"));
});

Deno.test("runTogether() is what an engine reads that sees no spaces", () => {
  assert.equal(runTogether("à jour au"), runTogether("àjourau"));
});

Deno.test("editDistance() counts up to its limit", () => {
  assert.equal(editDistance("livraison", "livrasion", 3), 2);
  assert.equal(editDistance("livraison", "plaque", 2), 3);
});
