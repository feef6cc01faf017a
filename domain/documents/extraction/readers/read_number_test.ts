import assert from "node:assert/strict";
import { readCount, readPackages, readWeight } from "./read_number.ts";

Deno.test("readCount() takes no measure, day, hour or price for a count", () => {
  const measures = ["27 September 2026", "1 104 kg", "12 m3", "14 h 15", "06:55", "41 200 EUR", "21,00 €"];
  const taken = measures.map(readCount).filter((reading) => reading !== null && reading.fault === undefined);
  assert.deepEqual(taken, []);
  assert.deepEqual(["18 EUR", "33 palettes", "1,040"].map((text) => readCount(text)?.value), ["18", "33", "1040"]);
});

Deno.test("readWeight() takes the number with a unit before others, also where it touches it", () => {
  assert.equal(readWeight("12\t6,480 kg")?.value, "6480000");
  assert.equal(readWeight("11,84t")?.value, "11840000");
  assert.equal(readWeight("24 m3"), null);
});

Deno.test("readPackages() counts packages on a line of totals, not those of a remark", () => {
  assert.equal(readPackages("Totaux : 13 colis\t9 910 kg")?.value, "13");
  assert.equal(readPackages("2 colis manquants"), null);
});

Deno.test("readCount() takes the number of the next box for none", () => {
  assert.equal(readCount("9. Description"), null);
  assert.equal(readCount("Colis 12. Poids 340 kg")?.value, "12");
});

Deno.test("readWeight() takes three decimals of tonnes for such, and letters in a group for its figures", () => {
  assert.equal(readWeight("23,460 t")?.value, "23460000");
  assert.deepEqual([readWeight("Il 850")?.value, readWeight("23 S60")?.value], ["11850000", "23560000"]);
  assert.deepEqual([readWeight("Il 850")?.corrected, readWeight("11 850")?.corrected], [true, undefined]);
});

Deno.test("readCount() takes a nought in brackets, and what an engine makes of one", () => {
  assert.deepEqual(["(0)", "©", "[o)"].map((text) => readCount(text)?.value), ["0", "0", "0"]);
});

Deno.test("readWeight() takes three decimals for grams where thousands are parted otherwise, or a lorry could not carry them", () => {
  const told = ["1.184,600 KG", "365,000", "12,600 kg"].map((text) => readWeight(text)?.value);
  assert.deepEqual(told, ["1184600", "365000", "12600000"]);
});

Deno.test("readWeight() takes the number of a box in parentheses for no weight", () => {
  assert.equal(readWeight("kg (11)\tVolume (12)"), null);
  assert.equal(readWeight("(11) 5 376 kg")?.value, "5376000");
});

Deno.test("readWeight() takes tonnes and kilograms as weighbridges say them", () => {
  assert.equal(readWeight("23 t 650")?.value, "23650000");
  assert.equal(readWeight("23 t 650,5 m3")?.value, "23000000");
});

Deno.test("readCount() takes a figure that was seen twice for one", () => {
  assert.deepEqual(["2 24", "1 4", "2 34"].map((text) => readCount(text)?.value), ["24", "14", "2"]);
});

Deno.test("readCount() takes no term for a count", () => {
  for (const text of ["48 heures", "2 semaines", "28 days", "3 mois"]) assert.equal(readCount(text), null, text);
});

Deno.test("readCount() takes a nought in brackets before the balance of its row", () => {
  assert.deepEqual(["(0)\t116", "e", "o"].map((text) => readCount(text)?.value), ["0", "0", "0"]);
});

Deno.test("readCount() takes neither end of a range for a count", () => {
  assert.equal(readCount("1 à 10"), null);
  assert.equal(readCount("Bobines 11 to 18"), null);
  assert.equal(readCount("M 7710221 - 222"), null);
});

Deno.test("readWeight() reads a number that its unit touches, in large letters too", () => {
  for (const text of ["5284KG", "5284 Kgs", "5284kg", "5 284KG"]) assert.equal(readWeight(text)?.value, "5284000", text);
});

Deno.test("readPackages() counts no packages of which somebody noted what was wrong", () => {
  assert.equal(readPackages("Total consignment: 14 pallets\nRemarks\t3 cases of marmalade broken on pallet 6")?.value, "14");
  assert.equal(readPackages("Remarks\t3 cases of marmalade broken on pallet 6"), null);
  assert.equal(readPackages("3 cases of marmalade")?.value, "3");
});

Deno.test("readCount() takes a number behind a colon for that of no box, whatever comes behind a dash", () => {
  assert.equal(readCount(": 9 - Quantité ADR par catégorie de transport")?.value, "9");
  assert.equal(readCount("9 - Quantité"), null);
});
