import assert from "node:assert/strict";
import { blocksOf } from "./blocks.ts";
import { layOut } from "./layout.ts";
import { recognitionOf } from "../recognition_fixture.ts";

function blocks(drawing: string): string[] {
  return blocksOf(layOut(recognitionOf(drawing).pages[0]!, 0))
    .map((lines) => lines.map((line) => line.map(({ text }) => text).join(" ")).join("\n"));
}

Deno.test("blocksOf() keeps the lines of a column together, apart from the column beside it", () => {
  const drawing = `
  URSSAF BRETAGNE               KERVELLA TRANSPORT
  6 rue d'Arbrissel             Lieu-dit Kerhuel
  35092 RENNES                  29250 SAINT-POL
`;
  assert.deepEqual(blocks(drawing), [
    "URSSAF BRETAGNE\n6 rue d'Arbrissel\n35092 RENNES",
    "KERVELLA TRANSPORT\nLieu-dit Kerhuel\n29250 SAINT-POL",
  ]);
});

Deno.test("blocksOf() ends a block where space is left", () => {
  assert.deepEqual(blocks("  Attestation\n\n\n  Nous certifions que\n  tout va bien"), [
    "Attestation",
    "Nous certifions que\ntout va bien",
  ]);
});
