import assert from "node:assert/strict";
import { layOut } from "../page/layout.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";
import { withoutInk } from "./ink_words.ts";

Deno.test("withoutInk() takes no word of a stamp for a label", () => {
  const voucher = `
  VALE DE PALETS

  Por el almacén (firma y sello)

          CONSERVAS RIBERA
              ALMACÉN
              TUDELA
`;
  assert.equal(valuesOf("pallet_voucher", voucher).consignee, undefined);
});

Deno.test("withoutInk() takes no scrawl that was read as a word for a label", () => {
  const left = (confidence: number) => {
    const layout = layOut(recognitionOf("  In", confidence).pages[0]!, 0);
    return withoutInk(layout, [{ uses: [], words: layout.words, length: 2, edits: 0, isPhrase: false, standing: "heading" }], [])
      .length;
  };
  assert.deepEqual([left(95), left(11)], [1, 0]);
});
