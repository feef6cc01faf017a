import assert from "node:assert/strict";
import { extractFields } from "./extract_fields.ts";
import type { ExtractedField, FieldName } from "./extracted_field.ts";
import type { FormType } from "./forms/mod.ts";
import { recognitionOf } from "./recognition_fixture.ts";

function read(type: FormType, drawing: string): Partial<Record<FieldName, ExtractedField>> {
  return Object.fromEntries(extractFields(type, recognitionOf(drawing)).map((field) => [field.name, field]));
}

function valuesOf(type: FormType, drawing: string): Partial<Record<FieldName, string>> {
  return Object.fromEntries(Object.entries(read(type, drawing)).map(([name, { value }]) => [name, value]));
}

const POD = `
  BON DE LIVRAISON N° BL4471

  N° de commande        Date de livraison      Immatriculation
  OT-2026-000123        24/11/2026             AB-123-CD

  Destinataire
  Verrerie du Rhône SARL

  Palettes livrées : 12       Palettes rendues : 9
  Réserves du destinataire
  2 colis manquants
`;

Deno.test("extractFields() reads values beside their labels and below them, in columns", () => {
  assert.deepEqual(valuesOf("pod", POD), {
    ...{ orderNumber: "OT-2026-000123", noteNumber: "BL4471", deliveredOn: "2026-11-24", consignee: "Verrerie du Rhône SARL" },
    ...{ plate: "AB-123-CD", palletsGiven: "12", palletsReturned: "9", reservations: "2 colis manquants" },
  });
});

Deno.test("extractFields() tells the place, the page and what is written", () => {
  const { deliveredOn } = read("pod", POD);
  assert.equal(deliveredOn?.written, "24/11/2026");
  assert.equal(deliveredOn?.page, 0);
  assert.deepEqual(deliveredOn?.box, { x0: 0.24, x1: 0.34, y0: 4.1 / 60, y1: 4.9 / 60 });
});

Deno.test("extractFields() knows labels in English and Spanish, and with misread letters", () => {
  assert.equal(valuesOf("pod", "  Delivery dale :  24/11/2026").deliveredOn, "2026-11-24");
  assert.equal(valuesOf("pod", "  Número de pedid0: A-90312").orderNumber, "A-90312");
  assert.equal(valuesOf("pod", "  lmmatriculatlon :  AB-123-CD").plate, "AB-123-CD");
});

Deno.test("extractFields() knows labels that are shortened, glued or with the name of the pallets", () => {
  assert.equal(valuesOf("pod", "  Immatr. :  AB-123-CD").plate, "AB-123-CD");
  assert.equal(valuesOf("pod", "  PAL. EUROPE REPRISES :  4").palletsReturned, "4");
  assert.equal(valuesOf("kbis", "  Extrait Kbis àjour au 3 novembre 2026").issuedOn, "2026-11-03");
  assert.equal(valuesOf("insurance", "  Policy number :  T™ 95325925").policyNumber, "TM95325925");
});

Deno.test("extractFields() knows what needs no label: orders of ours, and security codes", () => {
  assert.equal(valuesOf("pallet_voucher", "  Voyage OT-2026-002264 du jour").orderNumber, "OT-2026-002264");
  assert.equal(valuesOf("urssaf", "  saisissez\n        4QZ7 M2KD W9XJ 3TB\n").securityCode, "4QZ7M2KDW9XJ3TB");
  assert.equal(valuesOf("urssaf", "  TSA 30136 69833 LYON CEDEX 9").securityCode, undefined);
});

Deno.test("extractFields() takes the total of a column, and numbers that are set flush right in it", () => {
  const table =
    "  Article             Bultos            Peso bruto\n\n  Aceite                   96                 1940\n  Girasol                  48                  965\n" +
    "  Total                   144                 2905\n";
  const { packages, grossWeightGrams } = valuesOf("pod", table);
  assert.deepEqual([packages, grossWeightGrams], ["144", "2905000"]);
});

Deno.test("extractFields() takes what stands behind a colon for its value, not for the number of the next box", () => {
  const { packages, grossWeightGrams } = valuesOf("cmr", "  NOMBRE DE COLIS : 22  POIDS BRUT : 8420 KG");
  assert.deepEqual([packages, grossWeightGrams], ["22", "8420000"]);
});

Deno.test("extractFields() takes no policy for the name of its holder", () => {
  const read = valuesOf(
    "insurance",
    "  Nous attestons que :\n\n  TRANSPORTS ROUBION\n\n  est titulaire du contrat n° MT 882 014 55 garantissant\n",
  );
  assert.deepEqual([read.holder, read.policyNumber], ["TRANSPORTS ROUBION", "MT88201455"]);
});

Deno.test("extractFields() finds the same on a page that runs downhill", () => {
  const straight = recognitionOf(POD);
  const pages = straight.pages.map((page) => ({
    ...page,
    lines: page.lines.map(({ words }) => ({
      words: words.map((word) => {
        const drop = 0.07 * word.box.x0;
        return { ...word, box: { ...word.box, y0: word.box.y0 + drop, y1: word.box.y1 + drop } };
      }),
    })),
  }));
  const values = (fields: readonly ExtractedField[]) => fields.map(({ name, value }) => [name, value]);
  assert.deepEqual(values(extractFields("pod", { ...straight, pages })), values(extractFields("pod", straight)));
});

