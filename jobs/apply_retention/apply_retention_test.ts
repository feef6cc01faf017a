import assert from "node:assert/strict";
import { addDocument } from "../../domain/orders/add_document.ts";
import { CARRIER, changeOf, deliveredOrder, NOW } from "../../domain/orders/sample_orders_fixture.ts";
import type { Order } from "../../domain/orders/types.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { getBlobRecord } from "../../kv/blobs/blob.ts";
import { readBlobFigures } from "../../kv/blobs/blob_figures.ts";
import type { Bytes } from "../../kv/blobs/byte_store.ts";
import { removeLooseCopies } from "../../kv/blobs/loose_copies.ts";
import { getLastRetention } from "../../kv/blobs/retention_run.ts";
import { Commit, loaded } from "../../kv/commit.ts";
import { PICTURES } from "../../kv/documents/pictures.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { keys } from "../../kv/keys.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import type { Store } from "../../kv/store.ts";
import { TestClock } from "../../tests/support/clock.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { S3Server } from "../ports/storage/s3_server_fixture.ts";
import type { StoragePort } from "../ports/storage/storage.ts";
import { storageOver } from "../ports/storage/storage_fixture.ts";
import { applyRetention } from "./apply_retention.ts";

const run = { signal: new AbortController().signal };
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** An order that a file is the proof of. */
async function proven(
  store: Store,
  storage: StoragePort,
  text: string,
): Promise<{ readonly order: Order; readonly sha256: string }> {
  const { sha256, sizeBytes } = await storage.put(bytesOf(text), 1_000);
  const document = { id: `doc-${text}`, kind: "pod" as const, name: "Émargé", mediaType: "image/png", sizeBytes, sha256 };
  const delivered = { ...deliveredOrder(), id: `order-${text}`, number: `OT-${text}` };
  const { order } = changeOf(addDocument(delivered, { by: CARRIER, document }, NOW));
  await new Commit(store.kv).create(ORDERS, order).send();
  return { order, sha256 };
}

async function change({ kv }: Store, order: Order, changes: Partial<Order>): Promise<void> {
  const before = loaded(await kv.get<Order>(keys.order(order.id)))!;
  assert.ok(await new Commit(kv).change(ORDERS, before, { ...before.value, ...changes }).send());
}

const isThere = async (store: Store, sha256: string) => await getBlobRecord(store, sha256) !== null;

