import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { decodeKey, encodeKey } from "./key_codec.ts";

const part = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "\0", "a\0b", "\u{10ffff}"),
  fc.uint8Array({ maxLength: 6 }),
  fc.double({ noNaN: true }),
  fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }),
  fc.constantFrom(0n, 1n, -1n, 255n, 256n, -255n, -256n, 2n ** 64n - 1n, 2n ** 64n, -(2n ** 64n)),
  fc.boolean(),
);
const keys = fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 });

Deno.test("decodeKey() gives back what encodeKey() was given", () => {
  fc.assert(fc.property(keys, (some) => {
    for (const key of some) assert.deepEqual(decodeKey(encodeKey(key)), key);
  }));
});

Deno.test("encodeKey() writes keys as the store does", async () => {
  const path = await Deno.makeTempFile();
  await Deno.remove(path);
  const kv = await Deno.openKv(path);
  try {
    const some = fc.sample(keys, { numRuns: 20, seed: 7 }).flat();
    for (const [n, key] of some.entries()) await kv.set(key, n);
    using file = new DatabaseSync(path, { readOnly: true });
    const stored = file.prepare("SELECT k FROM kv").all().map(({ k }) => (k as Uint8Array).toHex());
    assert.deepEqual(new Set(stored), new Set(some.map((key) => new Uint8Array(encodeKey(key)).toHex())));
  } finally {
    kv.close();
    for (const end of ["", "-wal", "-shm"]) await Deno.remove(path + end).catch(() => {});
  }
});

Deno.test("decodeKey() refuses bytes that are no key", () => {
  const whole = encodeKey(["orders", 7, 300n]);
  for (const cut of [1, 5, whole.length - 1]) assert.throws(() => decodeKey(whole.subarray(0, cut)), RangeError);
  assert.throws(() => decodeKey(Uint8Array.of(0x99)), RangeError);
});
