import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import type { RecognisedWord } from "../../recognition.ts";

/** A word, so many signs from the left and so many rows from the top, of a page of 100 by 60. */
function word(text: string, x: number, y: number): RecognisedWord {
  return { text, confidence: 90, box: { x0: x / 100, x1: (x + text.length) / 100, y0: y / 60, y1: (y + 0.8) / 60 } };
}

const consigneeOf = (words: readonly RecognisedWord[]) =>
  extractFields("pallet_voucher", {
    engine: "tesseract_js",
    pages: [{ width: 1_000, height: 1_200, lines: words.map((one) => ({ words: [one] })) }],
  }).find(({ name }) => name === "consignee")?.value;

Deno.test("withLineAbove() takes the upper of two lines between which their label stands", () => {
  const label = [word("Livré", 5, 10), word("chez", 11, 10)];
  const value = [word("Drive", 40, 9.4), word("Olonne", 46, 9.4), word("85340", 40, 10.6), word("Olonne", 46, 10.6)];
  assert.equal(consigneeOf([...value, ...label]), "Drive Olonne");
});

Deno.test("withLineAbove() leaves the value of a row as it is below that of another", () => {
  const rows = [word("Livré", 5, 10), word("chez", 11, 10), word("Drive", 40, 10), word("Olonne", 46, 10)];
  const above = [word("Transporteur", 5, 8.6), word("Vendée", 40, 8.6), word("Fret", 47, 8.6)];
  assert.equal(consigneeOf([...above, ...rows]), "Drive Olonne");
});

Deno.test("withLineAbove() takes the name above the street on the row of its label", () => {
  const street = [word("Livré", 5, 10), word("chez", 11, 10), word("12", 40, 10), word("rue", 43, 10), word("Vauban", 47, 10)];
  const around = [word("Drive", 40, 8.9), word("Olonne", 46, 8.9), word("85340", 40, 11.1), word("Olonne", 46, 11.1)];
  assert.equal(consigneeOf([...around, ...street]), "Drive Olonne");
});

Deno.test("withLineAbove() knows the street behind a colon", () => {
  const street = [
    word("Livré", 5, 10),
    word("chez", 11, 10),
    word(":", 16, 10),
    word("Parc", 40, 10),
    word("d'activités", 45, 10),
  ];
  const around = [word("Drive", 40, 8.9), word("Olonne", 46, 8.9), word("85340", 40, 11.1), word("Olonne", 46, 11.1)];
  assert.equal(consigneeOf([...around, ...street]), "Drive Olonne");
});

Deno.test("besideTwoLines() reads what stands at half the height of a label of two lines, for what both say", () => {
  const label = [word("Palettes", 5, 10), word("Europe", 14, 10), word("rendues", 5, 11.4)];
  const fields = extractFields("pod", {
    engine: "tesseract_js",
    pages: [{ width: 1_000, height: 1_200, lines: [...label, word("7", 30, 10.7)].map((one) => ({ words: [one] })) }],
  });
  assert.deepEqual(fields.map(({ name, value }) => [name, value]), [["palletsReturned", "7"]]);
});

Deno.test("besideTwoLines() takes the number beside such a label before one behind a label that says less", () => {
  const label = [word("Votre", 5, 10), word("réf.", 11, 10), word("commande", 5, 11.4), word("4500871263", 30, 10.7)];
  const file = [word("Dossier", 5, 5), word("26-104417", 14, 5)];
  const fields = extractFields("invoice", {
    engine: "tesseract_js",
    pages: [{ width: 1_000, height: 1_200, lines: [...label, ...file].map((one) => ({ words: [one] })) }],
  });
  assert.equal(fields.find(({ name }) => name === "orderNumber")?.value, "4500871263");
});

Deno.test("withLineAbove() takes the upper of two lines beside a label with an instruction behind it", () => {
  const label = [word("Destinatario", 5, 10), word("(lugar", 18, 10), word("de", 25, 10), word("entrega)", 28, 10)];
  const value = [
    word("Drive", 40, 9.4),
    word("Olonne,", 46, 9.4),
    word("Plataforma", 54, 9.4),
    word("de", 40, 10.6),
    word("la", 43, 10.6),
    word("Selva", 46, 10.6),
  ];
  const title = [word("VALE", 5, 2), word("DE", 10, 2), word("PALETS", 13, 2)];
  assert.equal(consigneeOf([...title, ...value, ...label]), "Drive Olonne");
});
