import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { DAY_MS } from "../../../domain/time/instant.ts";
import { getBlobRecord } from "../../../kv/blobs/blob.ts";
import { readBlobFigures } from "../../../kv/blobs/blob_figures.ts";
import type { Bytes } from "../../../kv/blobs/byte_store.ts";
import { removeLooseCopies } from "../../../kv/blobs/loose_copies.ts";
import { BlobTooLarge } from "../../../kv/blobs/parts_of.ts";
import { checkIntegrity } from "../../../kv/integrity/check_integrity.ts";
import { keys } from "../../../kv/keys.ts";
import { memoryStore } from "../../../tests/support/store.ts";
import { readStored } from "./read_stored.ts";
import { S3Server } from "./s3_server_fixture.ts";
import { storageOver } from "./storage_fixture.ts";

const MIB = 1024 * 1024;
const MOST = 20 * MIB;

function bytesOf(length: number): Bytes {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 10)) & 0xff);
}

async function* inPieces(sizeBytes: number): AsyncGenerator<Bytes> {
  const bytes = bytesOf(sizeBytes);
  for (let at = 0; at < sizeBytes; at += 700_001) yield await Promise.resolve(bytes.slice(at, at + 700_001));
}

for (const where of ["kv", "s3"] as const) {
  for (const sizeBytes of [0, 1_000, 9 * MIB]) {
    Deno.test(`BlobStorage.put() streams ${sizeBytes} bytes into ${where}, and open() streams them out`, async () => {
      await using server = new S3Server();
      await using store = await memoryStore();
      const storage = storageOver(store, { s3: server.settings, target: where });
      const bytes = bytesOf(sizeBytes);
      const blob = await storage.put(inPieces(sizeBytes), MOST);
      assert.deepEqual([blob.store, blob.sizeBytes], [where, sizeBytes]);
      assert.equal(blob.sha256, createHash("sha256").update(bytes).digest("hex"));
      assert.deepEqual(await readStored(storage, blob.sha256), bytes);
      assert.equal(server.objects.size, where === "s3" ? 1 : 0);
      assert.deepEqual((await readBlobFigures(store.kv)).find((figures) => figures.store === where), {
        store: where,
        blobs: 1,
        sizeBytes,
      });
    });
  }
}

Deno.test("BlobStorage.put() writes the same bytes once, also where the other store holds them", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const inKv = await storageOver(store).put(bytesOf(1_000), MOST);
  const storage = storageOver(store, { s3: server.settings });
  assert.equal((await storage.put(bytesOf(1_000), MOST)).place, inKv.place);
  assert.equal(server.requests.length, 0);
  assert.deepEqual(await readStored(storage, inKv.sha256), bytesOf(1_000));
});

Deno.test("BlobStorage.put() refuses what is too large while it comes in, and nothing of it stays", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const storage = storageOver(store, { s3: server.settings });
  await assert.rejects(storage.put(inPieces(19 * MIB), 17 * MIB), BlobTooLarge);
  assert.deepEqual([server.objects.size, server.uploads.size], [0, 0]);
  store.clock.pass(2 * DAY_MS);
  await removeLooseCopies(store, (copy) => storage.removeCopy(copy), AbortSignal.any([]));
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["loose_copies"] })), []);
});

Deno.test("BlobStorage.removeCopy() says when the store cannot be reached, and the copy goes the next time", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const reports: unknown[] = [];
  const storage = storageOver(store, { s3: server.settings, reports });
  const away = Array.from({ length: 3 }, () => ({ on: "DELETE", how: 503 } as const));
  server.fail(...away);
  await assert.rejects(storage.put(inPieces(9 * MIB), 9 * MIB - 1), BlobTooLarge);
  assert.equal(server.uploads.size, 1);
  await storage.put(bytesOf(1), MOST);
  store.clock.pass(2 * DAY_MS);
  server.fail(...away);
  await removeLooseCopies(store, (copy) => storage.removeCopy(copy), AbortSignal.any([]));
  assert.deepEqual([server.uploads.size, reports.length], [1, 1]);
  await removeLooseCopies(store, (copy) => storage.removeCopy(copy), AbortSignal.any([]));
  assert.deepEqual([server.uploads.size, reports.length], [0, 1]);
});

for (const where of ["kv", "s3"] as const) {
  Deno.test(`BlobStorage.open() gives no broken byte of ${where} as whole, tells the log, and the same bytes heal it`, async () => {
    await using server = new S3Server();
    await using store = await memoryStore();
    const reports: unknown[] = [];
    const storage = storageOver(store, { s3: server.settings, target: where, reports });
    const bytes = bytesOf(300_000);
    const { sha256, place } = await storage.put(bytes, MOST);
    if (where === "s3") server.objects.set(place, { bytes: bytes.with(5, 99), storageClass: "STANDARD" });
    else await store.kv.set(keys.blobChunk(place, 1), bytesOf(60 * 1024));
    await assert.rejects(readStored(storage, sha256), /BlobBroken|has other bytes/);
    assert.equal(reports.length, 1);
    assert.match(String(reports[0]), new RegExp(`BlobBroken: blob ${sha256}`));

    const healed = await storage.put(bytes, MOST);
    assert.notEqual(healed.place, place);
    assert.deepEqual(await readStored(storage, sha256), bytes);
    assert.deepEqual((await readBlobFigures(store.kv)).reduce((sum, { blobs }) => sum + blobs, 0), 1);
    assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  });
}

Deno.test("BlobStorage.open() gives null for a hash that nothing was stored under, and says which setting is missing", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  assert.equal(await storageOver(store).open("00".repeat(32)), null);
  const { sha256 } = await storageOver(store, { s3: server.settings }).put(bytesOf(10), MOST);
  await assert.rejects(storageOver(store).open(sha256), /no setting names/);
});

Deno.test("BlobStorage.move() brings a blob over, and back; who reads meanwhile comes to the end", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const bytes = bytesOf(9 * MIB);
  const { sha256 } = await storageOver(store).put(bytes, MOST);
  const there = storageOver(store, { s3: server.settings });
  const back = storageOver(store, { s3: server.settings, target: "kv" });
  for (const storage of [there, back]) {
    const reading = (await storage.open(sha256))!;
    assert.equal(await storage.move((await getBlobRecord(store, sha256))!), true);
    assert.equal((await getBlobRecord(store, sha256))!.value.store, storage.target);
    assert.deepEqual(await new Response(reading.stream).bytes(), bytes);
    assert.deepEqual(await readStored(storage, sha256), bytes);
    assert.equal(await storage.move((await getBlobRecord(store, sha256))!), false);
    store.clock.pass(2 * DAY_MS);
    await removeLooseCopies(store, (copy) => storage.removeCopy(copy), AbortSignal.any([]));
    assert.deepEqual(await readStored(storage, sha256), bytes);
    assert.equal(server.objects.size, storage === there ? 1 : 0);
  }
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("BlobStorage.move() leaves the old copy where the new one is not what was sent", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const storage = storageOver(store, { s3: server.settings });
  const { sha256 } = await storageOver(store).put(bytesOf(1_000), MOST);
  server.fail({ on: "GET", how: "wrong_byte" });
  await assert.rejects(storage.move((await getBlobRecord(store, sha256))!), /other bytes/);
  assert.equal((await getBlobRecord(store, sha256))!.value.store, "kv");
  assert.deepEqual(await readStored(storage, sha256), bytesOf(1_000));
});
