import assert from "node:assert/strict";
import { NOTE_REFUSALS } from "../../notes/refusals.ts";
import { LANGS } from "../lang.ts";
import { noteRefusalWords } from "./note_refusal_words.ts";

for (const lang of LANGS) {
  Deno.test(`noteRefusalWords() has a sentence for every refusal in ${lang}`, () => {
    const words = noteRefusalWords(lang);
    assert.deepEqual(Object.keys(words).sort(), Object.keys(NOTE_REFUSALS).sort());
    for (const sentence of Object.values(words)) assert.match(sentence, /^\p{Lu}.{15,}\.$/u);
  });
}
