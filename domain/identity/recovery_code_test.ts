import assert from "node:assert/strict";
import { readRecoveryCode, recoveryCodeOf } from "./recovery_code.ts";

const bytes = Uint8Array.from({ length: 10 }, (_, index) => index * 25 + 3);

Deno.test("recoveryCodeOf() spells ten bytes as four groups of four, each its own", () => {
  assert.match(recoveryCodeOf(bytes), /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.equal(recoveryCodeOf(new Uint8Array(10)), "0000-0000-0000-0000");
  assert.equal(recoveryCodeOf(new Uint8Array(10).fill(255)), "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
});

Deno.test("readRecoveryCode() forgives case, spaces and letters that read as digits", () => {
  const code = recoveryCodeOf(bytes);
  for (const typed of [code, code.toLowerCase(), code.replaceAll("-", ""), ` ${code.replaceAll("-", " ")} `]) {
    assert.equal(readRecoveryCode(typed), code);
  }
  assert.equal(readRecoveryCode("oOiI-lLoO-0000-0000"), "0011-1100-0000-0000");
});

Deno.test("readRecoveryCode() gives null for what is no code", () => {
  for (const typed of ["", "123456", "0000-0000-0000-000", "0000-0000-0000-000U", "é".repeat(16)]) {
    assert.equal(readRecoveryCode(typed), null, typed);
  }
});
