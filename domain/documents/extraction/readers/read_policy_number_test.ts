import assert from "node:assert/strict";
import { policyBehind, readLongPolicy, readPolicyNumber, readSignedPolicy } from "./read_policy_number.ts";

Deno.test("readPolicyNumber() takes groups of figures and letters, without the spaces between", () => {
  for (
    const [written, value] of [
      ["HV 1 409 771 / 04", "HV1409771/04"],
      ["011 548 329 M", "011548329M"],
      ["HT-2025-60117", "HT-2025-60117"],
      ["7712345 A", "7712345A"],
      ["09537744 J 02 garantissant", "09537744J02"],
      ["TPRO 4 601 937, souscrite le 14/05/2021", "TPRO4601937"],
      ["A17204-151680227", "A17204-151680227"],
      ["58201774 N", "58201774N"],
      ["HA RCP0418827", "HARCP0418827"],
      ["FA22O7715", "FA2207715"],
      ["NMI/FL/77120-3", "NMI/FL/77120-3"],
      ["010.720.114.553", "010.720.114.553"],
    ] as const
  ) assert.equal(readPolicyNumber(written)?.value, value, written);
});

Deno.test("readPolicyNumber() stops before a day, a word in capitals and an amount, and takes no article, plate or year", () => {
  assert.equal(readPolicyNumber("7781204 DU 01/04/2026")?.value, "7781204");
  assert.equal(readPolicyNumber("10744862304 01/04/2026")?.value, "10744862304");
  for (const text of ["L211-1", "AB-123-CD", "2026", "300 000 €", "01/04/2026"]) assert.equal(readPolicyNumber(text), null, text);
});

Deno.test("policyBehind(), readSignedPolicy() and readLongPolicy() take the number to which words lead, or one too long for another thing", () => {
  assert.equal(policyBehind(/contrat (?=[A-Z\d])/giu)("souscrit le contrat TPM 4118602 garantissant")?.value, "TPM4118602");
  assert.equal(readSignedPolicy("véhicules, numéro 09537744 J 02")?.value, "09537744J02");
  assert.equal(readSignedPolicy("le contrat 09537744"), null);
  assert.equal(readLongPolicy("9 véhicules, référencé 00208200")?.value, "00208200");
});
