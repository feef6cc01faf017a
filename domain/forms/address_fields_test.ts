import assert from "node:assert/strict";
import { address, contactPoint, draftAddress } from "./address_fields.ts";
import { parseFields } from "./form.ts";

Deno.test("address wants every part, and a postcode of its country", () => {
  const fields = { line1: "12 rue des Bois", line2: "", postcode: "F-69007", city: "Lyon", country: "fr" };
  assert.deepEqual(parseFields(address, fields), {
    ok: true,
    value: { line1: "12 rue des Bois", postcode: "69007", city: "Lyon", country: "FR" },
  });
  assert.deepEqual(parseFields(address, { ...fields, country: "BE" }), {
    ok: false,
    errors: { postcode: { code: "not_a_postcode" } },
  });
  assert.deepEqual(parseFields(address, { ...fields, city: "" }), { ok: false, errors: { city: { code: "required" } } });
});

Deno.test("draftAddress may lack parts, but not have wrong ones", () => {
  assert.deepEqual(parseFields(draftAddress, {}), { ok: true, value: { line1: "", postcode: "", city: "", country: "FR" } });
  assert.deepEqual(parseFields(draftAddress, { postcode: "1" }), { ok: false, errors: { postcode: { code: "not_a_postcode" } } });
});

Deno.test("contactPoint wants a name beside a phone or an address", () => {
  assert.deepEqual(parseFields(contactPoint, { phone: "04 72 00 00 01" }), { ok: false, errors: { name: { code: "required" } } });
  assert.deepEqual(parseFields(contactPoint, { name: "Quai", email: "" }), { ok: true, value: { name: "Quai" } });
});
