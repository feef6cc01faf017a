import assert from "node:assert/strict";
import { readDate, readDateInHead, readTownsDate } from "./read_date.ts";

Deno.test("readDate() puts right a day that only one of our years has when round digits were zeroes, and says so", () => {
  const mended = readDate("21/64/2626");
  assert.deepEqual([mended?.value, mended?.corrected], ["2026-04-21", true]);
  assert.equal(readDate("31/02/2026")?.fault, "date_impossible");
  assert.equal(readDate("24/11/1926")?.fault, "date_impossible");
});

Deno.test("readDate() reads a one that was taken for a stroke", () => {
  assert.equal(readDate("/ 7/06/2026")?.value, "2026-06-17");
  assert.equal(readDate("2//09/26")?.value, "2026-09-21");
  assert.equal(readDate("///06/2026")?.value, "2026-06-11");
  assert.equal(readDate("19/03/2 6 à 7h20")?.value, "2026-03-19");
  assert.equal(readDate("18/05/2\t02 6")?.value, "2026-05-18");
  assert.equal(readDate("on OS.11,2026")?.value, "2026-11-05");
  assert.equal(readDate("lk:/2 / 06 / 2026 à: 10h25")?.value, "2026-06-12");
});

Deno.test("readDate() reads days with dashes between their words", () => {
  assert.equal(readDate("09-Oct-2026")?.value, "2026-10-09");
});

Deno.test("readTownsDate() reads the day in words behind a town, in the head of a paper", () => {
  assert.equal(readTownsDate("Nº CP-10442 — Valencia, 14 de mayo de 2026")?.value, "2026-05-14");
  assert.equal(readTownsDate("Riba-roja, 15/05/2026"), null);
});

Deno.test("readDate() passes over the day of a law", () => {
  assert.equal(readDate("en application du décret n° 99-752 du 30 août 1999, le 26/08/2021")?.value, "2021-08-26");
  assert.equal(readDate("conformément à la loi du 6 janvier 1978"), null);
  for (
    const law of [
      "de l'arrêté du 9 novembre 1999",
      "Regulation (EC) No 1072/2009 of 21 October 2009",
      "Orden FOM/2861/2012, de 13 de diciembre de 2012",
      "Ley 15/2009, de 11 de noviembre de 2009",
    ]
  ) assert.equal(readDate(law), null, law);
  assert.equal(readDate("règlement du 15/07/2026")?.value, "2026-07-15");
});

Deno.test("readDate() reads a day in words, and one of which a separator was lost", () => {
  assert.equal(readDate("Brest, le cinq mai deux mille vingt-six")?.value, "2026-05-05");
  assert.equal(readDate("du premier janvier 2026")?.value, "2026-01-01");
  assert.equal(readDate("Échéance : 15.122026")?.value, "2026-12-15");
  assert.equal(readDate("Date of issue 11 May : 2026")?.value, "2026-05-11");
  assert.equal(readDate("Total 12.042026,00"), null);
});

Deno.test("readDate() reads a day by hand whose dashes were passed over, and no three counts", () => {
  assert.equal(readDate("Haro,\t16\t04\t2026")?.value, "2026-04-16");
  assert.equal(readDate("16 04 2026")?.value, "2026-04-16");
  for (const text of ["12 16 2026", "05 59 04 2026", "16 04 2026 118"]) assert.equal(readDate(text), null, text);
});

Deno.test("readDate() takes days on which firms were registered long ago", () => {
  assert.equal(readDate("LE 17 SEPTEMBRE 1977")?.value, "1977-09-17");
});

Deno.test("readDateInHead() reads the day of a paper in the rows of its head alone", () => {
  assert.equal(readDateInHead("LETTRE DE VOITURE\tDate : 12/05/2026\nTransports Moulin")?.value, "2026-05-12");
  assert.equal(readDateInHead(`${"Transports\n".repeat(8)}Date : 12/05/2026`), null);
});

Deno.test("readDate() reads a month in letters with a short year, and no number before another word for a month", () => {
  assert.equal(readDate("06-Jul-26 arr. 13:20")?.value, "2026-07-06");
  assert.equal(readDate("dont 36 de blanc 2024, fait le 11 juin 2026")?.value, "2026-06-11");
});

Deno.test("readDate() reads a first day whose raised letters were taken for a sign, and no percentage", () => {
  assert.equal(readDate("valable du 1% juillet 2026")?.value, "2026-07-01");
  assert.equal(readDate("du 1er/07/2026")?.value, "2026-07-01");
  assert.equal(readDate("valable du er juillet 2026")?.value, "2026-07-01");
  assert.equal(readDate("le dernier janvier 2026"), null);
  assert.equal(readDate("le 1\u201d décembre 2026")?.value, "2026-12-01");
  assert.equal(readDate("21% mai 2026"), null);
});

Deno.test("readDate() puts right one sign that looks like a figure, and says so", () => {
  const mended = readDate("Trélazé $.11.2026");
  assert.deepEqual([mended?.value, mended?.corrected], ["2026-11-05", true]);
  assert.equal(readDate("2O/11/2026")?.value, "2026-11-20");
});

Deno.test("readDate() reads a day by hand around printed signs, and one of which a dot was read as a comma", () => {
  for (
    const [text, day] of [
      ["17/ 10/. 2026", "2026-10-17"],
      ["| 7/ | 0. 2026", "2026-10-17"],
      ["6.11,26 ,", "2026-11-06"],
      ["le 2 3/09. 2026", "2026-09-23"],
    ] as const
  ) assert.deepEqual([readDate(text)?.value, readDate(text)?.corrected], [day, true], text);
  for (const text of ["6.11,26 €", "1.250,26", "52/ 13/. 2026", "6,26", "12/10,26", "3.12,26 kg"]) {
    assert.equal(readDate(text)?.value, undefined, text);
  }
});

Deno.test("readDate() takes no day of a protocol, and readDateInHead() that behind the number of a paper", () => {
  assert.equal(readDate("Protocole additionnel à la CMR du 20 février 2008"), null);
  assert.equal(readDateInHead("Lettre de voiture\nN° FR-26114 - date : 23/11/2026")?.value, "2026-11-23");
  assert.equal(readDateInHead("Lettre de voiture\nN° FR-26114 - commande du 23/11/2026"), null);
});

Deno.test("readDate() reads a day by hand of which figures of month and year stand apart", () => {
  assert.equal(readDate("03/0 7/2 026")?.value, "2026-07-03");
  assert.equal(readDate("03/0 7/2026")?.value, "2026-07-03");
});

Deno.test("readDate() reads a day in words of which the spaces were lost", () => {
  assert.equal(readDate("Fait à Rouenle29septembre2021")?.value, "2021-09-29");
  assert.equal(readDate("le 1erjuin2026")?.value, "2026-06-01");
  assert.equal(readDate("ref12mars2026x")?.value, undefined);
});

Deno.test("readDate() takes no day of general conditions", () => {
  assert.equal(readDate("au sens des conditions générales\ndu 1er janvier 2026"), null);
});

Deno.test("readDate() reads a day in words of which both figures were taken for letters, as doubtful", () => {
  assert.deepEqual(readDate("jusqu'au IS mai 2026"), { value: "2026-05-15", from: 9, to: 20, corrected: true });
  assert.equal(readDate("le SI mai 2026"), null);
});
