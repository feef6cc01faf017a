import assert from "node:assert/strict";
import { ed25519Seal, generateSealKey } from "./ed25519_seal.ts";

const HASH = "ab".repeat(32);

Deno.test("ed25519Seal() verifies its own seal and nothing else", async () => {
  const seal = await ed25519Seal((await generateSealKey()).privateKey);
  const signature = await seal.sign(HASH);
  assert.equal(await seal.verify(seal.keyId, HASH, signature), true);
  assert.equal(await seal.verify(seal.keyId, "cd".repeat(32), signature), false);
  assert.equal(await seal.verify("0123456789abcdef", HASH, signature), false);
  for (const malformed of ["", "not base64!", "AAAA"]) assert.equal(await seal.verify(seal.keyId, HASH, malformed), false);
});

Deno.test("ed25519Seal() has a key id of 16 hex digits that depends on the key alone", async () => {
  const { privateKey, publicKey } = await generateSealKey();
  const [once, again, other] = await Promise.all(
    [privateKey, privateKey, (await generateSealKey()).privateKey].map((key) => ed25519Seal(key)),
  );
  assert.match(once!.keyId, /^[0-9a-f]{16}$/);
  assert.equal(once!.keyId, again!.keyId);
  assert.equal(once!.publicKey, publicKey);
  assert.notEqual(once!.keyId, other!.keyId);
});

Deno.test("ed25519Seal() still verifies seals of a retired key, until it is dropped", async () => {
  const old = await ed25519Seal((await generateSealKey()).privateKey);
  const signature = await old.sign(HASH);
  const { privateKey } = await generateSealKey();
  const rotated = await ed25519Seal(privateKey, [old.publicKey]);
  assert.equal(await rotated.verify(old.keyId, HASH, signature), true);
  assert.equal(await (await ed25519Seal(privateKey)).verify(old.keyId, HASH, signature), false);
});

Deno.test("ed25519Seal() a seal of another key under this key's id does not hold", async () => {
  const seal = await ed25519Seal((await generateSealKey()).privateKey);
  const forger = await ed25519Seal((await generateSealKey()).privateKey);
  assert.equal(await seal.verify(seal.keyId, HASH, await forger.sign(HASH)), false);
});

Deno.test("ed25519Seal() says which key is unusable and never shows it", async () => {
  const { privateKey, publicKey } = await generateSealKey();
  for (const unusable of ["", "secret!", publicKey]) {
    await assert.rejects(ed25519Seal(unusable), {
      name: "TypeError",
      message: "The seal key is not an Ed25519 private key in PKCS8, base64",
    });
  }
  await assert.rejects(ed25519Seal(privateKey, ["secret!"]), {
    message: "A retired seal key is not an Ed25519 public key in SPKI, base64",
  });
});
