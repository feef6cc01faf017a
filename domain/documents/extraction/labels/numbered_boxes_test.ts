import assert from "node:assert/strict";
import type { Rule } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import type { FieldName } from "../extracted_field.ts";
import { recognitionOf } from "../recognition_fixture.ts";

/** The rules of six boxes of the consignment note in two columns, and of its goods and signatures below. */
const RULES: readonly Rule[] = [
  ...[1, 6, 11, 16, 24, 30].map((y): Rule => [1, y, 99, y]),
  ...([[1, 1, 1, 30], [99, 1, 99, 30], [49.5, 1, 49.5, 24], [33.5, 24, 33.5, 30], [66.5, 24, 66.5, 30]] as const),
];

function valuesOf(drawing: string, rules = RULES): Partial<Record<FieldName, string>> {
  const { engine, pages: [page] } = recognitionOf(drawing);
  const onPage = rules.map(([x0, y0, x1, y1]): Rule => [x0 / 100, y0 / 60, x1 / 100, y1 / 60]);
  const fields = extractFields("cmr", { engine, pages: [{ ...page!, rules: onPage }] });
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

/** The sender's label is as engines spoil it, in two languages. */
const FORM = `

   1 Nadawea (nazwa, adres)                        LETTRE DE VOITURE INTERNATIONALE CMR
   Abserder (Name, Anschrift)                      N° 26-0931745
   Verrerie du Rhône

   2 Destinataire (nom, adresse)                   16 Transporteur (nom, adresse)
   Geadresseerde (naam, adres)                     Vervoerder (naam, adres)
   Cave de Tain                                    Kerkhofs Transport BV


   4 Lieu et date de la prise en charge            18 Réserves et observations du transporteur
   Miejsce i data                                  Zastrzeżenia i uwagi przewoźnika
   Tain 03/06/2026


   21 Etabl1e3 xx                                  20 A payer par : Expéditeur
   Tain 02/06/2026                                 Franco
`;

Deno.test("extractFields() knows a box of the consignment note by its number where its label is not readable", () => {
  const { sender, issuedOn } = valuesOf(FORM);
  assert.deepEqual([sender, issuedOn], ["Verrerie du Rhône", "2026-06-02"]);
});

Deno.test("extractFields() takes what a box is called in other languages for no value", () => {
  const { consignee, carrier, takenOverOn, reservations } = valuesOf(FORM);
  assert.deepEqual([consignee, carrier, takenOverOn, reservations], [
    "Cave de Tain",
    "Kerkhofs Transport BV",
    "2026-06-03",
    undefined,
  ]);
});

Deno.test("extractFields() goes by labels where the boxes of a note are numbered otherwise", () => {
  const drawing = `

   1 Expéditeur                                    2 Transporteur
   Verrerie du Rhône                               Transports Rey


   3 Destinataire                                  4 Véhicule
   Cave de Tain                                    AB-123-CD
`;
  const { sender, consignee, carrier } = valuesOf(drawing);
  assert.deepEqual([sender, consignee, carrier], ["Verrerie du Rhône", "Cave de Tain", "Transports Rey"]);
});

Deno.test("extractFields() takes the end of a label in the next line of its box for no value", () => {
  const form = FORM.replace("Geadresseerde (naam, adres)  ", "Consignee (name, address,    ")
    .replace("   Cave de Tain              ", "   country)                  ")
    .replace("Kerkhofs Transport BV\n", "Kerkhofs Transport BV\n   Cave de Tain\n");
  assert.equal(valuesOf(form).consignee, "Cave de Tain");
});

Deno.test("inNumberedBoxes() takes what somebody wrote on for no label, and no number of a box for a value", () => {
  const written = FORM.replace("Zastrzeżenia i uwagi przewoźnika", "HOUSSES DECHIREES SUR 2      ")
    .replace("Tain 03/06/2026", "Tain 03/06/2026                                 AU CHARGEMENT");
  assert.equal(valuesOf(written).reservations, "HOUSSES DECHIREES SUR 2 AU CHARGEMENT");
  const row =
    "  6 Marks   7 Packages   8 Packing   9 Goods   10 HS   11 Gross weight   12 Vol\n\n  HVF       26           pallets     Peas      0710    19 448            41\n";
  const { packages, grossWeightGrams } = valuesOf(row, []);
  assert.deepEqual([packages, grossWeightGrams], ["26", "19448000"]);
});

Deno.test("inNumberedBoxes() knows the numbers of the form of 2007", () => {
  const form = `

   1 Expéditeur (nom, adresse)                     6 Transporteur (nom, adresse)
                                                   Carrier
   Biscuiterie des Alpilles                        Provence Alpes Fret


   2 Destinataire (nom, adresse)                   7 Transporteurs successifs
   Consignee
   Dolci Distribuzione


   3 Pnse en cnarge x                              8 Réserves et observations du transporteur
   St-Rémy 05/05/2026                              2 palettes film déchiré



   21 Eante xx                                     17 À payer par x Expéditeur
   St-Rémy 06/05/2026                              Franco
`;
  const { sender, carrier, takenOverOn, issuedOn, reservations } = valuesOf(form);
  assert.deepEqual([sender, carrier, takenOverOn, issuedOn, reservations], [
    ...["Biscuiterie des Alpilles", "Provence Alpes Fret", "2026-05-05", "2026-05-06"],
    "2 palettes film déchiré",
  ]);
});

Deno.test("inNumberedBoxes() leaves who receives what was wrong, in the box in which he signs", () => {
  const signed = `${FORM}






  22 Firma del remitente            23 Firma del porteador            24 Recibo de la mercancia
                                    Reservas: ninguna                 Reservas: 3 cajas mojadas
`;
  assert.equal(valuesOf(signed).reservations, "3 cajas mojadas");
  assert.equal(valuesOf(signed.replace("Reservas: 3", "Reservas : 3")).reservations, "3 cajas mojadas");
  const without = signed.replace("Reservas: ninguna", "                 ");
  assert.equal(valuesOf(without.replace("Reservas: 3", "Remarks   3")).reservations, "3 cajas mojadas");
  assert.equal(valuesOf(signed.replace("Reservas: 3 cajas mojadas", "Almacén 3, muelle norte")).reservations, undefined);
});

Deno.test("inNumberedBoxes() knows a box below another by its number, where the rule between was not seen", () => {
  const form = FORM.replace("18 Réserves et observations du transporteur", "17 Transporteurs successifs")
    .replace("Zastrzeżenia i uwagi przewoźnika", "18 Réserves et observations")
    .replace("Tain 03/06/2026", `Tain 03/06/2026${" ".repeat(33)}1 fût penché`);
  assert.equal(valuesOf(form).reservations, "1 fût penché");
});

Deno.test("inNumberedBoxes() takes no weights side by side for numbers of boxes", () => {
  const row = "\n  Poids net       Poids brut      Poids taxable\n  21 400 kg       22 900 kg       23 000 kg\n";
  assert.equal(valuesOf(row, []).grossWeightGrams, "22900000");
});

Deno.test("extractFields() takes no day in words for the box of its number", () => {
  const drawing = FORM.replace(
    "21 Etabl1e3 xx                                ",
    "21 Date of issue      11 May 2026              ",
  )
    .replace("Tain 02/06/2026", "               ");
  const { issuedOn, grossWeightGrams } = valuesOf(drawing, [...RULES, [20, 16, 20, 24], [1, 18, 49.5, 18]]);
  assert.deepEqual([issuedOn, grossWeightGrams], ["2026-05-11", undefined]);
});
