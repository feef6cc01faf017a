import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const boxes = (last: string) => `
  BON D'ENLÈVEMENT

  Palettes rendues                            264

  Conducteur : S. Rault             ${last}

                                    M. Hervo
`;

Deno.test("withAskedToSign() knows by what a box asks for behind whose it is that somebody signs there", () => {
  assert.equal(valuesOf("pallet_voucher", boxes("Site d'enlèvement : nom et signature")).signature, "present");
  assert.equal(valuesOf("pod", boxes("Résidence Les Tilleuls – nom, date et visa")).signature, "present");
});

Deno.test("withAskedToSign() takes no box of somebody else, and no value behind a colon", () => {
  assert.equal(valuesOf("pallet_voucher", boxes("Remettant : nom et signature")).signature, undefined);
  assert.equal(valuesOf("pallet_voucher", boxes("Contrôle : par signature du bon")).signature, undefined);
});
