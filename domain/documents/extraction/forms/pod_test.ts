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

Deno.test("POD reads packages beside pallets and weight of one cell, and gross weights with three decimals", () => {
  const { packages } = valuesOf("pod", " Unités      2 palettes / 9 colis / 412 kg\n");
  assert.equal(packages, "9");
  assert.equal(valuesOf("pod", " Total gross weight     2,318.400 KG\n").grossWeightGrams, "2318400");
  assert.equal(valuesOf("pod", " Poids brut total : 1.184,625 kg\n").grossWeightGrams, "1184625");
});

Deno.test("POD takes no number of a total that names what it counts for that of another column", () => {
  const { grossWeightGrams, packages } = valuesOf(
    "pod",
    `
 Article               Cartons        Poids

 Vis                        12       486,00
 Écrous                      9       361,20

              Total cartons              21
              Poids total brut    898,40 kg
`,
  );
  assert.deepEqual([grossWeightGrams, packages], ["898400", "21"]);
});

Deno.test("POD reads the name of who signs up to what else its line asks for", () => {
  assert.equal(valuesOf("pod", " Print name : J. ASHWORTH  Signed  Date 15/10/26\n").signedBy, "J. ASHWORTH");
  assert.equal(valuesOf("pod", " Nom : P, Leroux\n").signedBy, "P. Leroux");
});

Deno.test("POD reads no reservation from the form's own sentence about some, nor from its instruction", () => {
  const print =
    " Les réserves éventuelles doivent être portées sur le présent bon et confirmées au transporteur sous 72\n heures.\n";
  assert.equal(valuesOf("pod", print).reservations, undefined);
  const box = " Réserves (à préciser, non\n recevables si « sous réserve de déballage »)\n 2 palettes déchirées\n";
  assert.equal(valuesOf("pod", box).reservations, "2 palettes déchirées");
});

Deno.test("POD reads the day of the last event of a journey, not that on which it was looked up", () => {
  const { deliveredOn } = valuesOf(
    "pod",
    `
 Preuve de livraison               Extraite le 23/11/2026 09:12

 Date           Heure    Lieu           Événement
 17/11/2026     14:05    Illkirch       Livraison non effectuée
 18/11/2026     08:47    Illkirch       Livraison conforme
`,
  );
  assert.equal(deliveredOn, "2026-11-18");
});

Deno.test("POD names the firm of a letter that received the goods, not the one that carried them", () => {
  const { consignee, orderNumber } = valuesOf(
    "pod",
    ` Nous, Transports Aubertin, attestons avoir livré le 3 novembre 2026, au titre de l'ordre OT-2026-
 008812, à la société Papeteries du Lac, 74000 Annecy, 18 bobines.
`,
  );
  assert.deepEqual([consignee, orderNumber], ["Papeteries du Lac", "OT-2026-008812"]);
});

Deno.test("POD knows labels of which two letters were read as one, and a one by hand before what it counts", () => {
  assert.equal(valuesOf("pod", " UVRE LE : 05/11/2026\n").deliveredOn, "2026-11-05");
  assert.equal(valuesOf("pod", " RÉSERVES\n | colis humide\n").reservations, "1 colis humide");
});

Deno.test("POD takes no claim of the form's print for a reservation, nor a count of what was ordered for a number", () => {
  const print = " RÉSERVES\n Toute réserve doit être précise et confirmée sous 3 jours.\n";
  assert.equal(valuesOf("pod", print).reservations, undefined);
  assert.equal(
    valuesOf("pod", " Code       Colis cdés    Colis livrés\n BL33           100           96\n").orderNumber,
    undefined,
  );
});

Deno.test("POD reads who received from a line with the day between", () => {
  assert.equal(valuesOf("pod", " Recibido el 25/9/26 por A. Merino\n").signedBy, "A. Merino");
  assert.equal(valuesOf("pod", " Réception sur chantier, le 22/09/26 à 9h05 par M. Lopes\n").signedBy, "M. Lopes");
});
