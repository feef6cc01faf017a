import assert from "node:assert/strict";
import { addMonths, validityBy } from "./validity.ts";

Deno.test("addMonths() keeps the day, or takes the last of a shorter month", () => {
  assert.equal(addMonths("2026-11-24", 6), "2027-05-24");
  assert.equal(addMonths("2026-08-31", 6), "2027-02-28");
  assert.equal(addMonths("2027-08-31", 6), "2028-02-29");
  assert.equal(addMonths("2028-02-29", 12), "2029-02-28");
  assert.equal(addMonths("2026-12-31", 3), "2027-03-31");
});

Deno.test("validityBy() counts a certificate from its day, to the eve of the day six months later", () => {
  assert.deepEqual(validityBy("urssaf", { issuedOn: "2026-06-01" }), { from: "2026-06-01", until: "2026-11-30" });
  assert.deepEqual(validityBy("kbis", { issuedOn: "2027-11-30" }), { from: "2027-11-30", until: "2028-02-28" });
  assert.deepEqual(validityBy("foreign_workers", { issuedOn: "2026-06-01" }), { from: "2026-06-01", until: "2026-11-30" });
});

Deno.test("validityBy() takes the end that stands on a licence or certificate of insurance, and both days", () => {
  const fields = { validFrom: "2026-01-01", validUntil: "2028-02-29" };
  assert.deepEqual(validityBy("licence", fields), { from: "2026-01-01", until: "2028-02-29" });
  assert.equal(validityBy("goods_insurance", { validUntil: "2026-12-31" })?.until, "2026-12-31");
});

Deno.test("validityBy() guesses no end", () => {
  assert.equal(validityBy("licence", { validFrom: "2026-01-01" }), null);
  assert.equal(validityBy("urssaf", { validUntil: "2026-12-31" }), null);
});
