import assert from "node:assert/strict";
import { getBlobRecord, type StoredBlob } from "../../kv/blobs/blob.ts";
import { readBlobFigures } from "../../kv/blobs/blob_figures.ts";
import type { Bytes } from "../../kv/blobs/byte_store.ts";
import { getMove, startMove } from "../../kv/blobs/document_move.ts";
import { putBlob } from "../../kv/blobs/put_blob.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { cancelJob } from "../../kv/jobs/cancel_job.ts";
import type { Job } from "../../kv/jobs/job.ts";
import { keys } from "../../kv/keys.ts";
import type { Store } from "../../kv/store.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { readStored } from "../ports/storage/read_stored.ts";
import { S3Server } from "../ports/storage/s3_server_fixture.ts";
import type { StoragePort } from "../ports/storage/storage.ts";
import { storageOver } from "../ports/storage/storage_fixture.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const ADMIN = { id: "admin", name: "Alix Admin" };

const bytesOf = (n: number): Bytes => new TextEncoder().encode(`document ${n} `.repeat(100));

let operations = 0;
async function begin(store: Store, to: "kv" | "s3"): Promise<void> {
  const operation = { scope: "admin", id: `operation-${++operations}`, contentHash: "x" };
  assert.notEqual(await startMove(store, ADMIN, to, operation), "other_content");
}

function run(store: Store, storage: StoragePort): Promise<number> {
  return runDueJobs(store, { ...JOB_PORTS, storage }, HANDLERS);
}

async function storeMany(storage: StoragePort, count: number): Promise<StoredBlob[]> {
  return await Promise.all(Array.from({ length: count }, (_, n) => storage.put(bytesOf(n), 10_000)));
}

async function assertAllReadable(storage: StoragePort, blobs: readonly StoredBlob[]): Promise<void> {
  for (const [n, { sha256 }] of blobs.entries()) assert.deepEqual(await readStored(storage, sha256), bytesOf(n));
}

const counts = async ({ kv }: MemoryStore) => (await readBlobFigures(kv)).map(({ blobs }) => blobs);

Deno.test("moveDocuments() brings all documents to S3 and back, and leaves the strokes of signatures in the store", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const blobs = await storeMany(storageOver(store), 45);
  await putBlob(store, new TextEncoder().encode("strokes"), { staysWithItsRecord: true });
  for (const target of ["s3", "kv"] as const) {
    const storage = storageOver(store, { s3: server.settings, target });
    await begin(store, target);
    await run(store, storage);
    const { moved, movedBytes, failed, finishedAt } = (await getMove(store.kv))!.value;
    assert.deepEqual([moved, failed, finishedAt], [45, 0, store.now()]);
    assert.equal(movedBytes, blobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
    assert.deepEqual(await counts(store), target === "s3" ? [1, 45] : [46, 0]);
    await assertAllReadable(storage, blobs);
  }
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("moveDocuments() goes on after a failure of the store, and moves no document twice", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const blobs = await storeMany(storageOver(store), 30);
  const real = storageOver(store, { s3: server.settings });
  let moves = 0;
  const breaking: StoragePort = Object.assign(Object.create(real), {
    move: (blob: Parameters<StoragePort["move"]>[0]) => ++moves === 26 ? Promise.reject(new Error("away")) : real.move(blob),
  });
  await begin(store, "s3");
  await run(store, breaking);
  assert.equal((await getMove(store.kv))!.value.moved, 27, "those at its side came through");
  store.clock.pass(3_600_000);
  await run(store, breaking);
  const ended = (await getMove(store.kv))!.value;
  assert.deepEqual([ended.moved, ended.finishedAt], [30, store.now()]);
  assert.equal(moves, 31);
  assert.equal(server.objects.size, 30);
  await assertAllReadable(real, blobs);
});

Deno.test("moveDocuments() finds what a process had done that was killed before it could write it down", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const blobs = await storeMany(storageOver(store), 30);
  const storage = storageOver(store, { s3: server.settings });
  await begin(store, "s3");
  for (const { sha256 } of blobs.slice(0, 7)) await storage.move((await getBlobRecord(store, sha256))!);
  await run(store, storage);
  assert.deepEqual(await counts(store), [0, 30]);
  assert.deepEqual([(await getMove(store.kv))!.value.moved, server.objects.size], [23, 30]);
  await assertAllReadable(storage, blobs);
});

Deno.test("moveDocuments() stops when its job is cancelled, and a further move does the rest", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const blobs = await storeMany(storageOver(store), 50);
  const real = storageOver(store, { s3: server.settings });
  const operation = { scope: "admin", id: "cancel", contentHash: "" };
  let moves = 0;
  const watched: StoragePort = Object.assign(Object.create(real), {
    async move(blob: Parameters<StoragePort["move"]>[0]) {
      if (++moves === 3) await cancelJob(store, ADMIN, (await getMove(store.kv))!.value.id, operation);
      return await real.move(blob);
    },
  });
  await begin(store, "s3");
  await run(store, watched);
  assert.equal(moves, 4);
  assert.equal((await getMove(store.kv))!.value.finishedAt, undefined);
  await begin(store, "s3");
  await run(store, real);
  assert.equal((await getMove(store.kv))!.value.moved, 46);
  assert.deepEqual(await counts(store), [0, 50]);
  await assertAllReadable(real, blobs);
});

Deno.test("moveDocuments() ends where new documents go elsewhere since", async () => {
  await using store = await memoryStore();
  await storeMany(storageOver(store), 1);
  await begin(store, "s3");
  await run(store, storageOver(store));
  const [job] = await Array.fromAsync(store.kv.list<Job>({ prefix: ["jobs"] }), ({ value }) => value);
  assert.equal(job?.state, "dead");
});

Deno.test("moveDocuments() leaves and counts what is broken where it is", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const [broken] = await storeMany(storageOver(store), 3);
  await store.kv.set(keys.blobChunk(broken!.place, 0), bytesOf(99));
  await begin(store, "s3");
  await run(store, storageOver(store, { s3: server.settings }));
  const { moved, failed, finishedAt } = (await getMove(store.kv))!.value;
  assert.deepEqual([moved, failed, finishedAt], [2, 1, store.now()]);
  assert.deepEqual(await counts(store), [1, 2]);
});

Deno.test("moveDocuments() loses nothing of what is stored and read meanwhile", async () => {
  await using server = new S3Server();
  await using store = await memoryStore();
  const inKv = storageOver(store);
  const blobs = await storeMany(inKv, 40);
  const storage = storageOver(store, { s3: server.settings });
  await begin(store, "s3");
  const [, added] = await Promise.all([
    run(store, storage),
    Promise.all(Array.from({ length: 20 }, (_, n) => storage.put(bytesOf(n % 2 === 0 ? n : 100 + n), 10_000))),
    assertAllReadable(storage, blobs),
    assertAllReadable(storage, blobs),
  ]);
  await assertAllReadable(storage, blobs);
  for (const [n, { sha256 }] of added.entries()) {
    assert.deepEqual(await readStored(storage, sha256), bytesOf(n % 2 === 0 ? n : 100 + n));
  }
  assert.deepEqual(await counts(store), [0, 50]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("startMove() starts one move at a time", async () => {
  await using store = await memoryStore();
  await Promise.all([begin(store, "s3"), begin(store, "s3")]);
  const first = (await getMove(store.kv))!.value.id;
  await begin(store, "s3");
  assert.equal((await getMove(store.kv))!.value.id, first);
  const jobs = await Array.fromAsync(store.kv.list({ prefix: ["jobs"] }));
  assert.equal(jobs.length, 1);
});
