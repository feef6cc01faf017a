import assert from "node:assert/strict";
import { openSecretBox } from "./secret_box.ts";

const SECRET = "one secret of the tests, long enough to be one";
const box = await openSecretBox(SECRET);

Deno.test("open() gives back what was sealed, also by another process with the same secret", async () => {
  const sealed = await box.seal("JBSWY3DPEHPK3PXP é€");
  assert.equal(await box.open(sealed), "JBSWY3DPEHPK3PXP é€");
  assert.equal(await (await openSecretBox(SECRET)).open(sealed), "JBSWY3DPEHPK3PXP é€");
  assert.equal(await box.open(await box.seal("")), "");
});

Deno.test("seal() shows nothing of the text and seals it differently each time", async () => {
  const sealed = await box.seal("whsec_in_plain_text");
  assert.match(sealed, /^v1\.[\w-]{16}\.[\w-]+=*$/);
  assert.ok(!sealed.includes("whsec"));
  assert.notEqual(await box.seal("whsec_in_plain_text"), sealed);
});

Deno.test("open() gives null for another key's seal", async () => {
  const other = await openSecretBox("another secret of the tests, long enough too");
  assert.equal(await other.open(await box.seal("secret")), null);
});

Deno.test("open() gives null when any character was changed", async () => {
  const sealed = await box.seal("secret");
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    assert.equal(await box.open(changed), null, `changed at ${at}`);
  }
});

Deno.test("open() gives null for what is no sealed text", async () => {
  const sealed = await box.seal("secret");
  const all = ["", ".", "v1", "v1..", "v2" + sealed.slice(2), sealed + ".x", sealed.slice(0, -4), "v1.AAAA.!!!!", "v1.AAAA.AAAA"];
  for (const text of all) assert.equal(await box.open(text), null, text);
});
