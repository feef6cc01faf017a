import assert from "node:assert/strict";
import { FORM_ERROR_CODES } from "../../forms/form_error.ts";
import { LANGS } from "../lang.ts";
import { formErrorWords } from "./form_error_words.ts";

Deno.test("formErrorWords() shows the same facts in every language", () => {
  const factsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact).sort();
  for (const code of FORM_ERROR_CODES) {
    const [french, ...others] = LANGS.map((lang) => factsOf(formErrorWords(lang)[code]));
    for (const facts of others) assert.deepEqual(facts, french, code);
  }
});
