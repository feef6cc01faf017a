import assert from "node:assert/strict";
import { firstOf, inContext, ofSentence } from "./in_context.ts";
import { readReference } from "./read_code.ts";
import { readDate } from "./read_date.ts";
import { readCount } from "./read_number.ts";

const situation = inContext(readDate, { before: /à jour|cotisations/iu, unless: /délivrée|valable/iu });

Deno.test("inContext() takes the value to which the words of its sentence lead, across the ends of lines", () => {
  const text = "délivrée le 02/07/2026, certifie qu'elle a payé les cotisations\ndues au 31/05/2026.";
  const reading = situation(text)!;
  assert.deepEqual([reading.value, text.slice(reading.from, reading.to)], ["2026-05-31", "31/05/2026"]);
});

Deno.test("inContext() takes no value to which nearer words give another meaning, nor that of the next sentence or cell", () => {
  assert.equal(situation("à jour de ses cotisations, attestation valable jusqu'au 31/12/2026"), null);
  assert.equal(situation("elle est à jour de ses cotisations. Lyon, le 31/12/2026"), null);
  assert.equal(situation("à jour\t31/12/2026"), null);
});

Deno.test("inContext() takes what is said behind the value, and what is not said at all", () => {
  const before = inContext(readDate, { behind: /^,? à jour/iu });
  assert.equal(before("vous êtes, au 30 juin 2026, à jour du paiement")?.value, "2026-06-30");
  const free = inContext(readDate, { unless: /remplace/iu });
  assert.deepEqual([free("remplace celle du 01/02/2020"), free("du 01/02/2020")?.value], [null, "2020-02-01"]);
});

Deno.test("firstOf() takes what the first reader finds that finds anything", () => {
  assert.equal(firstOf(readDate, readCount)("12 colis le 01/02/2026")?.value, "2026-02-01");
  assert.equal(firstOf(readDate, readCount)("12 colis")?.value, "12");
  assert.equal(firstOf(readDate)("rien"), null);
});

Deno.test("inContext() takes no value of which its row says another thing, over gaps too", () => {
  const read = inContext(readDate, { unlessInRow: /franchise/iu });
  assert.equal(read("Franchise\t01/02/2026"), null);
  assert.equal(read("Franchise\n01/02/2026")?.value, "2026-02-01");
});

Deno.test("ofSentence() reads no cell", () => {
  assert.equal(ofSentence(readDate)("Limite 01/02/2026"), null);
  assert.equal(ofSentence(readDate)("elle est en règle de ses cotisations à ce 01/02/2026")?.value, "2026-02-01");
});

Deno.test("inContext() does not let a number go on in the next line", () => {
  assert.equal(
    inContext(readReference, { before: /docket no\. /iu })("Docket no. 0088 4417 203\n4410 0281")?.value,
    "00884417203",
  );
});
