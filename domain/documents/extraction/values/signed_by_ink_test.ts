import assert from "node:assert/strict";
import type { Ink, Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const BOXES = `
  Signature du transporteur             Signature du destinataire




  Conditions                            Fait à
`;
const [COLUMNS, ROWS] = [50, 60];

/** A page on which somebody wrote where `isInk` says, by column and row of the grid; of the word `scrawl` the engine is not sure. */
function signature(
  isInk: ((column: number, row: number) => boolean) | null,
  drawing = BOXES,
  rules: readonly Rule[] = [],
  scrawl = "",
) {
  const [page] = recognitionOf(drawing).pages;
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => word.text === scrawl ? { ...word, confidence: 15 } : word),
  }));
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, at) => isInk?.(at % COLUMNS, Math.floor(at / COLUMNS)) ? 3 : 0);
  const ink: Ink = { columns: COLUMNS, rows: ROWS, cells: cells.join("") };
  const fields = extractFields("pod", { engine: "tesseract", pages: [{ ...page!, lines, rules, ...isInk && { ink } }] });
  return fields.find(({ name }) => name === "signature");
}

Deno.test("extractFields() takes a scrawl in its box for a signature, though no word was read", () => {
  const signed = signature((column, row) => column >= 22 && column < 28 && row >= 3 && row < 5);
  assert.deepEqual([signed?.value, signed !== undefined && signed.confidence > 80], ["present", true]);
});

Deno.test("extractFields() is certain of an empty box of a page that was looked at, and not of one that was not", () => {
  assert.deepEqual([signature(() => false)?.value, signature(null)?.value], ["not_seen", "not_seen"]);
  assert.ok(signature(() => false)!.confidence > 80);
  assert.ok(signature(null)!.confidence < 50);
});

Deno.test("extractFields() takes no other box, dotted line or speck for the signature", () => {
  assert.equal(signature((column, row) => column >= 2 && column < 10 && row >= 3 && row < 5)?.value, "not_seen");
  assert.equal(signature((column, row) => column >= 22 && column < 32 && row >= 9)?.value, "not_seen");
  assert.equal(signature((column, row) => column >= 22 && column < 40 && row === 4)?.value, "not_seen");
  assert.equal(signature((column, row) => column === 24 && row >= 3 && row < 6)?.value, "not_seen");
});

Deno.test("extractFields() takes what the form goes on with below its label for no signature", () => {
  const worded = "\n  Émargement client\n  Reçu les marchandises ce jour\n";
  assert.equal(signature(() => false, worded)?.value, "not_seen");
});

Deno.test("extractFields() takes place and date of a signature for none", () => {
  const dated = "\n  Cachet et signature      \n  à Millau le 09/05/2026\n";
  assert.equal(signature(() => false, dated)?.value, "not_seen");
});

Deno.test("extractFields() looks below all of a label that goes on in the next line", () => {
  const drawing = "\n  Signature and stamp of the\n  consignee\n\n\n\n  Conditions\n";
  assert.equal(signature((column, row) => column >= 2 && column < 8 && row >= 3 && row < 5, drawing)?.value, "present");
});

Deno.test("extractFields() takes dots beside the date and the hour for no strokes", () => {
  const drawing = "\n  Signature du destinataire\n  Date :\n  Heure :\n\n\n  Conditions\n";
  const dots = (column: number, row: number) => column >= 6 && column < 12 && row >= 2 && row < 4;
  assert.equal(signature(dots, drawing)?.value, "not_seen");
  assert.equal(signature(dots, drawing.replace("Heure :", "").replace("Date :", ""))?.value, "present");
});

Deno.test("extractFields() shares out a box in which the driver signs too, without a rule between them", () => {
  const drawing = "\n  Signature du destinataire     Visa chauffeur\n\n\n\n\n\n  Conditions\n";
  const box: Rule[] = [[0, 1, 60, 1], [0, 6, 60, 6], [0, 1, 0, 6], [60, 1, 60, 6]]
    .map(([x0, y0, x1, y1]) => [x0! / 100, y0! / 60, x1! / 100, y1! / 60]);
  const strokes = (from: number) => (column: number, row: number) => column >= from && column < from + 6 && row >= 3 && row < 5;
  assert.equal(signature(strokes(20), drawing, box)?.value, "not_seen");
  assert.equal(signature(strokes(4), drawing, box)?.value, "present");
});

Deno.test("extractFields() finds the signature below the name and the day that its box asks for", () => {
  const drawing = "\n  Émargement du destinataire\n  Nom : PAGANI\n\n\n\n\n";
  assert.equal(signature((column, row) => column >= 4 && column < 10 && row >= 4 && row < 6, drawing)?.value, "present");
});

Deno.test("extractFields() takes strokes above a line for the signature that its caption asks for, but not those of who carries", () => {
  const line: Rule[] = [[0.02, 8 / 60, 0.5, 8 / 60]];
  const strokes = (column: number, row: number) => column >= 4 && column < 10 && row >= 5 && row < 7;
  const drawing = (above: string) => `\n  ${above}\n\n\n\n\n\n\n  Signature, stamp\n`;
  assert.equal(signature(strokes, drawing("For the warehouse"), line)?.value, "present");
  assert.equal(signature(strokes, drawing("For the carrier"), line)?.value, "not_seen");
});

Deno.test("extractFields() takes no sentence about signatures for a place to sign", () => {
  const drawing = "\n  Signed notes are stored for ten years by both partners of the exchange.\n  January 2025.\n";
  assert.equal(signature(() => false, drawing), undefined);
});

