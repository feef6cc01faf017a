import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("saysOther() parts the heading of a weight from that of the column close before it", () => {
  const table = (gap: string) => `
 Vin                     Cartons   Bouteilles Volume hl${gap}Poids kg
 Crozes-Hermitage             25          150    1,1250   212,5
 Saint-Joseph                 15           90    0,6750   127,5
 Total                        40          240    1,8000   340,0
`;
  assert.equal(valuesOf("pod", table("  ")).grossWeightGrams, "340000");
});

Deno.test("saysOther() takes who is to fill in a box for no word on what it holds", () => {
  const box = (who: string) => `\n  Date de chargement ${who}\n  27/08/2026\n`;
  for (const who of ["(à compléter par le conducteur)", "(rempli par le chauffeur)", "(to be completed by the driver)"]) {
    assert.equal(valuesOf("cmr", box(who)).takenOverOn, "2026-08-27", who);
  }
  assert.equal(valuesOf("cmr", box("(demandée)")).takenOverOn, undefined);
});

Deno.test("saysOther() parts the heading of a weight from that of the column close behind it", () => {
  const table = (next: string) => `
  Nature              Poids brut  ${next}
  Flacons             16072 kg    non
`;
  assert.equal(valuesOf("cmr", table("Échange palettes")).grossWeightGrams, "16072000");
});

Deno.test("saysOther() takes the total of crates for no label of the weight beside it", () => {
  const note = `
  Item      Description             Qty        Gross kg
  MA-12     Aluminium mast          2          548
  Total                             6 crates   1,284
`;
  assert.equal(valuesOf("pod", note).packages, "6");
});

Deno.test("isOfOtherDay() takes the day of a paper below its title for no day until which anything is to be given back", () => {
  const { issuedOn, dueOn } = valuesOf(
    "pallet_voucher",
    "\n  Bon de restitution de palettes\n  N° AR-2026-01193 établi le 17/02/2026\n",
  );
  assert.deepEqual([issuedOn, dueOn], ["2026-02-17", undefined]);
  assert.equal(valuesOf("pallet_voucher", "\n  Date de restitution\n  17/02/2026\n").dueOn, "2026-02-17");
});

Deno.test("saysOther() counts packages by their own heading, whatever it says that they are, before what they hold", () => {
  const { packages } = valuesOf(
    "cmr",
    `
  6. Marcas      7. N.º de bultos (palets)      9. Naturaleza          Cajas      11. Peso bruto kg
  ALM-P1         14                             Pimiento               1.120      8.890
  ALM-C4         11                             Calabacín                880      6.985
  TOTAL          25                                                               15.875
`,
  );
  assert.equal(packages, "25");
});

Deno.test("saysOther() takes the number of a printer's form for none of the paper, and the end of a sentence for no part of a label", () => {
  const imprint = "\n\n  LETTRE DE VOITURE\n\n\n\n\n\n\n\n  Imprimerie Chassagneux, Roanne - carnet de 25 liasses - réf. LVN-4\n";
  assert.equal(valuesOf("cmr", imprint).noteNumber, undefined);
  assert.equal(valuesOf("cmr", "\n  sont sans valeur. Établie le 11/08/2026\n").issuedOn, "2026-08-11");
});

Deno.test("saysOther() takes a word within a firm's name for no label of a plate", () => {
  const head = (name: string) => `\n  ${name} B.V.              Delivery note\n  Waalhaven Zuidzijde 88, 12 ABC\n`;
  assert.equal(valuesOf("pod", head("Vandersteen Truck Parts")).plate, undefined);
});

Deno.test("isOfOtherDay() takes the day on which a paper was entered for none of delivery", () => {
  const note = (said: string) => `\n  Livraison ferme\n  ${said} 26/03/2026\n\n  Nom : Fr. Mercier\n`;
  assert.deepEqual(["saisi le", ""].map((said) => valuesOf("pod", note(said)).deliveredOn), [
    undefined,
    "2026-03-26",
  ]);
});
