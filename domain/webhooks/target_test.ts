import assert from "node:assert/strict";
import { MAX_TARGET_CHARS, targetFault } from "./target.ts";

Deno.test("targetFault() finds nothing wrong with a public https address", () => {
  for (const target of ["https://hooks.example.com/in?a=1", "https://example.com:8443/", "https://8.8.8.8/x"]) {
    assert.equal(targetFault(target, false), null, target);
  }
});

Deno.test("targetFault() names each fault", () => {
  assert.equal(targetFault("example.com/in", false), "not_an_address");
  assert.equal(targetFault("ftp://example.com/", false), "not_an_address");
  assert.equal(targetFault("javascript:alert(1)", true), "not_an_address");
  assert.equal(targetFault(`https://example.com/${"a".repeat(MAX_TARGET_CHARS)}`, false), "not_an_address");
  assert.equal(targetFault("http://example.com/", false), "not_https");
  assert.equal(targetFault("https://me:secret@example.com/", false), "has_credentials");
  for (
    const host of ["localhost", "127.0.0.1", "0x7f.1", "2130706433", "[::1]", "[::ffff:10.0.0.1]", "169.254.169.254", "kv"]
  ) assert.equal(targetFault(`https://${host}/`, false), "not_public", host);
  for (const host of ["db.internal", "printer.local", "a.localhost", "metadata.google.internal."]) {
    assert.equal(targetFault(`https://${host}/`, false), "not_public", host);
  }
});

Deno.test("targetFault() admits private addresses and plain http where they are allowed", () => {
  assert.equal(targetFault("http://127.0.0.1:9000/in", true), null);
  assert.equal(targetFault("http://me:secret@localhost/", true), "has_credentials");
});
