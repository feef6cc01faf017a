import assert from "node:assert/strict";
import { inGsmAlphabet } from "./in_gsm_alphabet.ts";
import { segmentsOf } from "./segments.ts";

Deno.test("inGsmAlphabet() writes French, Spanish and signs of print as texts can", () => {
  assert.equal(inGsmAlphabet("Château d’Œuf · 8 h – 10 h… « ça »"), 'Chateau d\'OEuf, 8 h - 10 h... " ca "');
  assert.equal(inGsmAlphabet("Évreux, è à ù ñ É £ €"), "Évreux, è à ù ñ É £ €");
  assert.equal(inGsmAlphabet("Ávila, Málaga"), "Avila, Malaga");
  assert.equal(segmentsOf(inGsmAlphabet("ê".repeat(160))), 1);
});

Deno.test("inGsmAlphabet() leaves another script as it is", () => {
  assert.equal(inGsmAlphabet("Łódź 東京"), "Łodz 東京");
});
