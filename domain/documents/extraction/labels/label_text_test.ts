import assert from "node:assert/strict";
import { editDistance, labelText, labelWord, runTogether } from "./label_text.ts";

Deno.test("labelText() is the same for the ways of writing a label", () => {
  assert.equal(labelText("Numéro de commande"), labelText("COMMANDE N°"));
  assert.equal(labelText("Date d'échéance"), labelText("date echeance"));
});

Deno.test("labelWord() takes confusable signs for one another", () => {
  assert.equal(labelWord("lmmatriculati0n"), labelWord("Immatriculation"));
  assert.equal(labelWord("ret."), labelWord("référence"));
});

Deno.test("runTogether() is what an engine reads that sees no spaces", () => {
  assert.equal(runTogether("à jour au"), runTogether("àjourau"));
});

Deno.test("editDistance() counts up to its limit", () => {
  assert.equal(editDistance("livraison", "livrasion", 3), 2);
  assert.equal(editDistance("livraison", "plaque", 2), 3);
});

Deno.test("editDistance() is what the whole table says, for any two words", () => {
  const whole = (a: string, b: string): number =>
    a === "" || b === ""
      ? a.length + b.length
      : Math.min(whole(a.slice(1), b) + 1, whole(a, b.slice(1)) + 1, whole(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1));
  const words = ["", ..."ab", "aa", "ab", "ba", "aab", "abb", "bab", "abab", "baba", "bbaa"];
  for (const one of words) {
    for (const other of words) {
      for (const most of [0, 1, 2, 3]) assert.equal(editDistance(one, other, most), Math.min(whole(one, other), most + 1));
    }
  }
});