Deno.test("extractFields() takes a column of values for what it is, however far from the labels", () => {
  const values = valuesOf(
    "cmr",
    `
  Expéditeur                            Cristallerie de Baume
  Destinataire                          Galerie Hoffmann
  Garde-corps                           aucun
  Transporteur                          Transports Ferrand
  Immatriculation                       GK-905-SD
`,
  );
  assert.deepEqual(values, {
    sender: "Cristallerie de Baume",
    consignee: "Galerie Hoffmann",
    carrier: "Transports Ferrand",
    plate: "GK-905-SD",
  });
});

Deno.test("extractFields() corrects confused letters only where the check proves them, and is less certain then", () => {
  const { siren, siret } = read("kbis", "  SIREN : 732 829 32O\n\n  SIRET : 732 829 320 00074");
  assert.deepEqual([siren?.value, siren?.fault, siren!.confidence < siret!.confidence], ["732829320", undefined, true]);
});

Deno.test("extractFields() marks what fails its check, and keeps it as written", () => {
  const { siret, vatNumber, iban, dueOn } = read(
    "invoice",
    `
  SIRET : 732 829 320 00075
  N° TVA : FR45732829320
  IBAN : FR76 3000 6000 0112 3456 7890 188
  Échéance : 31/02/2026
`,
  );
  assert.deepEqual([siret?.value, siret?.fault], ["73282932000075", "siret_check_fails"]);
  assert.equal(vatNumber?.fault, "vat_number_check_fails");
  assert.equal(iban?.fault, "iban_check_fails");
  assert.deepEqual([dueOn?.value, dueOn?.fault], ["31/02/2026", "date_impossible"]);
  assert.ok(siret!.confidence <= 50);
});

Deno.test("extractFields() takes the amounts that add up, and marks those that do not", () => {
  const invoice = (total: string) =>
    read(
      "invoice",
      `
  Désignation                     Total HT
  Transport                       900,00
  Surcharge gazole                100,00

  Total HT                        1 000,00 €
  TVA 20,00 %                       200,00 €
  Total TTC                       ${total} €
`,
    );
  const sound = invoice("1 200,00");
  assert.deepEqual([sound.netCents?.value, sound.vatCents?.value, sound.totalCents?.value], ["100000", "20000", "120000"]);
  assert.equal(sound.totalCents?.fault, undefined);
  assert.equal(invoice("1 250,00").totalCents?.fault, "amounts_do_not_add_up");
});

Deno.test("extractFields() does not take the numbers of the firm that pays for the carrier's", () => {
  const { siret } = read(
    "invoice",
    `
  Facturé à                          Transports Ferrand
  Papeteries de l'Isère
  SIRET : 732 829 320 00074


















  SIRET : 567 725 742 00025
`,
  );
  assert.equal(siret?.value, "56772574200025");
});

Deno.test("extractFields() marks firms, pallets and days that do not agree", () => {
  const kbis = read("kbis", "  SIREN : 732 829 320\n\n  SIRET : 567 725 742 00025");
  assert.deepEqual([kbis.siren?.fault, kbis.siret?.fault], ["sirens_differ", "sirens_differ"]);
  const voucher = read("pallet_voucher", "  Palettes livrées : 12\n  Palettes rendues : 9\n  Solde dû : 5");
  assert.equal(voucher.palletsDue?.fault, "pallets_do_not_add_up");
  const licence = read("licence", "  Valable du 12/02/2031 au 11/02/2021");
  assert.equal(licence.validUntil?.fault, "dates_in_wrong_order");
});

Deno.test("extractFields() tells a signature by the words in its box alone", () => {
  const signed = read("pod", "  Signature du destinataire\n\n    Nadia BENALI");
  assert.deepEqual([signed.signature?.value, signed.signature?.written], ["present", "Nadia BENALI"]);
  const empty = read("pod", "  Signature du destinataire\n\n      ~~");
  assert.deepEqual([empty.signature?.value, empty.signature!.confidence < 50], ["not_seen", true]);
});

Deno.test("extractFields() finds nothing on a page that says nothing", () => {
  assert.deepEqual(extractFields("pod", recognitionOf("")), []);
  assert.deepEqual(extractFields("invoice", { engine: "text_layer", pages: [] }), []);
});

Deno.test("extractFields() reads no more words of a page than a page can have", () => {
  const line = "Date SIRET 732 829 320 00074 Total HT 1 000,00 Facture F-2026";
  const drawing = [...Array.from({ length: 400 }, () => line), "IBAN : FR76 3000 6000 0112 3456 7890 189"].join("\n");
  const { invoiceNumber, iban } = read("invoice", drawing);
  assert.deepEqual([invoiceNumber?.value, iban], ["F-2026", undefined]);
});
