import assert from "node:assert/strict";
import { termFrom, termTo } from "./read_term.ts";

Deno.test("termFrom() and termTo() find the two days of a term by their distance, wherever they stand", () => {
  for (
    const text of [
      "Valable à compter du\njusqu'au\n1er février 2017\n31 janvier 2027\nDélivrée à Dijon, le 19 janvier 2017",
      "prendra effet le 1er février 2017 pour s'éteindre le 31 janvier 2027",
      "LTI\t01/02/2017\t31/01/2027\nLTI\t01/02/2012\t31/01/2017",
    ]
  ) {
    assert.deepEqual([text, termFrom(5, 10)(text)?.value, termTo(5, 10)(text)?.value], [text, "2017-02-01", "2027-01-31"]);
  }
});

Deno.test("termFrom() takes no days that are as far apart by chance", () => {
  assert.equal(termFrom(10)("01/02/2017, 01/02/2027, 30/01/2027"), null);
  assert.equal(termTo(1)("31/01/2027, 01/02/2017"), null);
});
