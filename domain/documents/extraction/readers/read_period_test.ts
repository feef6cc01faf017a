import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";
import { readPeriodEnd, readPeriodFrom, readPeriodTo } from "./read_period_end.ts";

Deno.test("readPeriodFrom() and readPeriodTo() take days that are written as a period alone", () => {
  for (
    const text of [
      "du 01/03/2026 au 28/02/2027",
      "du 1er mars 2026 à 0 heure\nau 28 février 2027 à 24 heures",
      "du 1% mars 2026 au 28 février 2027",
      "from 1 March 2026 to 28 February 2027",
      "01/03/2026 - 28/02/2027",
      "du 1er mars 2026 à zéro heure au 28 février 2027 à minuit",
      "Desde las 00 h del 01/03/2026 hasta las 24 h del 28/02/2027",
      "desde el 01/03/2026 hasta el 28/02/2027",
    ]
  ) {
    assert.deepEqual([text, readPeriodFrom(text)?.value, readPeriodTo(text)?.value], [text, "2026-03-01", "2027-02-28"]);
  }
  for (const text of ["le 01/03/2026, délivrée le 28/02/2027", "du 01/03/2026", "du 28/02/2027 au 01/03/2026"]) {
    assert.equal(readPeriodFrom(text), null, text);
  }
});

Deno.test("readPeriodEnd() takes no earlier day that the sentence goes on to", () => {
  assert.equal(readPeriodEnd("2 mars 2035 et prend effet le 3 mars 2025")?.value, "2035-03-02");
  assert.equal(readPeriodEnd("12/02/2031 au 11/02/2021")?.value, "2021-02-11");
});

Deno.test("readPeriodFrom() completes a first day that leaves its year or month to the last one", () => {
  for (
    const [text, first, last] of [
      ["délivrée le 18/12/2025 du 1er janvier au 31 décembre 2026", "2026-01-01", "2026-12-31"],
      ["du 01/01 au 31/12/2026", "2026-01-01", "2026-12-31"],
      ["du 1er avril au 31 mars 2027", "2026-04-01", "2027-03-31"],
      ["du 1er au 30 juin 2026", "2026-06-01", "2026-06-30"],
    ] as const
  ) assert.deepEqual([readPeriodFrom(text)?.value, readPeriodTo(text)?.value], [first, last], text);
});

Deno.test("readPeriodEnd() takes no day that begins a period", () => {
  assert.equal(readPeriodEnd("du 1er juin 2026, 0 heure,"), null);
  assert.equal(readPeriodEnd(": 31/05/2027")?.value, "2027-05-31");
});

Deno.test('readPeriodFrom() takes two days with "et" between for a period behind "entre" only', () => {
  const text = "comprise entre le 1er mars 2026 et le 28 février 2027";
  assert.deepEqual([readPeriodFrom(text)?.value, readPeriodTo(text)?.value], ["2026-03-01", "2027-02-28"]);
  assert.equal(readPeriodFrom("délivrée le 1er mars 2026 et le 28 février 2027"), null);
  assert.equal(readPeriodTo("Exercice : 1er mars 2026 / 28 février 2027 inclus")?.value, "2027-02-28");
});

Deno.test("extractFields() takes no first day of a period for the day of the paper", () => {
  const invoice = (line: string) => valuesOf("invoice", `\n  FACTURE\n  ${line}\n  Échéance : 30/11/2026\n`).issuedOn;
  assert.equal(invoice("Période du 01/10/2026 au 31/10/2026"), undefined);
  assert.equal(invoice("31/10/2026"), "2026-10-31");
});
