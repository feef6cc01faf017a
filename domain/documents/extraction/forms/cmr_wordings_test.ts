import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("CMR reads the boxes of Dutch, Portuguese and Italian forms", () => {
  const { takenOverOn } = valuesOf("cmr", "\n  3 plaats, land en datum van inontvangstneming\n  ZALTBOMMEL NL 02-11-2026\n");
  const { plate, deliveredOn } = valuesOf(
    "cmr",
    "\n  Matricula do veiculo trator      Mercadoria recebida em\n  AH-42-TX                         21-05-2026\n",
  );
  const { orderNumber } = valuesOf("cmr", "\n  Bestell-Nr. Kunde / votre commande\n  CF-2026-07731\n");
  assert.deepEqual([takenOverOn, plate, deliveredOn, orderNumber], [
    ...["2026-11-02", "AH-42-TX", "2026-05-21", "CF-2026-07731"],
  ]);
});

Deno.test("CMR reads who sends, carries and receives where headings ask for them", () => {
  const { sender, consignee, carrier } = valuesOf(
    "cmr",
    `
  QUIÉN ENVÍA                    QUIÉN RECIBE
  Cítricos del Sur Coop.         Primeurs Saint-Charles

  QUIÉN TRANSPORTA
  Hermanos Oliva S.A.
`,
  );
  assert.deepEqual([sender, consignee, carrier], ["Cítricos del Sur Coop.", "Primeurs Saint-Charles", "Hermanos Oliva S.A."]);
});

Deno.test("CMR reads who hands over waste, and where it goes", () => {
  const { sender, consignee } = valuesOf(
    "cmr",
    `
  A - Producteur remettant les déchets
  Raison sociale        Usinages du Val

  C - Installation réceptrice
  Raison sociale        Affinerie du Drac
`,
  );
  assert.deepEqual([sender, consignee], ["Usinages du Val", "Affinerie du Drac"]);
});

Deno.test("CMR takes the number of a reservation or an accepted quotation for the order's, and for no remark", () => {
  const reserved = valuesOf("cmr", "\n  N° de réservation constructeur : RSV-0094471\n");
  assert.deepEqual([reserved.orderNumber, reserved.reservations], ["RSV-0094471", undefined]);
  assert.equal(valuesOf("cmr", "\n  Devis accepté n° DV-26-1147\n").orderNumber, "DV-26-1147");
});

Deno.test("CMR takes a file's number for that of the note where the order has its own", () => {
  const { noteNumber, orderNumber } = valuesOf("cmr", "\n  Dossier : CTR-26071944\n\n  Commande client : HLV4409318\n");
  assert.deepEqual([noteNumber, orderNumber], ["CTR-26071944", "HLV4409318"]);
});

Deno.test("CMR takes no department on a stamp, and no place of an event, for a party", () => {
  assert.equal(valuesOf("cmr", "\n  EXPÉDITIONS\n  PAPETERIES DE LA LAUTER\n").sender, undefined);
  const { consignee } = valuesOf(
    "cmr",
    "\n  16 Apr 2026 10:06 — delivered at Brest\n\n  Receiving party\n  Comptoir Armoricain SAS\n",
  );
  assert.equal(consignee, "Comptoir Armoricain SAS");
});

Deno.test("CMR reads the day of a round of collections", () => {
  assert.equal(valuesOf("cmr", "\n  Points de collecte du 01/08/2026\n").takenOverOn, "2026-08-01");
});

Deno.test("CMR takes the day below a party's signature, and what came true at one end of the journey", () => {
  const days = [
    "Le destinataire\n  Date : 05/11/2026",
    "Consignee's signature\n  Date: 05/11/2026",
    "Recibí conforme\n  Fecha: 05/11/2026",
    "El consignatario\n  Fecha: 05/11/2026",
    "Bon pour réception le 05/11/2026",
    "Delivery\n  Planned: 04/11/2026\n  Actual: 05/11/2026",
    "Delivery due 04/11/2026      Delivered 05/11/2026",
    "Arrivée chez le destinataire : 05/11/2026 07:45",
  ];
  for (const drawing of days) assert.equal(valuesOf("cmr", `\n  ${drawing}\n`).deliveredOn, "2026-11-05", drawing);
  assert.equal(valuesOf("cmr", "\n  Le transporteur\n  Date : 05/11/2026\n").deliveredOn, undefined);
});