Deno.test("extractFields() finds the signature in the column of values, far from its label, where nothing is printed beside that", () => {
  const list = "\n  Signataire               Karim Belhadj\n\n  Signature du client\n\n\n\n";
  const strokes = (column: number, row: number) => column >= 32 && column < 40 && row >= 3 && row < 5;
  assert.equal(signature(strokes, list)?.value, "present");
  const beside = "\n  Signature du client                                 Imprimé par Fretly\n\n\n\n";
  assert.equal(signature((column, row) => column >= 32 && column < 40 && row >= 3 && row < 5, beside)?.value, "not_seen");
});

Deno.test("extractFields() finds the signature beyond the stamp that its label asks for, and none beyond other print", () => {
  const drawing = (label: string) => `\n  ${label}     CAVE DES MINIMES TOULOUSE\n\n`;
  const strokes = (column: number, row: number) => column >= 40 && column < 46 && row >= 1 && row < 3;
  assert.equal(signature(strokes, drawing("Signature précédée du cachet"))?.value, "present");
  assert.equal(signature(strokes, drawing("Signature du destinataire"))?.value, "not_seen");
});

Deno.test("extractFields() finds the signature where a part of it was read as a label", () => {
  const drawing = "\n  Por el almacén (firma y sello)\n\n    Conditions\n\n\n";
  const strokes = (column: number, row: number) => column >= 4 && column < 10 && row >= 4 && row < 6;
  assert.equal(signature(strokes, drawing, [], "Conditions")?.value, "present");
  assert.equal(signature(strokes, drawing)?.value, "not_seen");
});

Deno.test("extractFields() looks for a signature below the stamp that its label asks for, farther down than below others", () => {
  const strokes = (column: number, row: number) => column >= 4 && column < 10 && row >= 15 && row < 17;
  assert.equal(signature(strokes, "\n  Firma y sello del consignatario\n\n")?.value, "present");
  assert.equal(signature(strokes, "\n  Signature du destinataire\n\n")?.value, "not_seen");
});

Deno.test("extractFields() takes a scrawl right of all print on the rows of a list for the signature, and not below a heading", () => {
  const screen = (beyond: string) => `
  Signed for by          D. Okafor            ${beyond}
  Position               Site manager

  Exception              One crate split
`;
  const isDrawn = (column: number, row: number) => column >= 40 && column < 47 && row >= 2 && row < 4;
  assert.equal(signature(isDrawn, screen(""))?.value, "present");
  assert.equal(signature(isDrawn, screen("                             Photo of load"))?.value, undefined);
});

Deno.test("extractFields() measures a box to sign in by the lines of the page where its label is set smaller", () => {
  const { engine, pages: [page] } = recognitionOf(`
  LIVRÉ - SIGNATURE
  Réserves : Manque une palette sur deux, le reste en bon état

`);
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) =>
      /^[A-ZÉ-]+$/.test(word.text) ? { ...word, box: { ...word.box, y1: word.box.y0 + 0.4 / 60 } } : word
    ),
  }));
  const rules: Rule[] = [[0, 1, 60, 1], [0, 18, 60, 18], [0, 1, 0, 18], [60, 1, 60, 18]]
    .map(([x0, y0, x1, y1]) => [x0! / 100, y0! / 60, x1! / 100, y1! / 60]);
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, at) => {
    const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)];
    return column >= 8 && column < 14 && row >= 14 && row < 16 ? 3 : 0;
  });
  const fields = extractFields("pod", {
    engine,
    pages: [{ ...page!, lines, rules, ink: { columns: COLUMNS, rows: ROWS, cells: cells.join("") } }],
  });
  assert.equal(fields.find(({ name }) => name === "signature")?.value, "present");
});

Deno.test("extractFields() finds a scrawl below what its box asks for of the goods, but takes no ink there for one", () => {
  const drawing = "\n  Signature du destinataire\n  Réserves : 1 fût fuyard\n\n  AMAVA\n\n  Conditions\n";
  assert.equal(signature(() => false, drawing, [], "AMAVA")?.value, "not_seen");
  const { engine, pages: [page] } = recognitionOf(drawing);
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => word.text === "AMAVA" ? { ...word, box: { ...word.box, y1: word.box.y0 + 2 / 60 } } : word),
  }));
  const ink: Ink = { columns: COLUMNS, rows: ROWS, cells: "0".repeat(COLUMNS * ROWS) };
  const fields = extractFields("pod", { engine, pages: [{ ...page!, lines, ink }] });
  assert.equal(fields.find(({ name }) => name === "signature")?.value, "present");
});

Deno.test("extractFields() finds a signature over its caption where the line between was too faint to be seen", () => {
  const captioned = `
  Marchandises reçues








  Signature et cachet du destinataire
`;
  const over = signature((column, row) => column >= 3 && column < 9 && row >= 6 && row < 9, captioned);
  assert.equal(over?.value, "present");
});

Deno.test("extractFields() takes dots for the day of receipt and boxes to tick between words of print for no strokes", () => {
  const dots = (column: number, row: number) => column >= 6 && column < 12 && (row === 2 || row === 3);
  const dated = (asked: string) => `\n  Émargement du magasin\n  ${asked}\n\n\n\n  Conditions\n`;
  assert.equal(signature(dots, dated("Reçu le :"))?.value, "not_seen");
  assert.equal(signature(dots, dated(""))?.value, "present");
  const ticks = (column: number, row: number) => column >= 11 && column < 14 && (row === 7 || row === 8);
  const ticked = (last: string) => `\n  Émargement du magasin\n  Nom : PAGANI\n\n\n\n\n  Aspect  beau  moyen    ${last}\n\n\n`;
  assert.equal(signature(ticks, ticked("refusé"))?.value, "not_seen");
  assert.equal(signature(ticks, ticked(""))?.value, "present");
});
