import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const consigneeOf = (drawing: string) => valuesOf("pallet_voucher", drawing).consignee;

Deno.test("consignee is the site where pallets were left, not the one that sent them", () => {
  const blocks = `
  Site expéditeur                   Site destinataire
  BRASSERIE DU VAL                  SUPERDIS VENDENHEIM
  67170 BRUMATH                     67550 VENDENHEIM
`;
  assert.equal(consigneeOf(blocks), "SUPERDIS VENDENHEIM");
});

Deno.test("consignee is where pallets were fetched from, and who lets them, if nobody else is told", () => {
  for (const label of ["Site d'enlèvement", "Collection point", "Lugar de recogida", "Prestataire dépôt"]) {
    const row = `\n  Vale de palets\n\n  ${label} : Les Eaux des Alpilles\n`;
    assert.equal(consigneeOf(row), "Les Eaux des Alpilles", label);
    assert.equal(consigneeOf(`${row}\n  Lieu d'échange : Brasserie du Ried\n`), "Brasserie du Ried", label);
  }
});

Deno.test("consignee has no code of its site before it", () => {
  assert.equal(consigneeOf("\n  SITE 0733 : ENTREPOT SEC LISSIEU\n"), "ENTREPOT SEC LISSIEU");
  assert.equal(consigneeOf("\n  Entrepôt        E14 - Distrisud Salon\n"), "Distrisud Salon");
  assert.equal(consigneeOf("\n  Compte débité : C4471 - Brasserie Lorraine\n"), "Brasserie Lorraine");
});

Deno.test("consignee of a letter is who it is sent to", () => {
  const letter = `
  Société TRANS-ALLIER
  03400 Yzeure



                                                   GAMM VERT SAINT-POURÇAIN
                                                   Route de Gannat
                                                   03500 SAINT-POURÇAIN


  Objet : palettes non rendues
  Nous vous remercions de nous rendre les palettes livrées le 3 mai.







  Le gérant
`;
  assert.equal(consigneeOf(letter), "GAMM VERT SAINT-POURÇAIN");
});

Deno.test("voucherNumber is the reference of who claims, beside that of the order", () => {
  const { voucherNumber, orderNumber } = valuesOf(
    "pallet_voucher",
    "\n  Nos références : PND-2026-0163 / ordre de transport OT-2026-006204\n",
  );
  assert.deepEqual([voucherNumber, orderNumber], ["PND-2026-0163", "OT-2026-006204"]);
});

Deno.test("counts are those of pallets, on whichever row of emballages they stand", () => {
  const { palletsGiven, palletsReturned } = valuesOf(
    "pallet_voucher",
    `
  Emballage          Livré      Repris

  Rolls              12         9

  Palettes EPAL      4          6
`,
  );
  assert.deepEqual([palletsGiven, palletsReturned], ["4", "6"]);
});

Deno.test("counts in words of a letter", () => {
  const { palletsGiven, palletsReturned, palletsRefused, palletsDue } = valuesOf(
    "pallet_voucher",
    `
  Notre conducteur a laissé 20 palettes EPAL et n'en a repris que 11, deux autres ayant
  été écartées. Vous restez nous devoir 9 palettes.
`,
  );
  assert.deepEqual([palletsGiven, palletsReturned, palletsRefused, palletsDue], ["20", "11", "2", "9"]);
});

Deno.test("palletType is no reason whose box is ticked", () => {
  const drawing = "  BON D'ÉCHANGE\n  Palettes Europe EPAL 800 x 1200\n\n  Motif : [x] pas de palettes disponibles   [ ] refus\n";
  assert.equal(valuesOf("pallet_voucher", drawing).palletType, "EPAL1");
});

Deno.test("consignee is neither who carries nor for whom, but the site that made the voucher out", () => {
  const drawing = `
  ENTREPOT LOGIVAL GIDY

  BON DE MOUVEMENT SUPPORTS N° MS-118
  TIERS : T00871   TRANSPORTS BEAUCE DIRECT
  Reçu le 19/02/2026 de la société Transports Beauce Direct, pour le compte de Beurrerie du Bessin :
`;
  assert.equal(consigneeOf(drawing), "ENTREPOT LOGIVAL GIDY");
});

Deno.test("voucherNumber of a letter is that of the case about pallets", () => {
  const drawing = "  Objet : palettes non rendues - dossier n° PNR 26/0317\n\n  Ordre de transport   OT-2026-003655\n";
  assert.equal(valuesOf("pallet_voucher", drawing).voucherNumber, "PNR26/0317");
});

