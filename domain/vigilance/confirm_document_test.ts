import assert from "node:assert/strict";
import type { ExtractedField } from "../documents/extraction/extracted_field.ts";
import { DAY_MS } from "../time/instant.ts";
import { confirmDocument, MAX_CONFIRMATIONS } from "./confirm_document.ts";
import { revisionOf, type VigilanceDocument, type VigilanceFields } from "./vigilance_document.ts";
import type { VigilanceKind } from "./vigilance_rules.ts";

const SIRET = "73282932000074";
/** 23:30 on the 24th in France. */
const NOW = Date.UTC(2026, 10, 24, 22, 30);

function filed(kind: VigilanceKind): VigilanceDocument {
  const file = { name: "papier.pdf", mediaType: "application/pdf", sizeBytes: 1, sha256: "a" };
  const document = { id: "D1", orgId: "carrier", kind, file, uploadedBy: "Hugo", uploadedAt: NOW };
  return { ...document, reading: { state: "not_read" }, confirmations: [] };
}

const confirm = (kind: VigilanceKind, fields: VigilanceFields, now = NOW) =>
  confirmDocument(filed(kind), { fields, by: "Hugo", siret: SIRET }, now);
const errorsOf = (kind: VigilanceKind, fields: VigilanceFields, now = NOW) => {
  const confirmed = confirm(kind, fields, now);
  return confirmed.ok ? {} : Object.fromEntries(Object.entries(confirmed.refusal).map(([name, { code }]) => [name, code]));
};

Deno.test("confirmDocument() writes down who confirmed what, and the days that follow", () => {
  const fields = { siren: "732829320", securityCode: "ABCDE12345FGHIJ", issuedOn: "2026-11-01" };
  const confirmed = confirm("urssaf", fields);
  assert.ok(confirmed.ok);
  assert.deepEqual(confirmed.value.confirmations, [
    { revision: 1, fields, from: "2026-11-01", until: "2027-04-30", by: "Hugo", at: NOW },
  ]);
  assert.equal(confirmed.value.reminded, undefined);
});

Deno.test("confirmDocument() refuses a paper of another firm, and impossible dates", () => {
  assert.deepEqual(errorsOf("kbis", { siren: "552100554", issuedOn: "2026-11-01" }), { siren: "siren_of_another_firm" });
  assert.deepEqual(errorsOf("kbis", { siren: "732829320", issuedOn: "2026-11-25" }), { issuedOn: "in_the_future" });
  const backwards = { validFrom: "2026-11-01", validUntil: "2026-10-31" };
  assert.deepEqual(errorsOf("motor_insurance", backwards), { validUntil: "ends_before_it_starts" });
  assert.deepEqual(errorsOf("licence", { validFrom: "2026-11-01", validUntil: "2036-11-03" }), { validUntil: "holds_too_long" });
  assert.deepEqual(errorsOf("licence", { validFrom: "2026-11-01", validUntil: "2036-11-01" }), {});
});

Deno.test("confirmDocument() goes by the day of France: half an hour later its tomorrow is today", () => {
  const tomorrow = { siren: "732829320", issuedOn: "2026-11-25" };
  assert.deepEqual(errorsOf("kbis", tomorrow, NOW + 30 * 60_000), {});
});

Deno.test("confirmDocument() leaves out the reminders of what was just typed, and begins again with a correction", () => {
  const soon = confirm("motor_insurance", { validUntil: "2026-12-06" });
  assert.equal(soon.ok && soon.value.reminded, 15);
  assert.ok(soon.ok);
  const act = { fields: { validUntil: "2027-12-06" }, by: "Hugo", siret: SIRET };
  const corrected = confirmDocument(soon.value, act, NOW + DAY_MS);
  assert.ok(corrected.ok);
  assert.deepEqual([corrected.value.reminded, corrected.value.confirmations.length], [undefined, 2]);
});

Deno.test("confirmDocument() keeps the last corrections, not without an end", () => {
  let document = filed("motor_insurance");
  for (let n = 0; n < MAX_CONFIRMATIONS + 3; n++) {
    const again = confirmDocument(document, { fields: { validUntil: `20${30 + n}-01-01` }, by: "Hugo", siret: SIRET }, NOW + n);
    assert.ok(again.ok);
    document = again.value;
  }
  assert.deepEqual([document.confirmations.length, document.confirmations.at(-1)!.until], [MAX_CONFIRMATIONS, "2052-01-01"]);
});

Deno.test("confirmDocument() judges what was read by what a person says, each time, and counts its confirmations", () => {
  const found = (name: ExtractedField["name"], value: string, fault?: ExtractedField["fault"]): ExtractedField => {
    const place = { written: value, confidence: 90, page: 0, box: { x0: 0, y0: 0, x1: 1, y1: 1 } };
    return { name, value, ...place, ...fault && { fault } };
  };
  const fields = [found("siret", SIRET), found("securityCode", "ABC", "security_code_incomplete"), found("headcount", "12")];
  const read: VigilanceDocument = { ...filed("urssaf"), reading: { state: "read", titled: "urssaf", fields } };
  const typed = { siren: "732829320", securityCode: "ABCDE12345FGHIJ", issuedOn: "2026-11-01" };
  const first = confirmDocument(read, { fields: typed, by: "Hugo", siret: SIRET }, NOW);
  assert.ok(first.ok);
  const verdicts = { siren: "right", securityCode: "corrected", issuedOn: "added" };
  assert.deepEqual([first.value.confirmations[0]!.verdicts, revisionOf(read), revisionOf(first.value)], [verdicts, 0, 1]);
  const { revision: _, ...old } = first.value.confirmations[0]!;
  const olderVersion = { ...first.value, confirmations: [old] };
  const again = confirmDocument(olderVersion, { fields: typed, by: "Hugo", siret: SIRET }, NOW);
  assert.equal(again.ok && revisionOf(again.value), 2);
});
