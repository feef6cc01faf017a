import assert from "node:assert/strict";
import { normalisePhone } from "./phone.ts";

Deno.test("normalisePhone() gives E.164 for French and foreign numbers", () => {
  for (const text of ["04 72 00 00 01", "04.72.00.00.01", "+33 (0)4 72 00 00 01", "0033 4 72 00 00 01", "+330472000001"]) {
    assert.equal(normalisePhone(text), "+33472000001", text);
  }
  assert.equal(normalisePhone("+32 2 123 45 67"), "+3221234567");
});

Deno.test("normalisePhone() gives overseas numbers the code they have from abroad", () => {
  assert.equal(normalisePhone("0262 12 34 56"), "+262262123456");
  assert.equal(normalisePhone("0690 12 34 56"), "+590690123456");
  assert.equal(normalisePhone("0594 12 34 56"), "+594594123456");
  assert.equal(normalisePhone("0696 12 34 56"), "+596696123456");
});

Deno.test("normalisePhone() refuses what cannot be dialled", () => {
  for (const text of ["", "12", "0012", "04 72 00 00", "+33 12", "call me", "+0472000001"]) {
    assert.equal(normalisePhone(text), null, text);
  }
});
