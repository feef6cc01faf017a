import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import type { FieldName } from "../extracted_field.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

Deno.test("POD takes neither the number of a firm nor what a program prints in the head for a value", () => {
  const proof = `
  Preuve de livraison à                                    Transports Kerlouan
  Document généré le 19/06/2026 à 11:26                    SIRET 80514763400036

  N° de livraison           Référence client
  LIV-260618-0093           4502217760
`;
  const { noteNumber, consignee } = valuesOf("pod", proof);
  assert.deepEqual([noteNumber, consignee], ["LIV-260618-0093", undefined]);
});

Deno.test("POD reads who signed below a stroke of the pen, and beside the day", () => {
  const [page] = recognitionOf(`
  Signature du destinataire             Signature du conducteur
  Yr_


  Karim Benhaddou
  Signé le 19/06/2026 à 11:22 - 48.67, 2.74
`).pages;
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => word.text === "Yr_" ? { ...word, confidence: 2 } : word),
  }));
  const fields = extractFields("pod", { engine: "tesseract_js", pages: [{ ...page!, lines }] });
  assert.equal(fields.find(({ name }) => name === "signedBy")?.value, "Karim Benhaddou");
});

const valueOf = (name: FieldName, drawing: string) => valuesOf("pod", drawing)[name];

Deno.test("POD takes no standard, article, licence or day for the number of a note", () => {
  for (
    const line of [
      "BON DE LIVRAISON BPE - NF EN 206/CN",
      "RÉCÉPISSÉ établi en application de l'article L. 3222-4",
      "Bon de livraison  Licence n° 2023/84/0000912",
      "Bon pour réception   Le 25.09.26à8h",
      "Bon de livraison   S / 02 / 2026",
    ]
  ) assert.equal(valueOf("noteNumber", line), undefined, line);
  assert.equal(valueOf("noteNumber", "  Bon B4-118273"), "B4-118273");
  assert.equal(valueOf("noteNumber", "  No remise     : NX0618842"), "NX0618842");
  assert.equal(valueOf("orderNumber", "  Selon votre bon PRINT-557 du 12 mars 2026"), "PRINT-557");
});

Deno.test("POD knows who is delivered by more ways of saying it", () => {
  for (
    const label of ["Où nous livrons", "Marchandise remise à", "Livrer à (DP) - GLN 3024890021703", "Goods delivered to"]
  ) assert.equal(valueOf("consignee", `  ${label}\n  Cave des Minimes\n  31200 Toulouse`), "Cave des Minimes", label);
  const parties = `
  Expédié de                          Réceptionnaire
  Orient-Déco Import                  Plateforme Textile Nord
`;
  assert.equal(valueOf("consignee", parties), "Plateforme Textile Nord");
});

Deno.test("POD takes neither the sender nor words of the form for the consignee", () => {
  assert.equal(valueOf("consignee", "  Consignor       Leinster Dry Goods"), undefined);
  assert.equal(valueOf("consignee", "  Gros œuvre      Couverture - Menuiserie"), undefined);
  assert.equal(valueOf("consignee", "  Dépôt livreur   Transports Jeannerod"), undefined);
  assert.equal(valueOf("consignee", "  Anomalies constatées par le client : Manque un carton"), undefined);
});

Deno.test("POD reads the day of handing over in words, shortened, and by hand with a letter in it", () => {
  for (
    const line of [
      "Livré le 20 janv. 2026",
      "La remise a eu lieu le 20 janvier 2026 à 8 h 40.",
      "Recibi conforme, fecha: 20-01-2026",
    ]
  ) assert.equal(valueOf("deliveredOn", `  ${line}`), "2026-01-20", line);
  assert.equal(valueOf("deliveredOn", "  Déchargé le\n  S / 02 / 2026"), "2026-02-05");
});

Deno.test("POD reads who signed behind more labels, and neither figures nor what he is", () => {
  assert.equal(valueOf("signedBy", "  Name in block letters L. DESMET"), "L. DESMET");
  assert.equal(valueOf("signedBy", "  Nom du cariste\n  DELACROIX"), "DELACROIX");
  assert.equal(valueOf("signedBy", "  Nom, qualité : Nathalie Roche. pharmacien"), "Nathalie Roche");
  assert.equal(valueOf("signedBy", "  Reçu par : LAMIA BOU2ID"), "LAMIA BOUZID");
  assert.equal(valueOf("signedBy", "  Nombre total de colis : 3 Poids total      640"), undefined);
});

Deno.test("POD reads what was noted below more headings, not their neighbours", () => {
  const noted = "2 colis manquants sur palette 11";
  for (const label of ["Litige à l'arrivée (manquants, avaries)", "Casse ou manquant :", "Ce que le client a signalé"]) {
    assert.equal(valueOf("reservations", `  ${label}\n  ${noted}\n  Photo prise par l'équipe à 14:31`), noted, label);
  }
  const table = `
  Observations du client         Affaissement mesuré       Éprouvettes
  Ajout d'eau demandé            _                         non
`;
  assert.equal(valueOf("reservations", table), "Ajout d'eau demandé");
});

