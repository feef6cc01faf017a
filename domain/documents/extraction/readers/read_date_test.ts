import assert from "node:assert/strict";
import { readDate, readTownsDate } from "./read_date.ts";

Deno.test("readDate() puts right a day that only one of our years has when round digits were zeroes, and says so", () => {
  const mended = readDate("21/64/2626");
  assert.deepEqual([mended?.value, mended?.corrected], ["2026-04-21", true]);
  assert.equal(readDate("31/02/2026")?.fault, "date_impossible");
  assert.equal(readDate("24/11/1926")?.fault, "date_impossible");
});

Deno.test("readDate() reads a one that was taken for a stroke", () => {
  assert.equal(readDate("/ 7/06/2026")?.value, "2026-06-17");
  assert.equal(readDate("2//09/26")?.value, "2026-09-21");
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
  assert.equal(readDate("règlement du 15/07/2026")?.value, "2026-07-15");
});
