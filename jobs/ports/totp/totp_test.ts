import assert from "node:assert/strict";
import { totp } from "./totp.ts";

/** "12345678901234567890", the secret of RFC 6238's table, in base 32. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
/** Seconds since 1970 and the last six of the eight digits. Source: RFC 6238, appendix B, SHA-1. */
const TABLE = [[59, "287082"], [1111111109, "081804"], [1111111111, "050471"], [2000000000, "279037"]] as const;

Deno.test("stepOf() knows the codes of RFC 6238, typed with a space too", async () => {
  for (const [seconds, code] of TABLE) {
    const step = Math.floor(seconds / 30);
    assert.equal(await totp.stepOf(SECRET, code, seconds * 1000), step);
    assert.equal(await totp.stepOf(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, seconds * 1000), step);
  }
});

Deno.test("stepOf() forgives a clock that is a step off, and no more, and tells the step of the code", async () => {
  const [seconds, code] = TABLE[3];
  const step = Math.floor(seconds / 30);
  for (const off of [-30, 0, 30]) assert.equal(await totp.stepOf(SECRET, code, (seconds + off) * 1000), step);
  for (const off of [-60, 60]) assert.equal(await totp.stepOf(SECRET, code, (seconds + off) * 1000), null);
});

Deno.test("stepOf() gives null for what is no code", async () => {
  for (const code of ["", "28708", "2870822", "28708a", "-87082"]) assert.equal(await totp.stepOf(SECRET, code, 59_000), null);
});

Deno.test("newSecret() has 160 bits, and address() tells an authenticator everything", async () => {
  const secret = await totp.newSecret();
  assert.match(secret, /^[A-Z2-7]{32}$/);
  assert.notEqual(await totp.newSecret(), secret);
  const address = new URL(await totp.address(secret, "lea@shipper.test"));
  assert.equal(address.protocol, "otpauth:");
  assert.equal(address.searchParams.get("secret"), secret);
  assert.equal(address.searchParams.get("issuer"), "SYMPHONI.A");
  assert.match(decodeURIComponent(address.pathname), /SYMPHONI\.A:lea@shipper\.test$/);
});
