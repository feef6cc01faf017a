import assert from "node:assert/strict";
import type { FieldName } from "../extraction/extracted_field.ts";
import { statedValues } from "./stated_values.ts";

const found = (name: FieldName, value: string) => ({
  name,
  value,
  written: value,
  confidence: 90,
  page: 0,
  box: { x0: 0, y0: 0, x1: 1, y1: 1 },
});
const INVOICE = { fields: [found("netCents", "85000"), found("issuedOn", "2026-11-24")] };

Deno.test("statedValues() reads values as answers tell them: cents as digits, days as in ISO 8601", () => {
  const read = statedValues(INVOICE, "invoice", { netCents: "85050", issuedOn: "2026-11-25", vatNumber: "fr 44 732 829 320" });
  assert.deepEqual(read.ok && Object.fromEntries(read.values), {
    netCents: "85050",
    issuedOn: "2026-11-25",
    vatNumber: "FR44732829320",
  });
});

Deno.test("statedValues() takes null for a field that is not on the document, and silence about a known one for none", () => {
  const read = statedValues(INVOICE, "invoice", { netCents: null, issuedOn: "2026-11-24" });
  assert.deepEqual(read.ok && [...read.values.keys()], ["issuedOn"]);
  const confirmed = {
    revision: 1,
    at: 0,
    by: "u",
    orgId: "o",
    fields: [{ name: "iban", value: "x", verdict: "added" } as const],
  };
  const silent = statedValues({ ...INVOICE, confirmed }, "invoice", { netCents: "85000" });
  assert.deepEqual(!silent.ok && silent.errors, { "fields.issuedOn": { code: "required" }, "fields.iban": { code: "required" } });
});

Deno.test("statedValues() refuses what the form refuses, another form's fields, and amounts that could be euros", () => {
  const read = statedValues({}, "invoice", { netCents: "850,00", issuedOn: "2026-02-31", plate: "FX-815-LM" });
  assert.deepEqual(!read.ok && Object.entries(read.errors).map(([path, { code }]) => `${path} ${code}`).sort(), [
    "fields.issuedOn not_a_day",
    "fields.netCents not_a_whole_number",
    "fields.plate unknown_field",
  ]);
});
