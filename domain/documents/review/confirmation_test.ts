import assert from "node:assert/strict";
import type { ExtractedField, FieldName } from "../extraction/extracted_field.ts";
import { changesBetween, type Confirmation, confirmFields, valuesOf } from "./confirmation.ts";

const BOX = { x0: 0, y0: 0, x1: 1, y1: 1 };
const NAMES: readonly FieldName[] = ["orderNumber", "packages", "netCents", "vatCents", "totalCents"];

function found(name: FieldName, value: string): ExtractedField {
  return { name, value, written: value, confidence: 90, page: 0, box: BOX };
}

function confirm(read: Partial<Record<FieldName, string>>, values: Partial<Record<FieldName, string>>) {
  const fields = Object.entries(read).map(([name, value]) => found(name as FieldName, value));
  return confirmFields(NAMES, fields, new Map(Object.entries(values) as [FieldName, string][]));
}

const confirmation = (fields: Confirmation["fields"]): Confirmation => ({ revision: 1, at: 0, by: "u", orgId: "o", fields });

Deno.test("confirmFields() judges what was read by what a person says, in the order of the form", () => {
  const fields = confirm({ packages: "48", netCents: "100", orderNumber: "CR-1" }, {
    orderNumber: "CR-1",
    packages: "480",
    vatCents: "20",
  });
  assert.deepEqual(fields, [
    { name: "orderNumber", value: "CR-1", verdict: "right" },
    { name: "packages", value: "480", verdict: "corrected" },
    { name: "netCents", value: null, verdict: "struck_out" },
    { name: "vatCents", value: "20", verdict: "added" },
  ]);
});

Deno.test("confirmFields() keeps what contradicts itself on the document, and says so", () => {
  const fields = confirm({}, { netCents: "100", vatCents: "20", totalCents: "130" });
  assert.deepEqual(fields.map(({ fault }) => fault), Array(3).fill("amounts_do_not_add_up"));
});

Deno.test("changesBetween() tells what a correction changes, struck out and added fields too", () => {
  const before = confirmation(confirm({ packages: "48" }, { packages: "48", orderNumber: "CR-1" }));
  const after = confirmation(confirm({ packages: "48" }, { orderNumber: "CR-2", netCents: "5" }));
  assert.deepEqual(changesBetween(valuesOf(before), valuesOf(after)), [
    { name: "orderNumber", before: "CR-1", after: "CR-2" },
    { name: "packages", before: "48", after: null },
    { name: "netCents", before: null, after: "5" },
  ]);
  assert.deepEqual(changesBetween(valuesOf(before), valuesOf(before)), []);
});