Deno.test("applyRetention() removes what nothing refers to after a day, and says so in the audit log", async () => {
  await using store = await memoryStore(new TestClock(NOW));
  const storage = storageOver(store);
  const orphan = await storage.put(bytesOf("nobody's"), 100);
  const { sha256 } = await proven(store, storage, "kept");
  await applyRetention(store, { storage }, run);
  assert.ok(await isThere(store, orphan.sha256), "its commit may still come");
  store.clock.pass(DAY_MS);
  await applyRetention(store, { storage }, run);
  assert.deepEqual([await isThere(store, orphan.sha256), await isThere(store, sha256)], [false, true]);
  const { keep, orphans, removed } = (await getLastRetention(store.kv))!;
  assert.deepEqual([keep, orphans, removed], [1, 1, 0]);
  const { rows } = await listAudits(store.kv);
  assert.deepEqual(rows.map(({ action, target, reason, by }) => [action, target, reason, by.name]), [
    ["retention.applied", "documents", undefined, "SYMPHONI.A"],
    ["document.removed", orphan.sha256, "orphan", "SYMPHONI.A"],
  ]);
  store.clock.pass(DAY_MS);
  await removeLooseCopies(store, (copy) => storage.removeCopy(copy), AbortSignal.any([]));
  assert.equal((await Array.fromAsync(store.kv.list({ prefix: ["blob_chunks"] }))).length, 1);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("applyRetention() removes a document when its years are over, and no day before", async () => {
  await using store = await memoryStore(new TestClock(NOW));
  const storage = storageOver(store);
  const { order, sha256 } = await proven(store, storage, "proof");
  await change(store, order, { priceCents: 82_000, closed: { at: NOW, by: "Léa Morin" } });
  for (let at = NOW + DAY_MS; at < Date.UTC(2037, 0); at += 80 * DAY_MS) {
    store.clock.now = at;
    await applyRetention(store, { storage }, run);
    assert.ok(await isThere(store, sha256), new Date(at).toISOString());
  }
  store.clock.now = Date.UTC(2037, 0);
  await applyRetention(store, { storage }, run);
  assert.equal(await isThere(store, sha256), false);
  const { rows } = await listAudits(store.kv, { action: "document.removed" });
  assert.deepEqual(rows.map(({ reason }) => reason), ["accounting"]);
  assert.deepEqual((await readBlobFigures(store.kv))[0], { store: "kv", blobs: 0, sizeBytes: 0 });
});

Deno.test("applyRetention() keeps bytes as long as one of those that refer to them asks for it", async () => {
  await using store = await memoryStore(new TestClock(NOW));
  const storage = storageOver(store);
  const { order, sha256 } = await proven(store, storage, "shared");
  await change(store, order, { cancelled: { at: NOW, by: "Léa Morin", reason: "Annulé" } });
  const other = { ...order, id: "order-other", number: "OT-other" };
  await new Commit(store.kv).create(ORDERS, other).send();
  store.clock.now = Date.UTC(2040, 0);
  await applyRetention(store, { storage }, run);
  assert.ok(await isThere(store, sha256), "the other order never ended");
  await change(store, other, { cancelled: { at: NOW, by: "Léa Morin", reason: "Annulé" } });
  store.clock.pass(91 * DAY_MS);
  await applyRetention(store, { storage }, run);
  assert.equal(await isThere(store, sha256), false);
});

Deno.test("applyRetention() keeps the pictures of a document as long as the document", async () => {
  await using store = await memoryStore(new TestClock(NOW));
  const storage = storageOver(store);
  const { order, sha256 } = await proven(store, storage, "drawn");
  const picture = { sha256: (await storage.put(bytesOf("its picture"), 100)).sha256, width: 1, height: 1 };
  const pictures = { orderId: order.id, documentId: "doc-drawn", sha256, thumbnail: null, pages: [picture] };
  await new Commit(store.kv).create(PICTURES, pictures).send();
  store.clock.pass(DAY_MS);
  await applyRetention(store, { storage }, run);
  assert.ok(await isThere(store, picture.sha256));
  await change(store, order, { cancelled: { at: NOW, by: "Léa Morin", reason: "Annulé" } });
  store.clock.now = Date.UTC(2034, 0);
  await applyRetention(store, { storage }, run);
  assert.deepEqual([await isThere(store, sha256), await isThere(store, picture.sha256)], [false, false]);
});

Deno.test("applyRetention() keeps what is stored again while it is looked at", async () => {
  await using store = await memoryStore(new TestClock(NOW));
  const storage = storageOver(store);
  const { sha256 } = await storage.put(bytesOf("again"), 100);
  store.clock.pass(DAY_MS);
  const kv: Deno.Kv = Object.assign(Object.create(store.kv), {
    list(...args: Parameters<Deno.Kv["list"]>) {
      const [{ prefix }] = args as [{ prefix: Deno.KvKey }];
      const entries = store.kv.list(...args);
      if (prefix[0] !== "orders_by_blob") return entries;
      return (async function* () {
        await storage.put(bytesOf("again"), 100);
        yield* entries;
      })();
    },
    get: store.kv.get.bind(store.kv),
    getMany: store.kv.getMany.bind(store.kv),
    atomic: store.kv.atomic.bind(store.kv),
  });
  await applyRetention({ ...store, kv }, { storage }, run);
  assert.ok(await isThere(store, sha256));
});

Deno.test("applyRetention() puts documents of S3 into the archive class after ninety days", async () => {
  await using server = new S3Server();
  await using store = await memoryStore(new TestClock(NOW));
  const storage = storageOver(store, { s3: server.settings });
  const { sha256 } = await proven(store, storage, "archived");
  const { place } = (await getBlobRecord(store, sha256))!.value;
  for (let day = 1; day < 90; day += 44) {
    store.clock.now = NOW + day * DAY_MS;
    await applyRetention(store, { storage }, run);
    assert.equal(server.objects.get(place)?.storageClass, "STANDARD");
  }
  store.clock.now = NOW + 90 * DAY_MS;
  server.fail(...Array.from({ length: 3 }, () => ({ on: "PUT", how: 503 } as const)));
  await assert.rejects(applyRetention(store, { storage }, run), /SlowDown/);
  assert.equal((await getLastRetention(store.kv))!.failed, 1);
  await applyRetention(store, { storage }, run);
  assert.equal(server.objects.get(place)?.storageClass, "GLACIER_IR");
  assert.equal((await getBlobRecord(store, sha256))!.value.archivedAt, store.now());
  assert.equal((await getLastRetention(store.kv))!.archive, 1);
});

Deno.test("applyRetention() takes over what version 0.2 stored, and removes none of it for want of a reference", async () => {
  await using store = await memoryStore(new TestClock(NOW));
  const storage = storageOver(store);
  const { order, sha256 } = await proven(store, storage, "old");
  const { place } = (await getBlobRecord(store, sha256))!.value;
  const strokes = "ab".repeat(32);
  // As version 0.2 left it: none of the indexes that came since, no sums, no place.
  const chunk = await store.kv.get(keys.blobChunk(place, 0));
  await store.kv.set(keys.blobChunk(sha256, 0), chunk.value);
  for (
    const name of ["blobs", "blobs_due", "blob_counts", "blob_bytes", "orders_by_blob", "documents_by_org", "orders_by_carrier"]
  ) {
    for await (const { key } of store.kv.list({ prefix: [name] })) await store.kv.delete(key);
  }
  await store.kv.set(keys.blob(sha256), { sizeBytes: 3 });
  await store.kv.set(keys.blob(strokes), { sizeBytes: 7 });
  await applyRetention(store, { storage }, run);
  store.clock.pass(2 * DAY_MS);
  await applyRetention(store, { storage }, run);
  assert.deepEqual([await isThere(store, sha256), await isThere(store, strokes)], [true, true]);
  assert.deepEqual((await readBlobFigures(store.kv))[0], { store: "kv", blobs: 2, sizeBytes: 10 });
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  await change(store, order, { cancelled: { at: NOW, by: "Léa Morin", reason: "Annulé" } });
  store.clock.now = Date.UTC(2034, 0);
  await applyRetention(store, { storage }, run);
  assert.deepEqual([await isThere(store, sha256), await isThere(store, strokes)], [false, true]);
});

Deno.test("applyRetention() cut short goes on with what is left", async () => {
  await using store = await memoryStore(new TestClock(NOW));
  const storage = storageOver(store);
  for (let n = 0; n < 10; n++) await storage.put(bytesOf(`orphan ${n}`), 100);
  store.clock.pass(DAY_MS);
  const stopping = new AbortController();
  let commits = 0;
  const kv: Deno.Kv = Object.assign(Object.create(store.kv), {
    list: store.kv.list.bind(store.kv),
    get: store.kv.get.bind(store.kv),
    atomic() {
      // One commit says that version 0.2 left nothing, and three remove.
      if (++commits === 4) stopping.abort(new Error("the process ends"));
      return store.kv.atomic();
    },
  });
  await assert.rejects(applyRetention({ ...store, kv }, { storage }, { signal: stopping.signal }), /the process ends/);
  assert.equal((await readBlobFigures(store.kv))[0]!.blobs, 7);
  await applyRetention(store, { storage }, run);
  assert.equal((await readBlobFigures(store.kv))[0]!.blobs, 0);
});