Deno.test("POD takes neither a tax number for a plate nor a standard for a count", () => {
  assert.equal(valueOf("plate", "  Registered in England no. 00887213 - VAT GB 100 4418 26"), undefined);
  assert.equal(valueOf("packages", "  Cases heat treated to ISPM 15"), undefined);
  assert.equal(valueOf("plate", "  Furgén        7315 LWB"), "7315-LWB");
});

Deno.test("POD knows the number of the note and the customer's by more of their names", () => {
  const note = (label: string) => `  PREUVE\n\n\n\n\n\n\n\n  ${label} : 80514763\n\n\n\n\n\n\n\n  Conditions au dos`;
  for (const label of ["Réf. BL", "Référence livraison", "Delivery ref", "GRN no.", "Numéro du bon", "Expedición nº"]) {
    assert.equal(valueOf("noteNumber", note(label)), "80514763", label);
  }
  for (const label of ["N° BDC", "N° d'engagement", "Appel n°", "Réf. chantier", "Cust. ref."]) {
    assert.equal(valueOf("orderNumber", note(label)), "80514763", label);
  }
});

Deno.test("POD knows packages, weights and remarks by more of their names", () => {
  for (const label of ["Nombre de paquets", "Nb UM", "Lifts", "Total paquetes", "UM"]) {
    assert.equal(valueOf("packages", `  ${label} : 26`), "26", label);
  }
  assert.equal(valueOf("grossWeightGrams", "  G.W. : 1 286,0 kg"), "1286000");
  for (const label of ["Non-conformités constatées", "Condition of goods", "Faltas y averías", "Mention du destinataire"]) {
    assert.equal(valueOf("reservations", `  ${label} : 2 cartons mouillés`), "2 cartons mouillés", label);
  }
  assert.equal(valueOf("signedBy", "  Marchandise reçue par : Karim Benhaddou"), "Karim Benhaddou");
  assert.equal(valueOf("consignee", "  Adresse du chantier : Maçonnerie Thiébaut"), "Maçonnerie Thiébaut");
});

Deno.test("POD takes no law, tax number, register, plate or weight for the number of a note", () => {
  for (
    const line of [
      "Justificante de entrega   Ley 15/2009",
      "Justificante de entrega   9034 MDT",
      "Justificante de entrega   17.680 kg",
      "Bon de livraison   TVA FR 46 971 250 600",
      "Bon de livraison   RCS Aurillac 971 250 600",
    ]
  ) assert.equal(valueOf("noteNumber", line), undefined, line);
});

Deno.test("POD knows the box in which the customer takes the goods in, and a five by hand before a month", () => {
  const box = `
  Le voiturier                Réception par le client
                              17/02/26
                              Marc Lassalle
`;
  assert.equal(valueOf("signedBy", box), "Marc Lassalle");
  assert.equal(valueOf("deliveredOn", "  Marchandise reçue le : S novembre 2026"), "2026-11-05");
  assert.equal(valueOf("reservations", "  Annotations : Façade buffet rayée"), "Façade buffet rayée");
});

Deno.test("POD takes the heading of who pays for no consignee", () => {
  const heads = `
                       DOMICILIO DE ENTREGA                    DATOS FISCALES
  NEUMATICOS HERMANOS ARANDA                           Aranda Integral, S.L.
  22004 Huesca                                         22002 Huesca
`;
  assert.notEqual(valueOf("consignee", heads), "DATOS FISCALES");
});

Deno.test("POD takes no misread word for a number, no misread label for a name and no scrawl for a label", () => {
  for (const word of ["1ETTRE", "D0CUMENT", "1RANSPORT"]) {
    assert.equal(valueOf("noteNumber", `  Bon de livraison   ${word}`), undefined, word);
  }
  assert.equal(valueOf("consignee", "  Destinataire      Sie de déchargement"), undefined);
  const [page] = recognitionOf(`
  Signature
  ayer
  Imogen Tregear
`).pages;
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => word.text === "ayer" ? { ...word, confidence: 36 } : word),
  }));
  const fields = extractFields("pod", { engine: "tesseract_js", pages: [{ ...page!, lines }] });
  assert.equal(fields.find(({ name }) => name === "signedBy")?.value, "Imogen Tregear");
});

Deno.test("POD reads handling units with what they are, and an eleven that was read as two strokes", () => {
  const list = `
  Supports        Masse brute      Température
  22 palettes     9 846 kg         sans
`;
  assert.equal(valueOf("packages", list), "22");
  assert.equal(valueOf("reservations", "  Réserves motivées : Bobine || mandrin écrasé"), "Bobine 11 mandrin écrasé");
  assert.equal(valueOf("reservations", "  État constaté      Caisse 4 ouverte"), "Caisse 4 ouverte");
});

Deno.test("POD takes no total for the number of a note", () => {
  assert.equal(valueOf("noteNumber", "  Expédition EXP-031956\n\n\n  Total de l'expédition     874"), "EXP-031956");
});

