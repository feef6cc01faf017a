import assert from "node:assert/strict";
import { parseForm } from "../forms/form.ts";
import { DAY_MS } from "../time/instant.ts";
import { confirmationForm } from "./confirmation_form.ts";
import { confirmDocument, MAX_CONFIRMATIONS } from "./confirm_document.ts";
import type { VigilanceDocument, VigilanceFields } from "./vigilance_document.ts";
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
  assert.deepEqual(confirmed.value.confirmations, [{ fields, from: "2026-11-01", until: "2027-04-30", by: "Hugo", at: NOW }]);
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

Deno.test("confirmationForm() reads each kind's own fields, normalised, twice alike", () => {
  for (const _ of ["first", "compiled"]) {
    const typed = { siren: "732 829 320 00074", securityCode: "abcde 12345 fghij", issuedOn: "01/11/2026" };
    const parsed = parseForm(confirmationForm("urssaf"), Object.entries(typed));
    assert.deepEqual(parsed.ok && parsed.value, { siren: "732829320", securityCode: "ABCDE12345FGHIJ", issuedOn: "2026-11-01" });
    const wrong = { siren: "123456789", securityCode: "ABC", issuedOn: "31/02/2026" };
    const refused = parseForm(confirmationForm("urssaf"), Object.entries(wrong));
    const codes = refused.ok ? [] : Object.values(refused.errors).map(({ code }) => code);
    assert.deepEqual(codes, ["not_a_siren", "not_a_security_code", "not_a_date"]);
    const blank = { insurer: "Assur", policyNumber: "P-1", validFrom: "", validUntil: "2027-01-01" };
    const insured = parseForm(confirmationForm("goods_insurance"), Object.entries(blank));
    assert.deepEqual(insured.ok && insured.value, { insurer: "Assur", policyNumber: "P-1", validUntil: "2027-01-01" });
  }
});
