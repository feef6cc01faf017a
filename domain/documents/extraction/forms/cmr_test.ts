import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

const note = (number: string) => `
  Expéditeur                          Destinataire
  FROMAGERIES DU LIVRADOIS            PLATEFORME DU SUD
  63600 Ambert                        26200 Montélimar


  FRIGO-ALLIANCE SERVICES
  42 rue du Pré Comtal
  63100 Clermont-Ferrand
  ${number}
`;

Deno.test("CMR takes the firm that tells its number in a register below its address for the carrier, where no heading was read", () => {
  assert.equal(valuesOf("cmr", note("SIREN 845 122 456")).carrier, "FRIGO-ALLIANCE SERVICES");
  assert.equal(valuesOf("cmr", note("Quai 4")).carrier, undefined);
});

Deno.test("CMR takes when a lorry left for when it took over the goods, and when it came for their delivery", () => {
  const { takenOverOn, deliveredOn } = valuesOf(
    "cmr",
    `
  Origen     Molina de Segura       Fecha de salida     05/11/2026
  Destino    Rungis                 Fecha de llegada    07/11/2026
`,
  );
  assert.deepEqual([takenOverOn, deliveredOn], ["2026-11-05", "2026-11-07"]);
});

Deno.test("CMR reads its boxes whatever brackets an engine made of the frames of their numbers", () => {
  for (const number of ["2]", "[2]", "[2", "2."]) {
    const drawing = `\n  ${number} Consignee (name, address, country)\n  Composites de l'Authion SAS\n  49800 Trélazé, France\n`;
    assert.equal(valuesOf("cmr", drawing).consignee, "Composites de l'Authion SAS", number);
  }
});

Deno.test("CMR takes the total of a table whose column is called number for the packages", () => {
  const table = `
  Nature de la marchandise     Conditionnement     Nombre     Poids brut
  Blé tendre bio               Big bag             20         18 000 kg
  Seigle bio                   Big bag             8          7 200 kg
  Totaux                                           28         25 200 kg
`;
  assert.equal(valuesOf("cmr", table).packages, "28");
});

Deno.test("CMR takes a box of goods received for the consignee's to sign, whoever is named before it", () => {
  const { engine, pages: [page] } = recognitionOf(`
  20 À payer par
  Expéditeur




                                   24 Marchandises reçues
                                   Zelzate      14/10/2026
`);
  const cells = Array.from({ length: 50 * 60 }, (_, at) => {
    const [column, row] = [at % 50, Math.floor(at / 50)];
    return column > 18 && column < 26 && row > 8 && row < 12 ? 3 : 0;
  });
  const ink = { columns: 50, rows: 60, cells: cells.join("") };
  const fields = extractFields("cmr", { engine, pages: [{ ...page!, ink }] });
  assert.equal(fields.find(({ name }) => name === "signature")?.value, "present");
});

Deno.test("CMR takes the firms at either end for who sends and receives, where no other label names them", () => {
  const { sender, consignee } = valuesOf(
    "cmr",
    `
  Collect from                       Deliver to
  Otley Paper Mills Ltd              Trent Valley Packaging
  Otley LS21 1QQ                     Nottingham NG4 2BD
`,
  );
  assert.deepEqual([sender, consignee], ["Otley Paper Mills Ltd", "Trent Valley Packaging"]);
});

Deno.test("CMR knows parties and days by what sentences say of them", () => {
  const { sender, consignee, deliveredOn } = valuesOf(
    "cmr",
    `
  Ce jour, la Coopérative des Trois Vallées (89700 Tonnerre), expéditeur, a remis au transporteur
  pour la société Moulins de Pontigny (89230 Pontigny), destinataire, ce qui suit.

  Tout fut déchargé sans réserve le 19 août 2026.
`,
  );
  assert.deepEqual([sender, consignee, deliveredOn], ["Coopérative des Trois Vallées", "Moulins de Pontigny", "2026-08-19"]);
});

Deno.test("CMR is dated behind its number in the head", () => {
  assert.equal(valuesOf("cmr", "\n  LETTRE DE VOITURE\n  N° 26-30418 du 08/07/2026\n").issuedOn, "2026-07-08");
});