Deno.test("POD reads who signed for the client, or is responsible for the place, beside or below", () => {
  for (
    const label of ["Pour le client", "For the customer", "Responsable du stand", "Encargado del almacén", "Chef de cuisine"]
  ) assert.equal(valueOf("signedBy", `\n  ${label}          N. Perrault\n`), "N. Perrault", label);
  assert.equal(
    valueOf("signedBy", "\n  Pour le client\n  Rupture de la chaîne : la responsabilité du livreur cesse ici\n"),
    undefined,
  );
});

Deno.test("POD takes “Nombre:” before a name for no count", () => {
  const signed = `
  Nombre: Iker Goñi
  2 con golpes
`;
  assert.deepEqual([valueOf("packages", signed), valueOf("signedBy", signed)], [undefined, "Iker Goñi"]);
});

Deno.test("POD takes neither what a label counts besides pallets nor the hour above it for pallets that came back", () => {
  assert.equal(valueOf("palletsReturned", "  Stockage des palettes vides : oui, 7 étiquettes"), undefined);
  const hour = `
  Départ dépôt : 07/10 13 h 40
  Palettes rendues au chauffeur      8
`;
  assert.equal(valueOf("palletsReturned", hour), "8");
});

Deno.test("POD takes the rows of goods above a total for no heading of pallets", () => {
  const goods = `
  Nature de la caisse              Marque       Nombre      Masse brute kg
  Caisse bois, pompe               FTX 3        5           520
  Palette filmée, mobilier         FTX 5        2           310
  Total remis                                   7           830
`;
  assert.equal(valueOf("palletsGiven", goods), undefined);
});

Deno.test("POD takes where and when a paper was signed for no remark", () => {
  const signed = "  Livraison admise avec réserves :\n  Fait à Treignac le 26/08/2026\n";
  assert.equal(valueOf("reservations", signed), undefined);
});

Deno.test("POD takes things that a remark counts for no packages of a box of that number, and knows units of load", () => {
  const noted = `
  Total : 14 supports
  Réserves saisies au terminal
  1 carton peinture écrasé palette 9
`;
  assert.equal(valueOf("packages", noted), "14");
  const loaded = `
  Désignation                 Qté    Un.    Unités de charge
  Ciment CEM II sac 35 kg     80     SAC    2
  Parpaing creux              280    U      4
  TOTAL                                     6
`;
  assert.equal(valueOf("packages", loaded), "6");
});

Deno.test("carriers and customers are registered somewhere, which leads to no plate", () => {
  assert.equal(valuesOf("pod", "\n  Registered in Scotland SC 418827. VAT GB 917 4402 18\n").plate, undefined);
  assert.equal(valuesOf("pod", "\n  Registration KX71 VHE\n").plate, "KX71-VHE");
});

Deno.test("what was said of no reservation leads to none in the next line", () => {
  const steps = "\n  Prise en charge   Raon - sans réserve du transporteur\n  Passage           Aubange\n";
  assert.equal(valuesOf("cmr", steps).reservations, undefined);
});

Deno.test("POD takes who made the goods ready for nobody who took them in", () => {
  const foot = (by: string) => `
  ${by}                              Bon pour réception
  Visa : LM                          Date :

                                     Nom :
`;
  assert.equal(valuesOf("pod", foot("Préparateur  ")).signature, "not_seen");
  assert.equal(valuesOf("pod", "\n  Preparado por: Sagrario L.\n").signedBy, undefined);
  assert.equal(valuesOf("pod", "\n  Prepared by: J. Whitlock\n").signedBy, undefined);
});

Deno.test("POD counts what carries goods where a label asks for its number, and not where it may go to and fro", () => {
  const packages = (label: string) => valuesOf("pod", `\n  ${label}        36\n`).packages;
  for (const label of ["Total bacs", "Nombre de conteneurs", "Number of stillages", "Barriques", "Qty delivered"]) {
    assert.equal(packages(label), "36", label);
  }
  assert.equal(packages("Bacs"), undefined);
});

Deno.test("POD was delivered on the day when goods were left where nobody was", () => {
  const day = (label: string) =>
    valuesOf("pod", `\n  Bon de livraison   BL 4471      Date : 11/02/2026\n\n  ${label}   12/02/2026\n`).deliveredOn;
  for (const label of ["Déposé le", "Left on", "Depositado el"]) assert.equal(day(label), "2026-02-12", label);
});

Deno.test("POD takes the volume behind the number of bundles for no packages", () => {
  assert.equal(valuesOf("pod", "\n  Nombre de fardeaux : 6    Volume : 7,317 m3    Poids brut : 4 380 kg\n").packages, "6");
});

Deno.test("POD takes the day of printing for nobody's name, and marks for no remarks", () => {
  const note = `
  Delivery note no.  DN-118402        Printed       22 June 2026
  Customer PO        4500917736       Ordered       9 June 2026

  Nature          Marques        Nb colis
  Gants           DPE/1-12       12
  Outillage       DPE/13-17      5
`;
  const { signedBy, reservations } = valuesOf("pod", note);
  assert.deepEqual([signedBy, reservations], [undefined, undefined]);
});
