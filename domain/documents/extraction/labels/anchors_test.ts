import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";
import type { FormType } from "../forms/mod.ts";

function valueOf(type: FormType, name: string, drawing: string): string | undefined {
  return extractFields(type, recognitionOf(drawing)).find((field) => field.name === name)?.value;
}

Deno.test("extractFields() takes a name that begins with the word of a label for a name", () => {
  assert.equal(valueOf("kbis", "holder", "  RAISON SOCIALE : SOCIETE NOUVELLE DU VEXIN"), "SOCIETE NOUVELLE DU VEXIN");
  const sentence = "  La compagnie Assurances du Rhône, 12 quai Perrache, atteste que tout va bien";
  assert.equal(valueOf("insurance", "insurer", sentence), "Assurances du Rhône");
});

Deno.test("extractFields() finds a number behind two labels in a row", () => {
  assert.equal(valueOf("urssaf", "siren", "  Références : SIREN 732 829 320"), "732829320");
});

Deno.test("extractFields() takes small words for labels where they stand alone, not in sentences", () => {
  const columns = "  Du                 Au\n  01/10/2026         30/09/2027\n";
  assert.equal(valueOf("licence", "validUntil", columns), "2027-09-30");
  assert.equal(valueOf("licence", "validUntil", "  transmis au service le 30/09/2027"), undefined);
});

Deno.test("extractFields() takes what a firm is, in capitals, for the beginning of its name", () => {
  const block = "  SOCIÉTAIRE\n  ENTREPRISE GUILLEMARD\n  12 rue du Port\n  79300 BRESSUIRE\n";
  assert.equal(valueOf("insurance", "holder", block), "ENTREPRISE GUILLEMARD");
});

Deno.test("extractFields() finds a label behind another, though both share the words between them", () => {
  assert.equal(valueOf("pallet_voucher", "orderNumber", "  avec la marchandise de la commande PG-2217, en bon état"), "PG-2217");
});

Deno.test("extractFields() takes no colon into a label, and small words before one for a label", () => {
  assert.equal(valueOf("kbis", "legalForm", "  Forme : société en nom collectif, Chalon-sur-Saône"), "SNC");
  assert.equal(valueOf("licence", "validUntil", "  Du : 01/10/2026\n  Au : 30/09/2027"), "2027-09-30");
});

Deno.test("extractFields() takes the end of a sentence for no label", () => {
  const letter = "  Le présent document n'engage que la garantie à la charge\n  de l'assureur.\n\n  La Directrice générale\n";
  assert.equal(valueOf("insurance", "insurer", letter), undefined);
});

Deno.test("extractFields() takes the number of a box behind its label for none of its value", () => {
  const table = `
  Packages (7)     Nature of the goods (9)     Gross weight kg (11)

  96               Wardrobes                   5,376
  60               Chests of drawers           2,880
  Total 156                                    8,256
`;
  assert.equal(valueOf("cmr", "grossWeightGrams", table), "8256000");
  assert.equal(
    valueOf("cmr", "reservations", "  Carrier's reservations (18)\n  Two cartons dented at loading"),
    "Two cartons dented at loading",
  );
});

Deno.test("extractFields() takes what an insurer is for the beginning of its name, but not across a gap", () => {
  assert.equal(valueOf("insurance", "insurer", "  Aseguradora Levantina del Motor"), "Aseguradora Levantina del Motor");
  assert.equal(valueOf("insurance", "insurer", "  Aseguradora      Levantina del Motor"), "Levantina del Motor");
});

Deno.test("findAnchors() takes what kind of firm a name says that it is for no label", () => {
  const { insurer } = valuesOf("insurance", "\n  Insurer     Calder & Holme Insurance Company Ltd\n");
  assert.equal(insurer, "Calder & Holme Insurance Company Ltd");
});

Deno.test("findAnchors() takes the number of a box that was read as letters for no part of another label", () => {
  const table = `
  CE Marques       Nb colis     Emballage
  FL 1/28          28           caisses
`;
  assert.equal(valueOf("cmr", "reservations", table), undefined);
});

Deno.test("findAnchors() takes the headings of two columns close by for no label misread", () => {
  const table = `
  Marchandise            Unité          Nombre  Poids unit. kg   Poids brut kg
  Ciment gris 32,5 R     Palette houssée   12      1425            17 100
  Ciment blanc 52,5 N    Palette houssée    6      1425             8 550
  Total expédié                            18                      25 650
`;
  assert.equal(valueOf("cmr", "packages", table), "18");
});

Deno.test("findAnchors() takes no end of a firm's name for a label, whatever its legal form makes of it", () => {
  const note = `
  Transporteur effectif, sous-traitant
  OLLAGNIER TRANSPORTS EURL
  42160 Bonson
`;
  assert.equal(valuesOf("cmr", note).carrier, "OLLAGNIER TRANSPORTS EURL");
});

Deno.test("findAnchors() leaves a label the word that links it to the next, and takes both for one before a number", () => {
  const note = `
  LETTRE DE VOITURE     Numéro : LV-2026-07743
  Commande de transport n° 118460
  Donneur d'ordre : Alréenne d'Affrètement, 56400 AURAY
`;
  assert.equal(valuesOf("cmr", note).orderNumber, "118460");
});

Deno.test("findAnchors() takes no label from what says that there is none", () => {
  const note = `
  DELIVERY NOTE DN-20417
  Condition of goods    In good order, no remarks
  Driver                Xabi Lasserre
`;
  assert.equal(valuesOf("pod", note).reservations, undefined);
});

Deno.test("extractFields() takes what was done by somebody for the beginning of a sentence", () => {
  const box = "  Réserves du transporteur\n  Chargé par expéditeur, colis 3 : caisse\n  fendue\n";
  assert.equal(valueOf("cmr", "reservations", box), "Chargé par expéditeur, colis 3 : caisse fendue");
});

Deno.test("findAnchors() takes a count behind what its label has in parentheses for no number of the next label's box", () => {
  const note = "\n  BORDEREAU DE LIVRAISON\n\n  Nombre de colis (paquets) 7 Poids brut : 68,2 kg\n";
  const { packages, grossWeightGrams } = valuesOf("pod", note);
  assert.deepEqual([packages, grossWeightGrams], ["7", "68200"]);
});

Deno.test("findAnchors() takes the letters of a kind behind “N°” for a part of the number, and before “n°” for a label", () => {
  const numberIn = (line: string) =>
    valuesOf("cmr", `\n  LETTRE DE VOITURE NATIONALE\n\n  ${line} établie le 20/04/2026 à Bourges\n`).noteNumber;
  assert.deepEqual([numberIn("N° LV 26/04417"), numberIn("LV n° 26/04417")], ["LV26/04417", "26/04417"]);
});

Deno.test("findAnchors() takes what is not covered for no cover", () => {
  const certificate = `
  Attestation Responsabilité Civile Exploitation

  Ne sont pas garantis : les dommages aux marchandises transportées.
`;
  assert.equal(valuesOf("insurance", certificate).cover, "public_liability");
});