Deno.test("CMR takes no day below a label whose own line says another thing", () => {
  const { takenOverOn, deliveredOn } = valuesOf("cmr", "\n  Chargement : début 06 h 40\n  Marchandise livrée le 19 août 2026\n");
  assert.deepEqual([takenOverOn, deliveredOn], [undefined, "2026-08-19"]);
});

Deno.test("CMR takes what says that all is well, and the print of a program, for no reservation", () => {
  for (const said of ["RAS, température à cœur conforme", "sans objet", "néant"]) {
    assert.equal(valuesOf("cmr", `\n  Réserves : ${said}\n\n  Document généré le 24/09/2026\n`).reservations, undefined, said);
  }
  assert.equal(valuesOf("cmr", "\n  Réserves : RAS, sauf 2 colis mouillés\n").reservations, "RAS, sauf 2 colis mouillés");
});

Deno.test("CMR knows its carrier by the foot of the page, and no remark by what the print says of reservations", () => {
  const { carrier, reservations } = valuesOf(
    "cmr",
    `
  RÉCÉPISSÉ DE TRANSPORT  N° 88104
  Expéditeur : Fonderies de Sougland

  Marchandise reçue en bon état sauf réserves écrites. Conditions sur demande. Indemnités : contrat type
  Thiérache Messagerie SAS au capital de 90 000 € - SIRET 345 199 020 00016
`,
  );
  assert.deepEqual([carrier, reservations], ["Thiérache Messagerie", undefined]);
});

Deno.test("CMR ends a text before the day of delivery in the next cell", () => {
  const { reservations, deliveredOn } = valuesOf(
    "cmr",
    `
  Pour le transporteur                              Pour le destinataire
  Observations à la prise en charge : choc léger    Livré le 21/08/2026 à 11 h 05
`,
  );
  assert.deepEqual([reservations, deliveredOn], ["choc léger", "2026-08-21"]);
});

Deno.test("CMR leaves a row to its own label, however far left of another's column it begins", () => {
  const { consignee, carrier } = valuesOf(
    "cmr",
    `
  Expéditeur     Brasserie Sud     Destinataire     Entrepôt Boissons
                 87000 Limoges                      31100 Toulouse
  Transporteur   Transports Vidalot et Cie - 46000 Cahors - SIRET 37890254800015
`,
  );
  assert.deepEqual([consignee, carrier], ["Entrepôt Boissons", "Transports Vidalot et Cie"]);
});

Deno.test("CMR takes no heading of a party for its name", () => {
  assert.equal(valuesOf("cmr", "\n  EXPÉDITEUR (remettant)      DESTINATAIRE\n").sender, undefined);
});

Deno.test("CMR takes no box about both parties, and nothing that says who received, for the name of one", () => {
  const { sender, consignee } = valuesOf(
    "cmr",
    `
  Conventions entre l'expéditeur et le transporteur     17 À payer par Expéditeur

  Documents remis au transporteur par l'expéditeur
  BL + facture

  DESTINATAIRE - REÇU L'ENVOI
`,
  );
  assert.deepEqual([sender, consignee], [undefined, undefined]);
});

Deno.test("CMR takes no day of an appointment for that of delivery", () => {
  assert.equal(valuesOf("cmr", "\n  Réception matières :\n  RDV livraison 08/10/2026 à 14:00\n").deliveredOn, undefined);
});

Deno.test("CMR reads the row of a name below a numbered heading, and the day of issue beside that of loading", () => {
  const { sender, takenOverOn, issuedOn } = valuesOf(
    "cmr",
    `
  DOCUMENTO DE CONTROL                          Fecha de expedición: 07/04/2026

  1. Cargador contractual
  Nombre o razón social                   Aceites Sierra S.A.

  Fecha de carga: 08/04/2026
`,
  );
  assert.deepEqual([sender, takenOverOn, issuedOn], ["Aceites Sierra S.A.", "2026-04-08", "2026-04-07"]);
});

Deno.test("CMR takes labels that nobody filled in for no signature, and a day on which something is to be for none of delivery", () => {
  const { signature, deliveredOn } = valuesOf(
    "cmr",
    `
  A LIVRER LE : 25/02/2026

  Recibi del destinatario
  Fecha y hora:
  Nombre y DNI:
  Reservas:
`,
  );
  assert.deepEqual([signature, deliveredOn], ["not_seen", undefined]);
});

