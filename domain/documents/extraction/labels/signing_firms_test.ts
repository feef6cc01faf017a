import assert from "node:assert/strict";
import type { Ink } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const [COLUMNS, ROWS] = [50, 60];

/** What is read of the signature at the foot of a voucher, where a pen wrote on the right below its 36th row. */
function signature(foot: string): string | undefined {
  const { engine, pages: [page] } = recognitionOf(`\n  BON DE PALETTES N° 48127\n${"\n".repeat(28)}${foot}`);
  const isInk = (column: number, row: number) => row >= 36 && row <= 37 && column >= 24 && column <= 34;
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, at) => isInk(at % COLUMNS, Math.floor(at / COLUMNS)) ? 3 : 0);
  const ink: Ink = { columns: COLUMNS, rows: ROWS, cells: cells.join("") };
  return extractFields("pallet_voucher", { engine, pages: [{ ...page!, ink }] }).find(({ name }) => name === "signature")?.value;
}

Deno.test("withSigningFirms() takes the firm beside the carrier for the one that signs as receiver", () => {
  const foot = "  Pour le transporteur,                         Pour la Laiterie du Vercors,\n" +
    "  le conducteur                                 la responsable du quai\n";
  assert.equal(signature(foot), "present");
  assert.equal(signature("  For Brackley Foods Ltd,                       For the carrier,\n"), "not_seen");
});

Deno.test("withSigningFirms() takes no firm alone for a receiver, and nobody who carries", () => {
  assert.equal(signature("                                                Pour la Laiterie du Vercors,\n"), undefined);
  assert.equal(signature("  Pour l'expéditeur                             Pour Transports Rey\n"), undefined);
});

Deno.test("withSigningFirms() takes the firm alone that declares what it received, but not the one whose letter claims it", () => {
  const declared =
    "  Nous reconnaissons avoir reçu 12 palettes.\n\n                                                Pour la Laiterie du Vercors\n";
  assert.equal(signature(declared.replace("Pour la Laiterie", "Pour Laiterie")), "present");
  assert.equal(signature(declared.replace("Pour la Laiterie", "Pour Transports Rey")), undefined);
});