Deno.test("CMR takes no day of delivery that was agreed, asked for or booked", () => {
  const labels = [
    "Livraison impérative",
    "Deliver by",
    "Livraison convenue :",
    "Agreed delivery date",
    "Plazo de entrega:",
    "ROV livraison",
  ];
  for (const label of labels) assert.equal(valuesOf("cmr", `\n  ${label} 18/09/2026\n`).deliveredOn, undefined, label);
});

Deno.test("CMR takes who drives for the carrier, and not who was asked and has another drive", () => {
  for (
    const [asked, drives] of [["Transporteur contractuel", "Transporteur exécutant"], ["Transporteur principal", "Sous-traitant"]]
  ) {
    const { carrier } = valuesOf("cmr", `\n  ${asked} : Geolog SAS\n  ${drives} : Fret Delmas SARL\n`);
    assert.equal(carrier, "Fret Delmas SARL", `${asked}`);
  }
});

Deno.test("CMR takes the driver who collects for no day of collection, nor when his tank was washed", () => {
  const round = "\n  Chauffeur collecteur : A. Chassang\n  Dernier lavage : 31/07/2026\n";
  assert.equal(valuesOf("cmr", round).takenOverOn, undefined);
});

Deno.test("CMR takes when goods were taken over before when that was planned", () => {
  for (const heading of ["Loading", "Taking over of the goods (4)"]) {
    const { takenOverOn } = valuesOf("cmr", `\n  ${heading}\n  Planned: 16 Sep 2026, 08:00\n  Actual: 17 Sep 2026, 09:47\n`);
    assert.equal(takenOverOn, "2026-09-17", heading);
  }
});

Deno.test("CMR reads what was wrong behind the box that says so, and a stop of a round", () => {
  assert.equal(valuesOf("cmr", "\n  Réserves : [ ] non [X] oui 2 cartons mouillés\n").reservations, "2 cartons mouillés");
  assert.equal(valuesOf("cmr", "\n  Constatations à l'arrivée : 2 cartons mouillés\n").reservations, "2 cartons mouillés");
  assert.equal(valuesOf("cmr", "\n  Livraison 1 : Biscuiterie Trois\n").consignee, "Biscuiterie Trois");
});

Deno.test("CMR takes who pays the carriage for no name of the sender", () => {
  const note = `
  CHARGEMENT                      LIVRAISON

  Laboratoires Pharmalez          Grossiste Santé Drôme
  34090 Montpellier               26000 Valence

  Port                            Payé (expéditeur)
`;
  assert.equal(valuesOf("cmr", note).sender, "Laboratoires Pharmalez");
});

Deno.test("extractFields() takes the number of pallets for that of packages where a consignment note counts nothing else", () => {
  const note = (heading: string) => `
  LETTRE DE VOITURE NATIONALE

  Nature de la marchandise       ${heading.padEnd(40)} Poids brut (kg)
  Biscuits sur palettes          33                   12                  12 870
`;
  assert.equal(valuesOf("cmr", note("Nombre de palettes   Température")).packages, "33");
  assert.equal(valuesOf("cmr", note("Nombre de palettes   Colis")).packages, "12");
  assert.equal(valuesOf("cmr", note("Palettes")).packages, "33");
});

Deno.test("extractFields() takes no line of goods on pallets for a count of them", () => {
  const note = "\n  Nature de la marchandise      Poids (kg)\n  palettes parpaings            3 000\n";
  assert.equal(valuesOf("cmr", note).packages, undefined);
});

