import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { draftOrder, NOW, sampleDocument } from "../../domain/orders/sample_orders_fixture.ts";
import type { Order } from "../../domain/orders/types.ts";
import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { applyRetention } from "../../jobs/apply_retention/apply_retention.ts";
import { readStored } from "../../jobs/ports/storage/read_stored.ts";
import { S3Server } from "../../jobs/ports/storage/s3_server_fixture.ts";
import type { StoragePort } from "../../jobs/ports/storage/storage.ts";
import { storageOver } from "../../jobs/ports/storage/storage_fixture.ts";
import { getBlobRecord } from "../../kv/blobs/blob.ts";
import type { Bytes } from "../../kv/blobs/byte_store.ts";
import { readBlobFigures } from "../../kv/blobs/blob_figures.ts";
import { removeLooseCopies } from "../../kv/blobs/loose_copies.ts";
import { Commit, loaded } from "../../kv/commit.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { keys } from "../../kv/keys.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import { TestClock } from "../support/clock.ts";
import { type MemoryStore, memoryStore } from "../support/store.ts";
import { Random } from "./random.ts";

/** `SEED=7 deno test` repeats one run; `RUNS=200 deno test` takes further seeds than the suite does. */
const given = Deno.env.get("SEED");
const seeds = given === undefined ? Array.from({ length: Number(Deno.env.get("RUNS") ?? 4) }, (_, n) => n + 1) : [Number(given)];
const BURSTS = 40;
/** So few different documents that the same bytes come in, go and come again. */
const DOCUMENTS = 8;
/** More orders end than begin, so that documents come to be nobody's. */
const ACTS = ["upload", "upload", "stray", "end", "end", "end", "move", "move", "retain", "sweep", "fail"] as const;
const NEVER = AbortSignal.any([]);

const bytesOf = (n: number): Bytes => new TextEncoder().encode(`document ${n} `.repeat(5_000));
const hashOf = (n: number) => createHash("sha256").update(bytesOf(n)).digest("hex");

/** Stores a document and then refers to it, as every upload does, with `between` in the middle; gives the order. */
async function upload(store: MemoryStore, storage: StoragePort, n: number, between: () => Promise<void>): Promise<Order> {
  const { sha256 } = await storage.put(bytesOf(n), 1_000_000);
  await between();
  const document = { ...sampleDocument(store.newId()), sha256, addedAt: store.now(), addedBy: "Paul Girard" };
  const order = { ...draftOrder(), id: store.newId(), number: store.newId(), documents: [document] };
  assert.ok(await new Commit(store.kv).create(ORDERS, order).send());
  return order;
}

/** Ends an order so long ago that its documents are past their date. */
async function end({ kv }: MemoryStore, id: string): Promise<void> {
  const before = loaded(await kv.get<Order>(keys.order(id)))!;
  const cancelled = { at: NOW - 8 * 365 * DAY_MS, by: "Léa Morin", reason: "Annulé" };
  assert.ok(await new Commit(kv).change(ORDERS, before, { ...before.value, cancelled }).send());
}

for (const seed of seeds) {
  Deno.test(`documents of seed ${seed} are there as long as something refers to them, and no longer`, async () => {
    await using server = new S3Server();
    await using store = await memoryStore(new TestClock(NOW));
    const random = new Random(seed);
    const storages = [
      storageOver(store, { s3: server.settings, target: "kv" }),
      storageOver(store, { s3: server.settings, target: "s3" }),
    ] as const;
    const living = new Map<string, number>();

    const retain = (storage: StoragePort) => applyRetention(store, { storage }, { signal: NEVER });
    const act = async (): Promise<void> => {
      const storage = random.pick(storages);
      const n = random.below(DOCUMENTS);
      const [id] = random.pick([...living, [undefined, 0] as const]);
      switch (random.pick(ACTS)) {
        case "upload":
          living.set((await upload(store, storage, n, () => random.chance(50) ? retain(storage) : Promise.resolve())).id, n);
          break;
        case "stray":
          await storage.put(bytesOf(n), 1_000_000);
          break;
        case "end":
          if (id !== undefined && living.delete(id)) await end(store, id);
          break;
        case "move": {
          const blob = await getBlobRecord(store, hashOf(n));
          if (blob !== null) await storage.move(blob);
          break;
        }
        case "retain":
          await retain(storage);
          break;
        case "sweep":
          await removeLooseCopies(store, (copy) => storage.removeCopy(copy), NEVER);
          break;
        case "fail":
          // So few that a call which is tried again comes through: else the port would be left alone for a while.
          if (server.faultsAhead < 2) server.fail({ on: random.pick(["GET", "PUT"]), how: random.pick(["wrong_byte", 503]) });
      }
    };

    for (let burst = 0; burst < BURSTS; burst++) {
      // What S3 spoils fails what asked for it, and nothing else.
      await Promise.allSettled(Array.from({ length: 1 + random.below(5) }, act));
      store.clock.pass(random.pick([0, HOUR_MS / 2, HOUR_MS, 5 * HOUR_MS, DAY_MS, 91 * DAY_MS]));
    }

    server.heal();
    for (const n of new Set(living.values())) {
      const bytes = await readStored(storages[0], hashOf(n));
      assert.ok(bytes !== null && Buffer.compare(bytes, bytesOf(n)) === 0, `document ${n}`);
    }
    store.clock.pass(91 * DAY_MS);
    await retain(storages[0]);
    store.clock.pass(DAY_MS);
    await removeLooseCopies(store, (copy) => storages[0].removeCopy(copy), NEVER);
    const left = await Array.fromAsync(store.kv.list({ prefix: ["blobs"] }), ({ key }) => String(key[1]));
    assert.deepEqual(left.sort(), [...new Set([...living.values()].map(hashOf))].sort());
    const figures = await readBlobFigures(store.kv);
    assert.deepEqual(figures.map(({ blobs }) => blobs), [left.length - server.objects.size, server.objects.size]);
    assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  });
}
