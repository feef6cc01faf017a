import assert from "node:assert/strict";
import type { RecognisedWord } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";

/** Words of a list, whose labels begin at 5 and whose values begin at 32 signs from the left. */
function row(y: number, label: string, value: string): RecognisedWord[] {
  const words = (text: string, at: number) =>
    [...text.matchAll(/\S+/g)].map(({ 0: written, index }) => ({
      text: written,
      confidence: 90,
      box: { x0: (at + index) / 100, x1: (at + index + written.length) / 100, y0: y / 60, y1: (y + 0.85) / 60 },
    }));
  return [...words(label, 5), ...words(value, 32)];
}

const consigneeOf = (...rows: RecognisedWord[][]) =>
  extractFields("pallet_voucher", {
    engine: "tesseract_js",
    pages: [{ width: 1_000, height: 1_200, lines: rows.map((words) => ({ words })) }],
  }).find(({ name }) => name === "consignee")?.value;

const LONG = row(12, "Réception (destinataire)", "Centrale Dauphine");

Deno.test("withPartedRows() parts a long label from its value where other values of the list begin", () => {
  assert.equal(consigneeOf(row(10, "Transporteur", "Durance Fret"), LONG, row(14, "Modèle", "EPAL")), "Centrale Dauphine");
});
