import assert from "node:assert/strict";
import type { ExtractedField } from "../documents/extraction/extracted_field.ts";
import { fieldsToBeginWith, foundFields, paperFaults } from "./found_fields.ts";
import type { VigilanceDocument, VigilanceReading } from "./vigilance_document.ts";
import type { VigilanceKind } from "./vigilance_rules.ts";

const SIRET = "73282932000074";

function found(name: ExtractedField["name"], value: string, fault?: ExtractedField["fault"]): ExtractedField {
  const place = { written: value, confidence: 90, page: 0, box: { x0: 0, y0: 0, x1: 1, y1: 1 } };
  return { name, value, ...place, ...fault && { fault } };
}

function read(
  kind: VigilanceKind,
  fields: ExtractedField[],
  titled: (VigilanceReading & { state: "read" })["titled"] = null,
): VigilanceDocument {
  const file = { name: "papier.pdf", mediaType: "application/pdf", sizeBytes: 1, sha256: "a" };
  const document = { id: "D1", orgId: "carrier", kind, file, uploadedBy: "Hugo", uploadedAt: 0, confirmations: [] };
  return { ...document, reading: { state: "read", fields, titled } };
}

Deno.test("fieldsToBeginWith() takes what was read and passes its check, and nothing that the form does not ask for", () => {
  const document = read("urssaf", [
    found("siret", "73282932000074"),
    found("securityCode", "ABC", "security_code_incomplete"),
    found("issuedOn", "2026-11-01"),
    found("headcount", "12"),
  ]);
  assert.deepEqual(fieldsToBeginWith(document), { siren: "732829320", issuedOn: "2026-11-01" });
});

Deno.test("foundFields() keeps where each field stands, also one that fails its check; a sound SIRET tells the SIREN", () => {
  const siret = found("siret", SIRET);
  const wrong = found("siren", "732829321", "siren_check_fails");
  const day = found("issuedOn", "2026-13-01", "date_impossible");
  assert.deepEqual(foundFields(read("kbis", [wrong, siret, day])), [{ ...siret, name: "siren", value: "732829320" }, day]);
  assert.deepEqual(foundFields(read("kbis", [wrong])), [wrong]);
});

Deno.test("fieldsToBeginWith() takes what a person confirmed before what was read", () => {
  const fields = { validUntil: "2027-01-31" };
  const confirmation = { fields, from: "2026-01-01", until: "2027-01-31", by: "Hugo", at: 0 };
  const document = { ...read("motor_insurance", [found("validUntil", "2027-01-01")]), confirmations: [confirmation] };
  assert.deepEqual(fieldsToBeginWith(document), fields);
});

Deno.test("paperFaults() tells of another firm's paper, of another paper, and of another cover", () => {
  assert.deepEqual(paperFaults(read("kbis", [found("siren", "552100554")], "kbis"), SIRET), [
    { code: "siren_of_another_firm", siren: "552100554" },
  ]);
  assert.deepEqual(paperFaults(read("kbis", [], "invoice"), SIRET), [{ code: "another_document", titled: "invoice" }]);
  assert.deepEqual(paperFaults(read("goods_insurance", [found("cover", "motor_fleet")], "insurance"), SIRET), [
    { code: "another_cover" },
  ]);
  assert.deepEqual(paperFaults(read("kbis", [found("siren", "732829320")], "kbis"), SIRET), []);
});
