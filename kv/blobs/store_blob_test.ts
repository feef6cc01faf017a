import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { checkIntegrity } from "../integrity/check_integrity.ts";
import { keys } from "../keys.ts";
import { getBlobRecord, type StoredBlob } from "./blob.ts";
import { readBlobFigures } from "./blob_figures.ts";
import type { Bytes } from "./byte_store.ts";
import { chunkStore, PART_BYTES } from "./chunk_store.ts";
import { removeLooseCopies } from "./loose_copies.ts";
import { BlobBroken, openBlob } from "./open_blob.ts";
import { BlobTooLarge } from "./parts_of.ts";
import { storeBlob } from "./store_blob.ts";

const MOST = { maxBytes: 4_000_000 };

function bytesOf(length: number): Bytes {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff);
}

/** In pieces that fit neither a chunk nor a part. */
async function* inPieces(bytes: Bytes, pieceBytes = 50_001): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield await Promise.resolve(bytes.slice(at, at + pieceBytes));
}

async function read({ kv }: MemoryStore, blob: StoredBlob): Promise<Bytes> {
  return await new Response(ReadableStream.from(openBlob(chunkStore(kv), blob))).bytes();
}

async function chunksIn({ kv }: MemoryStore): Promise<number> {
  return (await Array.fromAsync(kv.list({ prefix: ["blob_chunks"] }))).length;
}

for (const length of [0, 1, 60 * 1024, 60 * 1024 + 1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3_000_000]) {
  Deno.test(`storeBlob() stores ${length} bytes that come in pieces under their SHA-256, and openBlob() gives them back`, async () => {
    await using store = await memoryStore();
    const bytes = bytesOf(length);
    const blob = await storeBlob(store, chunkStore(store.kv), inPieces(bytes), MOST);
    assert.equal(blob.sha256, createHash("sha256").update(bytes).digest("hex"));
    assert.equal(blob.sizeBytes, length);
    assert.deepEqual(await read(store, blob), bytes);
    assert.deepEqual((await getBlobRecord(store, blob.sha256))?.value, blob);
    const loose = await Array.fromAsync(store.kv.list({ prefix: ["loose_copies"] }));
    assert.deepEqual(loose, []);
    assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  });
}

Deno.test("storeBlob() stores the same bytes once, however they come", async () => {
  await using store = await memoryStore();
  const bytes = bytesOf(2_000_000);
  const into = chunkStore(store.kv);
  const first = await storeBlob(store, into, bytes, MOST);
  const chunks = await chunksIn(store);
  const second = await storeBlob(store, into, inPieces(bytes), MOST);
  assert.equal(second.place, first.place);
  assert.deepEqual((await readBlobFigures(store.kv))[0], { store: "kv", blobs: 1, sizeBytes: 2_000_000 });
  store.clock.pass(2 * DAY_MS);
  await removeLooseCopies(store, ({ place }) => into.remove(place).then(() => true), AbortSignal.any([]));
  assert.equal(await chunksIn(store), chunks);
  assert.deepEqual(await read(store, first), bytes);
});

Deno.test("storeBlob() stores the same bytes once when they come twice at once", async () => {
  await using store = await memoryStore();
  const bytes = bytesOf(100_000);
  const blobs = await Promise.all(Array.from({ length: 5 }, () => storeBlob(store, chunkStore(store.kv), bytes, MOST)));
  assert.equal(new Set(blobs.map(({ place }) => place)).size, 1);
  assert.deepEqual(await read(store, blobs[0]!), bytes);
  assert.deepEqual((await readBlobFigures(store.kv))[0], { store: "kv", blobs: 1, sizeBytes: 100_000 });
});

Deno.test("storeBlob() reads no further when more comes in than may be stored, and what came in goes", async () => {
  await using store = await memoryStore();
  let asked = 0;
  async function* endless(): AsyncGenerator<Bytes> {
    for (;; asked++) yield await Promise.resolve(bytesOf(500_000));
  }
  const into = chunkStore(store.kv);
  await assert.rejects(storeBlob(store, into, endless(), MOST), BlobTooLarge);
  assert.equal(asked, 8);
  assert.ok(await chunksIn(store) > 0);
  store.clock.pass(DAY_MS - HOUR_MS);
  await removeLooseCopies(store, ({ place }) => into.remove(place).then(() => true), AbortSignal.any([]));
  assert.ok(await chunksIn(store) > 0, "it might still be coming in");
  store.clock.pass(2 * HOUR_MS);
  await removeLooseCopies(store, ({ place }) => into.remove(place).then(() => true), AbortSignal.any([]));
  assert.equal(await chunksIn(store), 0);
  assert.equal((await Array.fromAsync(store.kv.list({ prefix: ["blobs"] }))).length, 0);
});

Deno.test("storeBlob() of bytes that are there puts off when they are looked at, so that who refers to them next keeps them", async () => {
  await using store = await memoryStore();
  const bytes = bytesOf(10);
  const into = chunkStore(store.kv);
  const { sha256, checkAt } = await storeBlob(store, into, bytes, MOST);
  const before = (await getBlobRecord(store, sha256))!.versionstamp;
  store.clock.pass(checkAt! - store.now() - HOUR_MS / 2);
  await storeBlob(store, into, bytes, MOST);
  const after = (await getBlobRecord(store, sha256))!;
  assert.notEqual(after.versionstamp, before);
  assert.equal(after.value.checkAt, store.now() + DAY_MS);
  await storeBlob(store, into, bytes, { ...MOST, staysWithItsRecord: true });
  assert.equal((await getBlobRecord(store, sha256))!.value.checkAt, null);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

for (
  const [what, spoil] of [
    ["a byte that changed", (chunk: Bytes) => chunk.with(7, chunk[7]! ^ 1)],
    ["bytes that are missing", (chunk: Bytes) => chunk.slice(1)],
    ["bytes too many", (chunk: Bytes) => Uint8Array.of(...chunk, 0)],
  ] as const
) {
  Deno.test(`openBlob() fails before the end for ${what}`, async () => {
    await using store = await memoryStore();
    const blob = await storeBlob(store, chunkStore(store.kv), bytesOf(200_000), MOST);
    const key = keys.blobChunk(blob.place, 1);
    await store.kv.set(key, spoil((await store.kv.get<Bytes>(key)).value!));
    let given = 0;
    const reading = (async () => {
      for await (const bytes of openBlob(chunkStore(store.kv), blob)) given += bytes.length;
    })();
    await assert.rejects(reading, BlobBroken);
    assert.ok(given < blob.sizeBytes);
  });
}

Deno.test("openBlob() fails where the copy is gone", async () => {
  await using store = await memoryStore();
  const into = chunkStore(store.kv);
  const blob = await storeBlob(store, into, bytesOf(10), MOST);
  await into.remove(blob.place);
  await assert.rejects(read(store, blob), BlobBroken);
});

Deno.test("getBlobRecord() reads what version 0.2 wrote", async () => {
  await using store = await memoryStore();
  const bytes = bytesOf(100);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await store.kv.set(keys.blobChunk(sha256, 0), bytes);
  await store.kv.set(keys.blob(sha256), { sizeBytes: 100 });
  const blob = (await getBlobRecord(store, sha256))!.value;
  assert.deepEqual(await read(store, blob), bytes);
  assert.equal((await storeBlob(store, chunkStore(store.kv), bytes, MOST)).place, sha256);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});