Deno.test("CMR knows further labels of its fields", () => {
  for (
    const [name, label, value] of [
      ["sender", "Départ - remis par", "Agence Locamat Saintes"],
      ["consignee", "Arrivée - remis à", "Eiffarone Travaux Publics"],
      ["consignee", "Point de déchargement", "Eiffarone Travaux Publics"],
      ["carrier", "Réalisé par", "Convois Santons"],
      ["orderNumber", "Contrat n°", "LOC-33107-B"],
      ["noteNumber", "N° de pièce", "LV26-00482"],
      ["reservations", "Salvedades", "2 cajas rotas"],
    ] as const
  ) assert.equal(valuesOf("cmr", `\n  ${label} : ${value}\n`)[name], value, label);
  for (
    const [name, label] of [
      ["issuedOn", "Émis le"],
      ["issuedOn", "Date du récépissé"],
      ["takenOverOn", "Date de retrait"],
      ["deliveredOn", "Émargé le"],
      ["deliveredOn", "Date of receipt"],
    ] as const
  ) assert.equal(valuesOf("cmr", `\n  ${label} : 07/04/2026\n`)[name], "2026-04-07", label);
});

Deno.test("CMR takes the day on which it was made out before that on which a program printed it", () => {
  assert.equal(valuesOf("cmr", "\n  Document généré le 18/06/2026\n\n  Créée le 11/06/2026\n").issuedOn, "2026-06-11");
  assert.equal(valuesOf("cmr", "\n  Éditée le 18/06/2026\n").issuedOn, "2026-06-18");
});

Deno.test("CMR takes no day for that of delivery on which it was to be, whatever says so", () => {
  for (
    const said of [
      "Créneau de livraison : 17/03/2026",
      "Date limite de livraison : 17/03/2026",
      "Delivery due: 17/03/2026",
      "Delivery booked for 17/03/2026 10:00",
      "Cita de descarga: 17/03/2026 10:00",
      "Entrega prevista: 17/03/2026",
    ]
  ) assert.equal(valuesOf("cmr", `\n  ${said}\n`).deliveredOn, undefined, said);
});

Deno.test("CMR takes no head of a mail, no next box and no first line of goods for a value", () => {
  const { consignee, grossWeightGrams } = valuesOf(
    "cmr",
    `
  To: reception@lecoustre.example
  Subject: CMR waybill completed

  2 - Destinataire                         9 - Transporteurs successifs
  Marée Lecoustre
  3 - Lieu de livraison                    10 - Réserves

  Nb de contenants                         Poids brut
  1 benne                                  6 880 kg
  1 benne                                  2 580 kg
  Total
  2 bennes                                 9 460 kg
`,
  );
  assert.deepEqual([consignee, grossWeightGrams], ["Marée Lecoustre", "9460000"]);
});

Deno.test("CMR takes the number of the next box for no count, but the same number where nothing heads another box", () => {
  const row = (beside: string) =>
    valuesOf("cmr", `\n  7 Nombre de colis ${beside}\n  22                  Caisses bois\n`).packages;
  assert.equal(row("8 Mode d'emballage"), "22");
  assert.equal(valuesOf("cmr", "\n  7 Nombre de colis : 8\n").packages, "8");
});

Deno.test("CMR takes who printed the form for no carrier", () => {
  const drawing = "\n  TRANSPORTEUR\n  Transports Bruno Daspet\n\n\n  Transporteur (rose). Imprimerie Castelnau, Revel.\n";
  assert.equal(valuesOf("cmr", drawing).carrier, "Transports Bruno Daspet");
  assert.equal(valuesOf("cmr", "\n  Transporteur : Imprimerie Castelnau\n").carrier, undefined);
});

Deno.test("CMR takes no day of delivery for true on which goods are required", () => {
  const drawing = (said: string) => `
  Delivery point      Gate B, machining shop. ${said} 05/02/2026 before 16:00
  Taken over          Scunthorpe, 03/02/2026 at 11:40
`;
  assert.equal(valuesOf("cmr", drawing("Required on site")).deliveredOn, undefined);
  assert.equal(valuesOf("cmr", drawing("Unloaded on")).deliveredOn, "2026-02-05");
});

Deno.test("CMR reads the plate of a vehicle that stands before its driver", () => {
  assert.equal(valuesOf("cmr", "\n  Véhicule / chauffeur          GH-417-LD / Piotr W.\n").plate, "GH-417-LD");
});
