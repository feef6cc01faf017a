import assert from "node:assert/strict";
import { readQuotedRemark } from "./read_quoted_remark.ts";

Deno.test("readQuotedRemark() reads the reservations that a letter quotes, over the end of a line", () => {
  const letter = "le destinataire a formulé les réserves suivantes : « coin de palette enfoncé, 4\ncartons tachés ».";
  assert.equal(readQuotedRemark(letter)?.value, "coin de palette enfoncé, 4 cartons tachés");
});

Deno.test("readQuotedRemark() reads neither other quotes nor the advice of a form", () => {
  assert.equal(readQuotedRemark("Buffet chêne « Causse »"), null);
  assert.equal(readQuotedRemark("les réserves « sous réserve de déballage » n'ont aucune valeur"), null);
});
