import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

Deno.test("POD takes neither the number of a firm nor what a program prints in the head for a value", () => {
  const proof = `
  Preuve de livraison à                                    Transports Kerlouan
  Document généré le 19/06/2026 à 11:26                    SIRET 80514763400036

  N° de livraison           Référence client
  LIV-260618-0093           4502217760
`;
  const { noteNumber, consignee } = valuesOf("pod", proof);
  assert.deepEqual([noteNumber, consignee], ["LIV-260618-0093", undefined]);
});

Deno.test("POD reads who signed below a stroke of the pen, and beside the day", () => {
  const [page] = recognitionOf(`
  Signature du destinataire             Signature du conducteur
  Yr_


  Karim Benhaddou
  Signé le 19/06/2026 à 11:22 - 48.67, 2.74
`).pages;
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => word.text === "Yr_" ? { ...word, confidence: 2 } : word),
  }));
  const fields = extractFields("pod", { engine: "tesseract_js", pages: [{ ...page!, lines }] });
  assert.equal(fields.find(({ name }) => name === "signedBy")?.value, "Karim Benhaddou");
});