Deno.test("extractFields() takes the reference of the order before the place that was booked on a ferry", () => {
  const note = (box: string) => valuesOf("cmr", `\n  Booking CR-55812, sailing 24 Nov\n\n  ${box}\n  90417\n`).orderNumber;
  assert.deepEqual([note("Order reference"), note("Goods")], ["90417", "CR-55812"]);
});

Deno.test("CMR takes a label of the number and the kind of units for that of the packages, and the day when goods were loaded from its participle", () => {
  const note = `
  Chargée le 24/02/2026                        Livrée le 25/02/2026

  Nature de la marchandise     Nombre et type d'unités     Poids brut (kg)
  Moutarde en bocaux           18 palettes filmées         9 720
`;
  const { packages, takenOverOn, deliveredOn } = valuesOf("cmr", note);
  assert.deepEqual([packages, takenOverOn, deliveredOn], ["18", "2026-02-24", "2026-02-25"]);
});

Deno.test("CMR knows days, carriers and numbers by what further houses call them", () => {
  const told = (["issuedOn", "deliveredOn", "takenOverOn", "carrier", "noteNumber"] as const).flatMap((name) =>
    ({
      issuedOn: ["Date de rédaction", "Date de saisie", "Émission", "Drawn up on"],
      deliveredOn: ["Distribué le", "Dépoté le", "Vidé le", "POD date", "Discharged on"],
      takenOverOn: ["Empoté le", "Date remise transporteur"],
      carrier: ["Acheminé par", "Operated by", "Agencia de transporte", "Empresa de transporte"],
      noteNumber: ["N° d'envoi", "Número de expedición", "N.º de envío", "N° de position"],
    })[name].map((label) => [name, label] as const)
  );
  const values = { carrier: "Durance Fret", noteNumber: "4471820936" };
  for (const [name, label] of told) {
    const value = name === "carrier" || name === "noteNumber" ? values[name] : "14/05/2026";
    const read = valuesOf("cmr", `\n  LETTRE DE VOITURE\n\n  ${label} : ${value}\n`)[name];
    assert.equal(read, value === "14/05/2026" ? "2026-05-14" : value, label);
  }
});

Deno.test("CMR takes of a sentence on a stage what came true, and not what was planned", () => {
  const { takenOverOn, deliveredOn } = valuesOf(
    "cmr",
    `
  LETTRE DE VOITURE
  Enlèvement prévu le 02/02/2026, effectué le 03/02/2026 à 14:38
  Livraison prévue le 04/02/2026, effectuée le 05/02/2026 à 08:52
`,
  );
  assert.deepEqual([takenOverOn, deliveredOn], ["2026-02-03", "2026-02-05"]);
  const english = "\n  CONSIGNMENT NOTE\n  Delivery planned 14 May 2026, actual 15 May 2026 08:10\n";
  assert.equal(valuesOf("cmr", english).deliveredOn, "2026-05-15");
});

Deno.test("CMR takes who stowed the goods, and who signs below a visa, for no sender", () => {
  const note = `
  Remettant / expéditeur

  Meubles Guinaudeau
  85500 Les Herbiers

  Arrimage par le conducteur, calage par l'expéditeur     Hayon : non

  Expéditeur - visa          Conducteur - visa

  Soulard                    Brosset
`;
  assert.equal(valuesOf("cmr", note).sender, "Meubles Guinaudeau");
});

Deno.test("CMR reads an order below its label in two languages", () => {
  const note = "\n  Votre commande /\n  Bestellung\n  AB-60417\n";
  assert.equal(valuesOf("cmr", note).orderNumber, "AB-60417");
});

Deno.test("CMR reads the gross weight of goods whose net weight stands beside it", () => {
  const note = `
  Désignation            Nb      Poids netkg     Poids brut kg
  Acide acétique 80 %    4       4240            4480
  Dithionite             18      2256            2394
  TOTAUX                 22      6496            6874
`;
  assert.equal(valuesOf("cmr", note).grossWeightGrams, "6874000");
});
