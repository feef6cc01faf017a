import assert from "node:assert/strict";
import { serialize } from "node:v8";
import fc from "fast-check";
import { memoryStore } from "../tests/support/store.ts";
import { getMany, LimitError, LIMITS, sizeOf, sizeOfKey } from "./limits.ts";

Deno.test("sizeOf() is never under the stored size of a plain value", () => {
  const plain = fc.jsonValue({ stringUnit: "binary" });
  fc.assert(fc.property(plain, (value) => sizeOf(value) + 8 >= serialize(value).byteLength));
});

Deno.test("sizeOf() stays near the stored size of a record", () => {
  const record = {
    id: "01J",
    name: "Peintures du Rhône",
    stops: Array.from({ length: 20 }, (_, n) => ({ n, city: "Lyon", done: false })),
  };
  assert.ok(sizeOf(record) < 2 * serialize(record).byteLength);
});

Deno.test("getMany() refuses eleven keys", async () => {
  await using store = await memoryStore();
  const keys = Array.from({ length: 11 }, (_, n) => ["k", n]);
  assert.throws(() => getMany(store.kv, keys), LimitError);
});

/** A key of exactly `bytes`, told from others by `n`. */
const keyOf = (bytes: number, n: number): Deno.KvKey => [String(n).padStart(bytes - 2, "k")];

/** What the local store says of an operation. */
async function commits(kv: Deno.Kv, fill: (atomic: Deno.AtomicOperation) => void): Promise<string> {
  const atomic = kv.atomic();
  fill(atomic);
  return await atomic.commit().then(() => "taken", (error) => String(error));
}

Deno.test("sizeOfKey() is the size that the store counts", async () => {
  await using store = await memoryStore();
  for (const part of ["a", "é", "€", "\u0000", 5, 1.5, new Uint8Array([0, 1]), "plain"]) {
    const room = LIMITS.bytesPerKey - sizeOfKey([part]) - 2;
    const takes = (pad: number) => store.kv.set(["p".repeat(pad), part], 1).then(() => true, () => false);
    assert.deepEqual([await takes(room), await takes(room + 1)], [true, false], String(part));
  }
});

Deno.test("LIMITS names what the store takes of keys in one commit: written ones count, checked and deleted ones do not", async () => {
  await using store = await memoryStore();
  const { keyBytesPerCommit, bytesPerKey } = LIMITS;
  const most = keyBytesPerCommit / bytesPerKey;
  const written = (count: number) => (atomic: Deno.AtomicOperation) => {
    for (let n = 0; n < count; n++) atomic.set(keyOf(bytesPerKey, n), 1);
  };
  assert.equal(await commits(store.kv, written(most)), "taken");
  assert.match(
    await commits(store.kv, (atomic) => {
      written(most)(atomic);
      atomic.set(["k"], 1);
    }),
    /Total key size too large/,
  );
  const others = await commits(store.kv, (atomic) => {
    written(most)(atomic);
    for (let n = 0; n < 10; n++) atomic.check({ key: keyOf(bytesPerKey, 1_000 + n), versionstamp: null });
    for (let n = 0; n < 50; n++) atomic.delete(keyOf(bytesPerKey, 2_000 + n));
  });
  assert.equal(others, "taken");
});

Deno.test("LIMITS names what the store takes in one commit: a written key counts twice, a checked or deleted one once", async () => {
  await using store = await memoryStore();
  const { bytesPerCommit, bytesPerKey } = LIMITS;
  const key = keyOf(bytesPerKey, 0);
  const [chunkBytes, chunkKey] = [60_000, ["c"]];
  const rest = bytesPerCommit % (chunkBytes + 2 * sizeOfKey(chunkKey)) - 2 * sizeOfKey(chunkKey);
  /** What the store says of `others`, which take `bytes`, with as much beside that it is full, and over by `over`. */
  const filled = (others: (atomic: Deno.AtomicOperation) => unknown, bytes: number, over: number) =>
    commits(store.kv, (atomic) => {
      others(atomic);
      for (let n = chunkBytes; n < bytesPerCommit; n += chunkBytes) atomic.set(chunkKey, new Uint8Array(chunkBytes));
      atomic.set(chunkKey, new Uint8Array(rest - bytes + over));
    });
  const ways: readonly (readonly [string, (atomic: Deno.AtomicOperation) => unknown, number])[] = [
    ["set", (atomic) => atomic.set(key, new Uint8Array(10)), 2 * bytesPerKey + 10],
    ["sum", (atomic) => atomic.sum(key, 1n), 2 * bytesPerKey + 8],
    ["check", (atomic) => atomic.check({ key: keyOf(bytesPerKey, 1), versionstamp: null }), bytesPerKey],
    ["delete", (atomic) => atomic.delete(keyOf(bytesPerKey, 2)), bytesPerKey],
  ];
  for (const [way, others, bytes] of ways) {
    assert.equal(await filled(others, bytes, 0), "taken", way);
    assert.match(await filled(others, bytes, 1), /Total mutation size too large/, way);
    await store.kv.delete(key);
  }
});
