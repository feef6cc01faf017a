import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";
import { readByLine, readPerson, readSignerName, readSurname } from "./read_person.ts";

Deno.test("readPerson() reads names with initials, a title, or of two words, and what stands beside them", () => {
  const names = ["J. Etchegaray", "LE GOFF Y.", "Mme Giraud", "Cédric BOUVET", "DEIRDRE McARDLE", "J.-P. Morel"];
  assert.deepEqual(names.map((name) => readPerson(name)?.value), names);
  assert.equal(readPerson("Solène Kerdoncuff, réceptionnaire")?.value, "Solène Kerdoncuff");
  assert.equal(readPerson("13/05/2026 09:20\nD. Mazel\nCAUAN")?.value, "D. Mazel");
});

Deno.test("readPerson() takes neither print of the form nor firms for names", () => {
  for (const text of ["Bon pour accord", "FIRMA Y SELLO)", "Transports Besbre", "Sans objet", "LECOINTE"]) {
    assert.equal(readPerson(text), null, text);
  }
});

Deno.test("readSurname() reads one name that has its line, readByLine() one behind “par”", () => {
  assert.equal(readSurname("(NOM, CACHET)\nLECOINTE")?.value, "LECOINTE");
  assert.equal(readSurname("SIGNATURE"), null);
  assert.equal(readByLine("Descargado el 18.02.2026\nPor J. Etchegaray")?.value, "J. Etchegaray");
  assert.equal(readByLine("Édité par J. Dupont"), null);
});

Deno.test("readSignerName() reads no units and no print", () => {
  assert.equal(readSignerName("Thierry A.")?.value, "Thierry A.");
  assert.deepEqual([readSignerName("Net (kg)"), readSignerName("SIGNATURE")], [null, null]);
});

Deno.test("extractFields() tells who signed by the box that the consignee signs, not the driver", () => {
  const { signedBy } = valuesOf(
    "pod",
    `
   Driver                            Customer's signature and name
   R. Halpenny                       K. Wadham
`,
  );
  assert.equal(signedBy, "K. Wadham");
});

Deno.test("readByLine() reads to whom goods were handed below the day of it", () => {
  assert.equal(readByLine("REMIS LE 02/07/2026 04:17\nA S. BENKACEM")?.value, "S. BENKACEM");
  assert.equal(readByLine("CAMION FT-219-ZW\nA S. BENKACEM"), null);
});

Deno.test("readPerson() reads a name behind the day on its line", () => {
  assert.equal(readPerson("10/03/2026 C. Morel")?.value, "C. Morel");
});

Deno.test("readSignerName() reads initials and an I by hand that were read as small letters and strokes", () => {
  assert.deepEqual(
    [": ÿ. Trehorel", "p. Leroux", "/ker Goñi"].map((text) => readSignerName(text)?.value),
    ["Y. Trehorel", "P. Leroux", "Iker Goñi"],
  );
  assert.equal(readSignerName("/prénom : le client"), null);
});

Deno.test("readSignerName() takes what kind of house a stamp names for nobody", () => {
  assert.deepEqual(["Maison Verdeau Bourges", "JARDINERIE DUMONT"].map(readSignerName), [null, null]);
  assert.equal(readSignerName("Paul Maisonneuve")?.value, "Paul Maisonneuve");
});

Deno.test("readSignerName() reads past a figure that an initial was read as, and dots to write on", () => {
  assert.deepEqual(["7 Tissier", ". D, Roussillat"].map((text) => readSignerName(text)?.value), ["Tissier", "D. Roussillat"]);
  assert.deepEqual(["Observaciones", "Remarques"].map(readSignerName), [null, null]);
});

Deno.test("readPerson() reads an initial whose dot was read as a comma", () => {
  assert.equal(readPerson("Received in good order by\nD, Thurlow")?.value, "D. Thurlow");
  assert.equal(readPerson("D, 4 Mill Road"), null);
});

Deno.test("readSignerName() reads an initial by hand that was read as the sign of a currency", () => {
  assert.deepEqual(["€. Berthet", "$. Pernet"].map((text) => readSignerName(text)?.value), ["C. Berthet", "S. Pernet"]);
});
