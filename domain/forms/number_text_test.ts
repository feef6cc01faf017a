import assert from "node:assert/strict";
import fc from "fast-check";
import { readNumber, writeNumber } from "./number_text.ts";

Deno.test("readNumber() takes the ways in which people write numbers", () => {
  for (
    const text of ["1234,5", "1234.5", "1 234,5", "1.234,50", "1,234.50", "1\u202f234,5", "1\u00a0234,5", "1'234.5", "01234,500"]
  ) {
    assert.deepEqual(readNumber(text, 3), { ok: true, value: 1_234_500 }, text);
  }
  assert.deepEqual(readNumber("1.234.567", 0), { ok: true, value: 1_234_567 });
  assert.deepEqual(readNumber("0,125", 3), { ok: true, value: 125 });
  assert.deepEqual(readNumber("-18", 0), { ok: true, value: -18 });
  assert.deepEqual(readNumber("−18", 0), { ok: true, value: -18 });
  assert.deepEqual(readNumber("-0", 0), { ok: true, value: 0 });
});

Deno.test("readNumber() refuses to guess between a thousand and one", () => {
  for (const text of ["1.234", "24,000", "999.999", "-1.234"]) {
    assert.deepEqual(readNumber(text, 3), { ok: false, refusal: "ambiguous_number" }, text);
  }
});

Deno.test("readNumber() refuses what is no number, too fine or too large", () => {
  for (const text of ["", "x", "1e3", "12 34", "1.234.50", "1,5,5", "NaN", "0x10", "5,", ",5", "--1", "1 2"]) {
    assert.deepEqual(readNumber(text, 2), { ok: false, refusal: "not_a_number" }, text);
  }
  assert.deepEqual(readNumber("1,005", 2), { ok: false, refusal: "ambiguous_number" });
  assert.deepEqual(readNumber("0,005", 2), { ok: false, refusal: "too_many_decimals" });
  assert.deepEqual(readNumber("9".repeat(16), 0), { ok: false, refusal: "out_of_range" });
});

Deno.test("writeNumber() is read back by readNumber(), whatever the number", () => {
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
    const read = readNumber(writeNumber(value, decimals), decimals);
    return read.ok && read.value === value + 0;
  }));
});

Deno.test("writeNumber() never writes a number that reads in two ways", () => {
  assert.equal(writeNumber(1_234, 3), "1,2340");
  assert.equal(writeNumber(1_234_500, 3), "1234,5");
  assert.equal(writeNumber(5, 2), "0,05");
});
