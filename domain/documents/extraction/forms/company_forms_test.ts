import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import type { FieldName } from "../extracted_field.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import type { FormType } from "./mod.ts";

function valuesOf(type: FormType, drawing: string): Partial<Record<FieldName, string>> {
  return Object.fromEntries(extractFields(type, recognitionOf(drawing)).map(({ name, value }) => [name, value]));
}

Deno.test("extractFields() reads a certificate of the URSSAF in prose", () => {
  const values = valuesOf(
    "urssaf",
    `
  Urssaf de Normandie
  Nous soussignés, certifions que DELAUNAY FRIGO (SIREN 732 829 320) s'est acquittée, au 31 mars 2026,
  de ses cotisations et contributions exigibles. Effectif déclaré au dernier mois : 143 personnes.
  Attestation délivrée le 14 avril 2026, valable six mois, jusqu'au 14 octobre 2026.
  Code de vérification M3KFH-7TRWQ-29DXC.
`,
  );
  assert.deepEqual(values, {
    ...{ siren: "732829320", holder: "DELAUNAY FRIGO", situationOn: "2026-03-31", headcount: "143" },
    ...{ issuedOn: "2026-04-14", validUntil: "2026-10-14", securityCode: "M3KFH7TRWQ29DXC" },
  });
});

Deno.test("extractFields() takes the addressee for the holder, and a day once", () => {
  const values = valuesOf(
    "urssaf",
    `
  URSSAF BRETAGNE                               KERVELLA TRANSPORT
  6 RUE D'ARBRISSEL                             LIEU-DIT KERHUEL
  35092 RENNES CEDEX 9                          29250 SAINT-POL-DE-LEON

  SITUATION AU 30/09/2026
`,
  );
  assert.deepEqual(values, { holder: "KERVELLA TRANSPORT", situationOn: "2026-09-30" });
});

Deno.test("extractFields() reads an extract whose officers have names and numbers too", () => {
  const values = valuesOf(
    "kbis",
    `
  Greffe du Tribunal de Commerce du Mans

  Immatriculation au RCS, numéro       732 829 320 R.C.S. Le Mans
  Date d'immatriculation               07/09/98
  Dénomination ou raison sociale       TRANS ALPES
  Forme juridique                      Société par actions simplifiée (Société à associé unique)

  Président
  Dénomination                         HOLDING BERTHET
`,
  );
  assert.deepEqual(values, {
    ...{ registry: "Le Mans", siren: "732829320", registeredOn: "1998-09-07", holder: "TRANS ALPES", legalForm: "SASU" },
  });
});

Deno.test("extractFields() tells what a policy covers from what it does not, and its limit from other amounts", () => {
  const values = valuesOf(
    "insurance",
    `
  AXA France IARD, dont le siège social est situé à Nanterre, atteste que ROUSSILLON EXPRESS est titulaire
  du contrat n° 10744862304 garantissant les marchandises transportées, à concurrence de 400 000 € par
  sinistre avec une franchise de 1 500 €. La flotte automobile relève d'un contrat distinct.
  Elle produit ses effets à partir du 1er mars 2026 et cesse de plein droit le 28 février 2027.
  AXA France IARD, société anonyme au capital de 214 799 030 €
`,
  );
  assert.deepEqual(values, {
    ...{ insurer: "AXA France IARD", holder: "ROUSSILLON EXPRESS", policyNumber: "10744862304", cover: "goods_in_transit" },
    ...{ coverCents: "40000000", validFrom: "2026-03-01", validUntil: "2027-02-28" },
  });
});

Deno.test("extractFields() reads columns that are headed by small words, or by two languages", () => {
  assert.deepEqual(
    valuesOf("insurance", "  GARANTIES ACQUISES DU        AU\n\n  01/10/2026                   30/09/2027\n"),
    { validFrom: "2026-10-01", validUntil: "2027-09-30" },
  );
  const { validFrom, issuedOn } = valuesOf(
    "licence",
    "  Valable du             Le\n  Geldig van             Op\n  16.11.2023             07.11.2023\n",
  );
  assert.deepEqual([validFrom, issuedOn], ["2023-11-16", "2023-11-07"]);
});