Deno.test("consignee stands below its label, whatever the next box says beside that", () => {
  const drawing = `
  Client livré :                         Transporteur : Rémois Express
  Champagne Vautrelle                    Camion : FP-742-AE
`;
  assert.equal(consigneeOf(drawing), "Champagne Vautrelle");
});

Deno.test("PALLET_VOUCHER takes the day on which it expires for no other, and knows the number of a transfer", () => {
  const voucher = (line: string) => `  BON PALETTES\n\n\n\n\n\n\n\n  ${line}\n\n\n\n\n\n\n\n  Conditions au dos`;
  assert.equal(valuesOf("pallet_voucher", voucher("Expiry date : 28/05/2026")).dueOn, "2026-05-28");
  assert.equal(valuesOf("pallet_voucher", voucher("À retirer au plus tard le          14/12/2026")).dueOn, "2026-12-14");
  assert.equal(valuesOf("pallet_voucher", voucher("À enlever au plus tard le          14/12/2026")).dueOn, "2026-12-14");
  assert.equal(valuesOf("pallet_voucher", voucher("Transfer number : 0714662")).voucherNumber, "0714662");
});

Deno.test("PALLET_VOUCHER reads the names below the numbered headings of who gives and who receives", () => {
  const transfer = `
  Déclaration de transfert

  1. ÉMETTEUR
  Raison sociale            Biscuiterie Keravel

  2. 2 RÉCEPTEUR
  Raison sociale            Centrale Vivamarché
`;
  assert.equal(valuesOf("pallet_voucher", transfer).consignee, "Centrale Vivamarché");
});

Deno.test("PALLET_VOUCHER takes the line to which a sentence leads for the site, and not its address", () => {
  const drawing = `
    Établi le 16/11/2026 lors de la livraison chez :
    Plateforme Alpiprim
    Marché de gros, 90 avenue Pierre-Semard, 13300 Salon-de-Provence
`;
  assert.equal(valuesOf("pallet_voucher", drawing).consignee, "Plateforme Alpiprim");
});

Deno.test("PALLET_VOUCHER takes the day of its own row for none that a title in the middle above asks for", () => {
  const voucher = `
                      BON DE RESTITUTION SUPPORTS

  NUMERO                      RST-084-260611-17
  DATE                        11/06/2026 05:38

  IMPRIME LE 11/06/2026 05:41
`;
  const { dueOn, issuedOn } = valuesOf("pallet_voucher", voucher);
  assert.deepEqual([dueOn, issuedOn], [undefined, "2026-06-11"]);
});

Deno.test("PALLET_VOUCHER takes the only type that stands behind no empty box for the one that was ticked", () => {
  const typeOf = (options: string) => valuesOf("pallet_voucher", `\n  Type de palette (cocher)   ${options}\n`).palletType;
  assert.equal(typeOf("[ EUR 80×120    VMF 100×120    [ CHEP    [ perdue"), "VMF");
  assert.equal(typeOf("EUR 80×120    [ VMF 100×120    [ CHEP"), "EPAL1");
  assert.equal(typeOf("[ EUR 80×120    [ VMF 100×120    [ CHEP"), "EPAL1");
});

Deno.test("PALLET_VOUCHER takes who validated it at the site for no site, and a licence in the foot for no order", () => {
  const voucher = `
  Lieu de livraison                                         Meubles Haguenau Center
  Adresse                                                   77 route de Schweighouse, 67500 Haguenau

  Validé par le site                                        Justine Muller

  SARL au capital de 15 000 € - licence de transport intérieur 2022/84/0000417
`;
  const { consignee, dueOn, orderNumber } = valuesOf("pallet_voucher", voucher);
  assert.deepEqual([consignee, dueOn, orderNumber], ["Meubles Haguenau Center", undefined, undefined]);
  for (const who of ["Contact sur site", "Responsable du magasin"]) {
    const list = `\n  ${who.padEnd(40)}Justine Muller\n  Lieu de livraison                       Meubles Haguenau Center\n`;
    assert.equal(valuesOf("pallet_voucher", list).consignee, "Meubles Haguenau Center", who);
  }
});

Deno.test("PALLET_VOUCHER finds the site's signature on the driver's screen", () => {
  for (const label of ["Signature du site sur l'écran du conducteur", "Site signature on the driver's phone"]) {
    assert.equal(valuesOf("pallet_voucher", `\n  ${label}\n\n    Ruvlo\n`).signature, "present", label);
  }
  for (const label of ["Signature du conducteur", "Signature au chargement", "Visa quai départ", "Loader's signature"]) {
    assert.equal(valuesOf("pallet_voucher", `\n  ${label}\n\n    Ruvlo\n`).signature, undefined, label);
  }
});

