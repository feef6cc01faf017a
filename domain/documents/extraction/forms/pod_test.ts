import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("POD reads a number of two kinds behind its label, whose customer's order is another", () => {
  const { noteNumber, orderNumber } = valuesOf(
    "pod",
    `
   Numéro/Date doc.            80451277 / 12.10.2026
   N° de cde client/Date       4500917733 / 05.10.2026
   N° de client                20077140
`,
  );
  assert.deepEqual([noteNumber, orderNumber], ["80451277", "4500917733"]);
});

Deno.test("POD reads what a sentence says of packages and their weight", () => {
  const { packages, grossWeightGrams } = valuesOf(
    "pod",
    "Soit 10 colis, volume 1,84 m3, pesant ensemble 187,5 kg emballages compris.",
  );
  assert.deepEqual([packages, grossWeightGrams], ["10", "187500"]);
  assert.equal(valuesOf("pod", "84 cartons, soit 745 kg brut et 642 kg net").grossWeightGrams, "745000");
  assert.equal(valuesOf("pod", "Total : 9 colis   83,2 kg").grossWeightGrams, "83200");
});

Deno.test("POD takes the name in the address to which a page is sent for the consignee where none is named", () => {
  const { consignee } = valuesOf(
    "pod",
    `
 PNEUS RHÔNE DIFFUSION                                    GARAGE DES ALPILLES
 Zone du Fournalet                                        Route de Maillane
 84700 SORGUES                                            13210 SAINT-RÉMY







 BL N° 26-BL-3307


 Nombre de colis : 6



 Merci de votre confiance
`,
  );
  assert.equal(consignee, "GARAGE DES ALPILLES");
});

Deno.test("POD takes no day of print for that of delivery, and that of the last event", () => {
  const { deliveredOn } = valuesOf(
    "pod",
    `
   Justificatif de livraison
   Édité le 20/11/2026 à 08:14
   18/11/2026 11:20     Avisé - destinataire fermé
   19/11/2026 10:46     Livré
`,
  );
  assert.equal(deliveredOn, "2026-11-19");
});

Deno.test("POD reads what was counted, not what was announced", () => {
  const { packages, grossWeightGrams } = valuesOf(
    "pod",
    `
                          Prévu         Livré        Écart
   Colis                  84            82           -2
   Poids brut (kg)        1 946,0       1 899,6      -46,4
`,
  );
  assert.deepEqual([packages, grossWeightGrams], ["82", "1899600"]);
});

Deno.test("POD reads a remark whose label says how to fill it in, and none where all is well", () => {
  assert.equal(valuesOf("pod", "Réserves (nature et quantité) : 2 bidons percés").reservations, "2 bidons percés");
  assert.equal(valuesOf("pod", "Réserves à la réception : néant").reservations, undefined);
});

Deno.test("POD takes the day when goods came in before the date of the paper, however near its label that stands", () => {
  const drawing = "  Date   16/11/2026\n\n\n\n\n  Marchandise reçue le\n  18/11/2026\n";
  assert.equal(valuesOf("pod", drawing).deliveredOn, "2026-11-18");
  assert.equal(valuesOf("pod", "  Date   16/11/2026\n").deliveredOn, "2026-11-16");
});

Deno.test("POD takes no loading for a signature", () => {
  assert.equal(valuesOf("pod", "  CHARGEMENT\n  LIEU .......... PAPETERIES DE LA VIRE\n").signature, undefined);
});

Deno.test("POD takes the number of a customs paper that goes along for none of its own", () => {
  const { noteNumber } = valuesOf(
    "pod",
    `
  ALBARÁN
  Número                 26/004512

  Documento de acompañamiento e-DA: 26ES26300447810042718
`,
  );
  assert.equal(noteNumber, "26/004512");
});

Deno.test("POD takes no word below the number of a customer for the consignee, and no packing for the gross weight", () => {
  const { consignee, grossWeightGrams } = valuesOf(
    "pod",
    `
  Destinataire                      N° de client
  Papeteries du Coulon              Incoterm

  Masse brute kg     Masse nette kg     Emballages kg
  5 964              4 872              1 092
`,
  );
  assert.deepEqual([consignee, grossWeightGrams], ["Papeteries du Coulon", "5964000"]);
  assert.equal(valuesOf("pod", "  N° de client\n  Incoterm").consignee, undefined);
});