Deno.test("extractFields() takes the number of a licence for what it is, not that of an article, or of the licence before", () => {
  const values = valuesOf(
    "licence",
    `
  LICENCE DE TRANSPORT INTÉRIEUR
  (articles R.3211-7 à R.3211-15 du code des transports)
  sous le numéro 2024/75/0004512
  Remplace la licence 2014/75/0000981
`,
  );
  assert.deepEqual([values.licenceKind, values.licenceNumber], ["national", "2024/75/0004512"]);
});

Deno.test("extractFields() tells the days of a certificate by their order, and a day that was paid up to from the end", () => {
  const values = valuesOf(
    "urssaf",
    `
  L'Urssaf de Franche-Comté atteste par la présente que JURA GRUMES, affiliée depuis le 01/09/1996, a fourni
  les déclarations et payé les cotisations sociales dues jusqu'au 31 mars 2026 inclus. Douze (12) salariés
  ont été déclarés. Attestation établie à Besançon le 27 avril 2026, qui peut être produite à tout
  cocontractant jusqu'au 26 octobre 2026.
`,
  );
  assert.deepEqual(values, {
    ...{ holder: "JURA GRUMES", headcount: "12", situationOn: "2026-03-31", issuedOn: "2026-04-27", validUntil: "2026-10-26" },
  });
});

Deno.test("extractFields() mends a security code of which one sign was seen twice", () => {
  const [code] = extractFields("urssaf", recognitionOf("  Code de sécurité   Y3HV7 QKNS5T X8DWZ\n"));
  assert.deepEqual([code!.value, code!.fault], ["Y3HV7QKN5TX8DWZ", undefined]);
  assert.ok(code!.confidence < 80);
});

Deno.test("extractFields() reads the letter of a broker about whom it insures and with whom", () => {
  const values = valuesOf(
    "insurance",
    `
  DELMAS RISQUES
  39 rue de la République
  13002 Marseille

  En notre qualité de courtier, nous attestons que notre client TRANS OCEAN SERVICES est assuré auprès de
  QBE Europe, contrat 0089174-21, en sa responsabilité civile professionnelle de transporteur de marchandises,
  limitée à 1,5 million d'euros par événement, du 1er avril au 31 décembre 2026.
  Marseille, le 2 avril 2026
`,
  );
  assert.deepEqual(values, {
    ...{ insurer: "QBE Europe", holder: "TRANS OCEAN SERVICES", policyNumber: "0089174-21", cover: "goods_in_transit" },
    ...{ coverCents: "150000000", validFrom: "2026-04-01", validUntil: "2026-12-31" },
  });
});

Deno.test("extractFields() takes a title of a sentence before small words for no firm", () => {
  const values = valuesOf(
    "urssaf",
    `
  titre emploi service entreprise
  Centre national Tese

  TAXICOLIS DU LIBOURNAIS
  27 QUAI SOUCHET
  33500 LIBOURNE

  Après le prélèvement du 15/07/2026, vous êtes à jour de vos paiements au 30/06/2026.
`,
  );
  assert.deepEqual(values, { holder: "TAXICOLIS DU LIBOURNAIS", situationOn: "2026-06-30" });
});

Deno.test("extractFields() takes the number of a copy, not how many there are", () => {
  const copy = (line: string) => valuesOf("licence", `\n  ${line}\n`).copyNumber;
  assert.equal(copy("COPIE CONFORME N° 2/4 de la licence N° 2025/32/0003390"), "2");
  assert.equal(copy("Nombre de copies : 14"), undefined);
  assert.equal(copy("Copies certifiées conformes 14"), undefined);
});

Deno.test("extractFields() takes the period of a cover before the day its contract began", () => {
  const values = valuesOf(
    "insurance",
    `
  La garantie est acquise. Période de garantie : 01.04.2024 - 31.03.2025. Date d'effet du contrat : 01.04.2011.
`,
  );
  assert.deepEqual([values.validFrom, values.validUntil], ["2024-04-01", "2025-03-31"]);
});

Deno.test("extractFields() reads the form of a firm of one partner that goes on below other columns", () => {
  const values = valuesOf(
    "kbis",
    `
  Forme juridique    Société par actions simplifiée à associé       Capital    30 000 EUR
                     unique
`,
  );
  assert.equal(values.legalForm, "SASU");
});

Deno.test("extractFields() finds by when an invoice is to be paid in a sentence, and its account without a label", () => {
  const { dueOn, issuedOn, iban } = valuesOf(
    "invoice",
    `
  Valady, le 30 septembre 2026
  Facture 2026/0219 arrêtée à la somme de mille euros, payable au plus tard le 30
  octobre 2026 sur notre compte FR76 1470 7028 2987 8350 1866 447
`,
  );
  assert.deepEqual([issuedOn, dueOn, iban], ["2026-09-30", "2026-10-30", "FR7614707028298783501866447"]);
});

