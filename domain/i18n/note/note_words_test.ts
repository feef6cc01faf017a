import assert from "node:assert/strict";
import { noteWords } from "./note_words.ts";

/** Facts that each text fills in, by the text's path. */
function factsOf(words: unknown, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, (words.match(/\{\w+\}/g) ?? []).sort().join()]];
  return Object.entries(words as object).flatMap(([name, inner]) => factsOf(inner, `${path}.${name}`));
}

for (const lang of ["en", "es"] as const) {
  Deno.test(`noteWords() in ${lang} fills in the same facts as in French and leaves no text empty`, () => {
    assert.deepEqual(new Map(factsOf(noteWords(lang))), new Map(factsOf(noteWords("fr"))));
    assert.ok(!JSON.stringify(noteWords(lang)).includes('""'));
  });
}
