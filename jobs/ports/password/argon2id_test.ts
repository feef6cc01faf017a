import assert from "node:assert/strict";
import { hashPassword, NOBODY_HASH, verifyPassword } from "./argon2id.ts";

Deno.test("verifyPassword() knows the password again and no other", async () => {
  const stored = await hashPassword("Symphonia-2026");
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await verifyPassword("Symphonia-2026", stored), true);
  assert.equal(await verifyPassword("symphonia-2026", stored), false);
});

Deno.test("verifyPassword() takes composed and decomposed accents as the same", async () => {
  assert.equal(await verifyPassword("e\u0301te\u0301-2026", await hashPassword("\u00e9t\u00e9-2026")), true);
});

Deno.test("verifyPassword() refuses everything for nobody and for what is no PHC string", async () => {
  assert.equal(await verifyPassword("", NOBODY_HASH), false);
  assert.equal(await verifyPassword("x", "x"), false);
});
