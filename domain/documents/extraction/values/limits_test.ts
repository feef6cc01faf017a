import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

Deno.test("limitsOf() knows whose box it is that is headed by whom somebody signs for, beside that of who receives", () => {
  const [page] = recognitionOf(`
  Pour le transporteur          Pour le site destinataire

  Nom, visa :                   Nom, cachet et signature :
`).pages;
  const isInk = (at: number) => at % 50 > 2 && at % 50 < 8 && Math.floor(at / 50) > 4 && Math.floor(at / 50) < 7;
  const cells = Array.from({ length: 50 * 60 }, (_, at) => isInk(at) ? 3 : 0).join("");
  const signed = { ...page!, ink: { columns: 50, rows: 60, cells } };
  const fields = extractFields("pallet_voucher", { engine: "tesseract", pages: [signed] });
  assert.equal(fields.find(({ name }) => name === "signature")?.value, "not_seen");
});

Deno.test("limitsOf() ends a remark where its box asks for another thing", () => {
  const box = (asked: string) => `
  24 Goods received
  Remarks: crate 11 received crushed at one
  corner
  ${asked} C. Delattre
`;
  for (const asked of ["Name:", "Print name:", "Nom du signataire :", "Lugar:"]) {
    assert.equal(valuesOf("cmr", box(asked)).reservations, "crate 11 received crushed at one corner", asked);
  }
});
