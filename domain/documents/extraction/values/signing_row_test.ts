import assert from "node:assert/strict";
import type { Ink, Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const [COLUMNS, ROWS] = [50, 60];
/** From which column of ink to which somebody drew, in two rows below the heads of the places. */
type Strokes = readonly (readonly [number, number])[];
const [LEFT, MIDDLE, RIGHT] = [[2, 10], [19, 27], [35, 43]] as const;

/** What is read of the signature of the receiver where these are the heads of those who sign, in the 31st row, with what stands below. */
function signature(
  heads: string,
  strokes: Strokes,
  { rules = [], below = "" }: { rules?: readonly Rule[]; below?: string } = {},
) {
  const { engine, pages: [page] } = recognitionOf(
    `\n  LETTRE DE VOITURE N° 48127\n${"\n".repeat(28)}${heads}\n\n\n${below}\n`,
  );
  const isInk = (column: number, row: number) =>
    row >= 36 && row <= 37 && strokes.some(([from, to]) => column >= from && column <= to);
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, at) => isInk(at % COLUMNS, Math.floor(at / COLUMNS)) ? 3 : 0);
  const ink: Ink = { columns: COLUMNS, rows: ROWS, cells: cells.join("") };
  return extractFields("cmr", { engine, pages: [{ ...page!, rules, ink }] }).find(({ name }) => name === "signature")?.value;
}

const THREE = "  Signature expéditeur              Signature transporteur            Reçu par le destinataire";
const SITE = "  Dépôt expéditeur                  Conducteur                        Site de Muttersholtz";

Deno.test("inSigningRow() sees in whose place somebody signed, whatever heads the receiver's", () => {
  for (const heads of [THREE, SITE, THREE.replace("Reçu par le destinataire", "24 Marchandises reçues / Ontvangen")]) {
    assert.equal(signature(heads, [LEFT, MIDDLE, RIGHT]), "present", heads);
    assert.equal(signature(heads, [RIGHT]), "present", heads);
    assert.equal(signature(heads, [LEFT, MIDDLE]), "not_seen", heads);
  }
});

Deno.test("inSigningRow() takes the frame of a stamp for no end of its box", () => {
  const box = (x0: number, x1: number): Rule[] => [
    ...[29.6, 42].map((y): Rule => [x0 / 100, y / ROWS, x1 / 100, y / ROWS]),
    ...[x0, x1].map((x): Rule => [x / 100, 29.6 / ROWS, x / 100, 42 / ROWS]),
  ];
  const stamp: Rule = [71 / 100, 34.5 / ROWS, 94 / 100, 34.5 / ROWS];
  const rules = [...box(1, 35), ...box(35, 68), ...box(68, 96), stamp];
  assert.equal(signature(THREE, [LEFT, RIGHT], { rules }), "present");
});

Deno.test("inSigningRow() leaves what is written in the receiver's place to other readers, and says nothing of an empty row", () => {
  const below = "                                                                      Vermeulen";
  assert.notEqual(signature(SITE, [LEFT], { below }), "not_seen");
  assert.equal(signature(SITE, []), undefined);
  assert.equal(signature("  Expéditeur                        Réserves du destinataire", [LEFT]), undefined);
});
