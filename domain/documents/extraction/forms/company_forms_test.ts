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
