import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const timeline = (delivered: string) => `
  Event              Planned            Actual

  Collected          12 May 2026        12 May 2026
  Delivered          13 May 2026        ${delivered}
`;

Deno.test("inActualColumn() reads the day that came true, and never the planned one", () => {
  assert.equal(valuesOf("pod", timeline("14 May 2026")).deliveredOn, "2026-05-14");
  assert.equal(valuesOf("pod", timeline("")).deliveredOn, undefined);
});

Deno.test("inActualColumn() takes when a truck came for what came true", () => {
  const table = `
                  Date prévue           Arrivée               Départ

  Déchargement    17/11/2026 15:00      18/11/2026 07:10      18/11/2026 08:05
`;
  assert.equal(valuesOf("cmr", table).deliveredOn, "2026-11-18");
});

Deno.test("inCountedColumn() reads what came in, each number below its own heading", () => {
  const { packages } = valuesOf(
    "pod",
    `
                     Attendu     Reçu     Manquant
   Total colis           312      311            1
`,
  );
  assert.equal(packages, "311");
});

Deno.test("inCountedColumn() knows what was counted by the difference beside it, where the heading before was not read", () => {
  const { packages } = valuesOf(
    "pod",
    `
                                   Livré     Écart
   Colis                 84           82        -2
`,
  );
  assert.equal(packages, "82");
});

Deno.test("inActualColumn() leaves a day right beside its label below a table of what was planned", () => {
  const voucher = `
                                  THEORIQUE     CONSTATE
  Palettes livrées                       15           15
  Palettes rendues                       15           13

  Échéance de restitution du solde : 07/01/2027
`;
  assert.equal(valuesOf("pallet_voucher", voucher).dueOn, "2027-01-07");
});

Deno.test("inActualColumn() reads the day in the first of the columns of when a truck came and went", () => {
  const table = `
                  Prévu                 Arrivée               Fin          Départ

  Déchargement    17/11/2026 05:00      18/11/2026 04:41      05:50        06:02
`;
  assert.equal(valuesOf("cmr", table).deliveredOn, "2026-11-18");
});

Deno.test("inCountedColumn() takes what was counted at the end of the journey", () => {
  const drawing = `
  Supports (Europe 80x120)
                                             Enlèvement      Livraison
  Palettes remises par le transporteur       0               26
  Palettes reprises par le transporteur      26              22
`;
  const { palletsGiven, palletsReturned } = valuesOf("pod", drawing);
  assert.deepEqual([palletsGiven, palletsReturned], ["26", "22"]);
});

Deno.test("inActualColumn() takes when a truck was agreed to come for no day on which it did", () => {
  const table = `
                        Date convenue         Présentation          Fin
  Enlèvement effectué   20/01/2026, 9 h       20/01/2026, 9 h 35    11 h 05
  Livraison             21/01/2026, 7 h
`;
  assert.equal(valuesOf("cmr", table).deliveredOn, undefined);
});
