import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test('withFromAndTo() reads who sends and who receives below "De" and "Pour", side by side or one below the other', () => {
  const beside = "  De                            Pour\n  Laboratoires Corvisart        Clinique des Tilleuls\n";
  const below = "  From:\n  Corvisart Ltd\n\n  To:\n  Norwood Bathrooms Ltd\n";
  assert.equal(valuesOf("pod", beside).consignee, "Clinique des Tilleuls");
  assert.deepEqual([valuesOf("cmr", below).sender, valuesOf("cmr", below).consignee], ["Corvisart Ltd", "Norwood Bathrooms Ltd"]);
});

Deno.test('withFromAndTo() takes "Pour" for no label where nobody is named below "De"', () => {
  assert.equal(valuesOf("pod", "  Pour\n  Clinique des Tilleuls\n").consignee, undefined);
});

Deno.test("withFromAndTo() reads who receives beside who sends, whatever those headings say of signing elsewhere", () => {
  const page = "  Remettant                     Réceptionnaire\n  Verreries du Tarn             Conserverie Abadie\n";
  const { consignee, signedBy } = valuesOf("pod", page);
  assert.deepEqual([consignee, signedBy], ["Conserverie Abadie", undefined]);
});

Deno.test("withFromAndTo() knows the two words before a colon that stands apart", () => {
  const drawing = "  BON DE SUPPORTS LOUÉS\n\n  De : Conserverie du Guil            À : Armor Frais Loudéac\n";
  assert.equal(valuesOf("pallet_voucher", drawing).consignee, "Armor Frais Loudéac");
});

Deno.test("withFromAndTo() takes a firm to whom goods were handed over for who receives, beside who sent them", () => {
  const receipt = `
  Expédié par          Robinetterie du Haut-Jura, 39200 Saint-Claude
  Remis à              Cuisines Rouvière
  Réceptionné par      Thibault Rouvière
`;
  const { consignee, signedBy } = valuesOf("pod", receipt);
  assert.deepEqual([consignee, signedBy], ["Cuisines Rouvière", "Thibault Rouvière"]);
});