Deno.test("extractFields() knows a pallet by its size where that is all that is told, but no lost one", () => {
  const type = (written: string) => valuesOf("pallet_voucher", `\n  TYPE          ${written}\n\n  RENDUES       9\n`).palletType;
  assert.deepEqual(
    ["PALETTE 100X120", "Palette bois 1200 x 800", "palette VMF 100 x 120", "palette perdue 100 x 120"].map(type),
    ["EPAL3", "EPAL1", "VMF", undefined],
  );
});

Deno.test("extractFields() takes for no place where pallets are that movements took place", () => {
  const voucher = `
  Les mouvements suivants de palettes ont eu lieu :

  Palettes 100 x 120 déposées par le transporteur      28
`;
  assert.equal(valuesOf("pallet_voucher", voucher).consignee, undefined);
});

Deno.test("consignee is the place of delivery, and not the client of the carrier who made the voucher out", () => {
  const voucher = `
  Lieu de livraison          Centre hospitalier de Montferrand

  Notre client               Eaux des Volcans SA
`;
  assert.equal(consigneeOf(voucher), "Centre hospitalier de Montferrand");
});

Deno.test("palletType is that of the size which stands behind the name of the exchange", () => {
  const typeOf = (size: string) => valuesOf("pallet_voucher", `\n  Type de palette      ${size}\n`).palletType;
  assert.deepEqual(
    ["Europe 100 x 120", "EUR 1200 x 1000", "Europe 80 x 120", "EPAL (600 x 800)"].map(typeOf),
    ["EPAL3", "EPAL2", "EPAL1", "EPAL6"],
  );
});

Deno.test("PALLET_VOUCHER takes nobody at the dock for the site where pallets were left", () => {
  const { consignee } = valuesOf(
    "pallet_voucher",
    `
  CASAVENIR LOGISTIQUE                              BON DE MOUVEMENT PALETTES
  Base de Moissac

  Heure RDV      Arrivée poste      Réceptionnaire      Colis reçus
  05:30          05:12              M. Aubrac           1 984
`,
  );
  assert.equal(consignee, "CASAVENIR LOGISTIQUE");
});

Deno.test("PALLET_VOUCHER takes no paper that goes with it for itself, and its own day for none until which pallets are owed", () => {
  const notice = `
  AVIS DE MOUVEMENT DE PALETTES
  Bon n° MVT-2026-118834           Bordereau rattaché  BT 26-03-5512
`;
  assert.equal(valuesOf("pallet_voucher", notice).voucherNumber, "MVT-2026-118834");
  const slip = "\n  BON DE RESTITUTION DE PALETTES\n  28/07/2026\n\n  Site de restitution : VERRERIE DE LA VESLE\n";
  assert.equal(valuesOf("pallet_voucher", slip).dueOn, undefined);
});

Deno.test("consignee is where goods are received, by the point of it or by whose it is", () => {
  for (const label of ["Point de réception", "Punto de recepción", "Receiving point", "Leu de déchargement (destinataire)"]) {
    assert.equal(consigneeOf(`\n  Bon de palettes\n\n  ${label}      Brasserie du Ried\n`), "Brasserie du Ried", label);
  }
});

Deno.test("consignee, dueOn and palletsGiven go by what further houses call them", () => {
  for (const label of ["Compte receveur", "Partie prenante", "Transferred to", "Location visited", "Empresa receptora"]) {
    assert.equal(consigneeOf(`\n  Bon de palettes\n\n  ${label} : Brasserie du Ried\n`), "Brasserie du Ried", label);
  }
  const read = valuesOf("pallet_voucher", "\n  Bon valable jusqu'au          14/12/2026\n\n  Quantité : 26\n");
  assert.deepEqual([read.dueOn, read.palletsGiven], ["2026-12-14", "26"]);
});

Deno.test("PALLET_VOUCHER takes no place where pallets were loaded for the one where they were left", () => {
  const slip = "\n  CHARGE CHEZ :  BISCUITERIE DE L'AVEN\n\n  LIVRE CHEZ :   BASE SCADIS GUINGAMP\n";
  assert.equal(valuesOf("pallet_voucher", slip).consignee, "BASE SCADIS GUINGAMP");
});

Deno.test("PALLET_VOUCHER takes the model behind “Europe” for the type, and no market for a part of the site", () => {
  const slip =
    "\n  Site destinataire : Entrepôts de la Durance - MIN, 84300 CAVAILLON\n\n  Modèle de palette       Europe EPAL 3 - 100 x 120 cm\n";
  const { consignee, palletType } = valuesOf("pallet_voucher", slip);
  assert.deepEqual([consignee, palletType], ["Entrepôts de la Durance", "EPAL3"]);
});