Deno.test("extractFields() takes terms of payment for no date of an invoice", () => {
  const { issuedOn, dueOn } = valuesOf(
    "invoice",
    `
  Facture n°      Date          Règlement                            Échéance

  AB2611-04471    15/11/2026    Virement 30 j. date de facture       15/12/2026
`,
  );
  assert.deepEqual([issuedOn, dueOn], ["2026-11-15", "2026-12-15"]);
});

Deno.test("extractFields() finds who sends and carries on a national note without boxes", () => {
  const { sender, consignee, carrier } = valuesOf(
    "cmr",
    `
  FEUILLE DE ROUTE                                   N° 00417
  TRANSPORTS MOULIN & FILS - 71100 Chalon            Le 08/06/2026
  CHARGEMENT : Minoterie du Doubs, 25000 Besançon, 08/06/2026 07:15
  LIVRAISON : Biscuiterie Roannaise, 42300 Roanne, 08/06/2026 14:40
`,
  );
  assert.deepEqual([sender, consignee, carrier], ["Minoterie du Doubs", "Biscuiterie Roannaise", "TRANSPORTS MOULIN & FILS"]);
});

Deno.test("extractFields() takes no words that begin other words for what leads to a firm", () => {
  const letter = `
  ATTESTATION D'INSCRIPTION AU REGISTRE DES ENTREPRISES DE TRANSPORT PAR ROUTE
  Je certifie que l'entreprise ARGONNE VRAC, ayant son siège à Sainte-Menehould, est inscrite au registre
`;
  assert.equal(valuesOf("licence", letter).holder, "ARGONNE VRAC");
});

Deno.test("extractFields() finds the order that an invoice names in a sentence", () => {
  const letter =
    "  Pour transport effectué le 28 avril 2026 de Caudan à Brest suivant votre ordre n° CB-771 et facturé comme convenu";
  assert.equal(valuesOf("invoice", letter).orderNumber, "CB-771");
});

Deno.test("extractFields() takes the day on which an establishment opened for no day of the extract", () => {
  assert.equal(valuesOf("kbis", "\n  Date d'ouverture 01/07/2022\n").issuedOn, undefined);
  assert.equal(valuesOf("kbis", "\n  Date d'édition 04/11/2026\n  Date d'ouverture 01/07/2022\n").issuedOn, "2026-11-04");
});

Deno.test("extractFields() takes the bare number and date of an invoice's table, not the day of a transport", () => {
  const values = valuesOf(
    "invoice",
    `
  Numéro          Date            Code client     Votre référence     Échéance
  FA00004127      31/03/2026      C0118           OT-2026-003318      30/04/2026

  Désignation                                     Qté
  Transport du 27/03/2026                         1
`,
  );
  assert.deepEqual(values, {
    ...{ invoiceNumber: "FA00004127", issuedOn: "2026-03-31", dueOn: "2026-04-30", orderNumber: "OT-2026-003318" },
  });
});

Deno.test("extractFields() reads the translation of an extract", () => {
  const values = valuesOf(
    "kbis",
    `
  Registry of the Commercial Court of Rouen
  Kbis extract up to date as at 6 May 2026

  Registration number          732 829 320 R.C.S. Rouen
  Date of registration         14/05/1991
  Company name                 CAUX FRET INTERNATIONAL
  Legal form                   Simplified joint-stock company with a sole shareholder
  Date and place of birth      22/09/1964 in Yvetot
`,
  );
  assert.deepEqual(values, {
    ...{ siren: "732829320", holder: "CAUX FRET INTERNATIONAL", legalForm: "SASU", registry: "Rouen" },
    ...{ registeredOn: "1991-05-14", issuedOn: "2026-05-06" },
  });
});

Deno.test("extractFields() takes a name with its legal form for no label, and a line within a sentence for none of a name", () => {
  const values = valuesOf(
    "insurance",
    `
  Baltimark Insurance Company plc
  Paris branch, 21 rue de Chateaudun, 75009 Paris

  It is given without liability on the part of
  the insurer and is subject to payment of premium.
  Paris, 28 May 2026
`,
  );
  assert.equal(values.insurer, "Baltimark Insurance Company plc");
});
