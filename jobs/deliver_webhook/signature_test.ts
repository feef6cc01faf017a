import assert from "node:assert/strict";
import { signatureHeader } from "./signature.ts";

Deno.test("signatureHeader() signs timestamp and body, reproducibly by any HMAC-SHA256", async () => {
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode("whsec_é"),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const body = '{"name":"Hélène"}';
  const expected = new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`1764000000.${body}`))).toHex();
  assert.equal(signatureHeader(["whsec_é"], 1_764_000_000, body), `v1=${expected}`);
});

Deno.test("signatureHeader() gives one signature a secret, the newest first", () => {
  const [fresh, old] = signatureHeader(["new", "old"], 1, "{}").split(",");
  assert.equal(fresh, signatureHeader(["new"], 1, "{}"));
  assert.equal(old, signatureHeader(["old"], 1, "{}"));
});
