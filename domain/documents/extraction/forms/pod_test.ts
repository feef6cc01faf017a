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

Deno.test("POD takes the customer's order before the number that the sender gave it", () => {
  const drawing = `
  Our sales order       1190237
  Purchase order no.    4501882706
`;
  assert.equal(valuesOf("pod", drawing).orderNumber, "4501882706");
  assert.equal(valuesOf("pod", "\n  Our sales order       1190237\n").orderNumber, "1190237");
});

Deno.test("POD names who pays where the address of delivery is a place without a name", () => {
  const drawing = (place: string) => `
  Client facturé : 11507              Lieu de livraison
  MAÇONNERIE DU LAC                   ${place}
  3 chemin du Calvaire                88160 LE THILLOT
`;
  assert.equal(valuesOf("pod", drawing("Lotissement La Poirie, lot 14")).consignee, "MAÇONNERIE DU LAC");
  assert.equal(valuesOf("pod", drawing("Dépôt Vosges Béton")).consignee, "Dépôt Vosges Béton");
});

Deno.test("POD takes the name above all for the consignee on papers that are made out when goods come in", () => {
  const drawing = (title: string) => `
  CENTRALE SEC DU MARAIS                         ${title}
  33610 CESTAS                                   2026-114-07731

  Fournisseur   Conserveries du Lac
`;
  assert.equal(valuesOf("pod", drawing("BON DE RÉCEPTION")).consignee, "CENTRALE SEC DU MARAIS");
  assert.equal(valuesOf("pod", drawing("BON DE LIVRAISON")).consignee, undefined);
});

Deno.test("POD reads the day of the part that the consignee fills in, not that on which the sender remitted the goods", () => {
  const { deliveredOn } = valuesOf(
    "pod",
    `
  Remis le
  02/11/2026

  PARTIE À REMPLIR PAR LE DESTINATAIRE
  Date et heure
  04/11/2026   09 h 35
`,
  );
  assert.equal(deliveredOn, "2026-11-04");
});

Deno.test("POD keeps the letters for the kind of a paper in a number whose label says what it is", () => {
  assert.equal(valuesOf("pod", "\n  N° document : BR 2026-114-07731\n").noteNumber, "BR2026-114-07731");
  assert.equal(valuesOf("pod", "\n  Consignment number   P0448 71926\n").noteNumber, "P044871926");
});

Deno.test("POD takes no heading for a name, and no unit of a trading estate for a lorry", () => {
  assert.equal(valuesOf("pod", "\n  Client\n  Interlocuteur\n").consignee, undefined);
  const drawing = "\n  Unit 6 Springvale Park, Bilston WV14 OQL\n\n  Haulier   Penk Valley     Vehicle reg.   PN73 EXJ\n";
  assert.equal(valuesOf("pod", drawing).plate, "PN73-EXJ");
});

Deno.test("POD reads what boxes count in cells of their own, and their sum", () => {
  const drawing = `
  Nombre / emballage          Nature                Poids brut kg
  5 cartons                   Quincaillerie         74
  2 palettes                  Profilés              244
  7 UM                        TOTAL                 318
`;
  const { packages, palletsGiven } = valuesOf("pod", drawing);
  assert.deepEqual([packages, palletsGiven], ["7", undefined]);
});

Deno.test("POD reads no print of the form for a reservation, and none from what is left of a label above a denial", () => {
  const print = "\n  Réserves :\n  Le déchargement se fait sous la seule responsabilité du client. RCS Nantes 441 903 663\n";
  assert.equal(valuesOf("pod", print).reservations, undefined);
  assert.equal(valuesOf("pod", "\n  Réserves\n  MOTIVÉES\n  NÉANT\n").reservations, undefined);
});

Deno.test("POD reads who wrote that all is as it should be", () => {
  assert.equal(valuesOf("pod", "\n  Client ou son représentant\n  Reçu conforme Lefort A,\n").signedBy, "Lefort A.");
});

Deno.test("POD keeps the initial of a name that looks like a small word of its label", () => {
  assert.equal(valuesOf("pod", "\n  Reçu par D. Abadie, services techniques\n").signedBy, "D. Abadie");
  assert.equal(valuesOf("pod", "\n  Received by: A. Kaminski\n").signedBy, "A. Kaminski");
});

Deno.test("POD reads no weight from what one sack of the goods holds", () => {
  const { grossWeightGrams } = valuesOf(
    "pod",
    `
 Product               Ordered    Loaded    Delivered    Gross weight (kg)
 Flour 25 kg sacks          26        26           26               18,250
`,
  );
  assert.equal(grossWeightGrams, "18250000");
});
