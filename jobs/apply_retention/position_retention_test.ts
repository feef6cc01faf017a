import assert from "node:assert/strict";
import { CARRIER, changeOf, confirmedOrder, NOW } from "../../domain/orders/sample_orders_fixture.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { startTracking } from "../../domain/orders/track_order.ts";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { POSITION_RETENTION_MS } from "../../domain/tracking/position.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { getLastRetention } from "../../kv/blobs/retention_run.ts";
import { Commit } from "../../kv/commit.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import type { Store } from "../../kv/store.ts";
import { recordPosition } from "../../kv/tracking/track_order.ts";
import { TestClock } from "../../tests/support/clock.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { storageOver } from "../ports/storage/storage_fixture.ts";
import { applyRetention } from "./apply_retention.ts";

const VIEWER: Viewer = {
  kind: "user",
  id: CARRIER.id,
  name: CARRIER.name,
  role: "dispatcher",
  orgId: "carrier",
  orgKind: "carrier",
  orgName: "Transports Girard",
  timeZone: "Europe/Paris",
};
const BY_ITSELF = AbortSignal.any([]);

/** A store in which the orders of `ids` are tracked. */
async function tracking(...ids: string[]): Promise<MemoryStore> {
  const store = await memoryStore(new TestClock(NOW));
  for (const id of ids) {
    const order = { ...confirmedOrder(), id, number: id };
    const tracked = changeOf(startTracking(order, { by: CARRIER, vehicleId: "vehicle-1" }, NOW)).order;
    await new Commit(store.kv).create(ORDERS, tracked).send();
  }
  return store;
}

async function report(store: Store, orderId: string, ...moments: Instant[]): Promise<void> {
  for (const at of moments) {
    const operation = { scope: "test", id: store.newId(), contentHash: "" };
    const recorded = await recordPosition(store, VIEWER, { orderId, operation, latDegrees: 48, lngDegrees: 2, at });
    assert.ok(recorded.ok);
  }
}

const retain = (store: Store, signal = BY_ITSELF) => applyRetention(store, { storage: storageOver(store) }, { signal });

/** The keys that are left of positions, each by what follows its name. */
async function left({ kv }: Store): Promise<Record<"positions" | "latest_positions" | "positions_by_day", string[]>> {
  const under = (name: string) => Array.fromAsync(kv.list({ prefix: [name] }), ({ key }) => key.slice(1).join(" "));
  return {
    positions: await under("positions"),
    latest_positions: await under("latest_positions"),
    positions_by_day: await under("positions_by_day"),
  };
}

const told = async ({ kv }: Store) => (await listAudits(kv, { action: "retention.applied" })).rows.map(({ after }) => after);
const counted = async ({ kv }: Store) => {
  const { positions, positionOrders } = (await getLastRetention(kv))!;
  return [positions, positionOrders];
};

Deno.test("applyRetention() erases positions when they are two months old, none before, and says how many", async () => {
  await using store = await tracking("a", "b");
  await report(store, "a", NOW - DAY_MS, NOW - HOUR_MS, NOW);
  await report(store, "b", NOW);
  store.clock.now = NOW + POSITION_RETENTION_MS - HOUR_MS - 1;
  await retain(store);
  assert.deepEqual(await left(store), {
    positions: [`a ${NOW - HOUR_MS}`, `a ${NOW}`, `b ${NOW}`],
    latest_positions: ["a", "b"],
    positions_by_day: ["2026-11-23 a", "2026-11-23 b"],
  });
  assert.deepEqual(await counted(store), [1, 1]);
  store.clock.pass(1);
  await retain(store);
  assert.deepEqual((await left(store)).positions, [`a ${NOW}`, `b ${NOW}`]);
  store.clock.pass(HOUR_MS - 1);
  await retain(store);
  assert.deepEqual(await counted(store), [0, 0]);
  store.clock.pass(1);
  await retain(store);
  assert.deepEqual(await counted(store), [2, 2]);
  const { positions, latest_positions } = await left(store);
  assert.deepEqual([...positions, ...latest_positions], []);
  store.clock.pass(DAY_MS);
  await retain(store);
  assert.deepEqual((await left(store)).positions_by_day, [], "the day is over");
  const nothingElse = "archived 0, removed 0, orphans 0, failed 0";
  assert.deepEqual(await told(store), [
    `${nothingElse}, positions 2 of 2 orders`,
    `${nothingElse}, positions 1 of 1 orders`,
    `${nothingElse}, positions 1 of 1 orders`,
  ]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("applyRetention() cut off while it erases positions goes on with what is left, order by order", async () => {
  await using store = await tracking("a", "b");
  const every = (count: number, gapMs: number) => Array.from({ length: count }, (_, n) => NOW - n * gapMs);
  await report(store, "a", ...every(1_100, 1_000));
  await report(store, "b", NOW - DAY_MS, NOW + 2 * MINUTE_MS);
  await retain(store);
  store.clock.now = NOW + POSITION_RETENTION_MS + DAY_MS;
  // As a process does that has been told to stop: after the commit that is under way.
  const stopped = AbortSignal.abort(new Error("the process ends"));
  for (const positions of [1, 500]) {
    await assert.rejects(retain(store, stopped), /the process ends/);
    assert.deepEqual(await counted(store), [positions, 1]);
  }
  assert.equal((await left(store)).positions.length, 601);
  await retain(store);
  assert.deepEqual(await counted(store), [601, 2]);
  assert.deepEqual(await left(store), { positions: [], latest_positions: [], positions_by_day: [] });
  assert.equal((await told(store)).length, 3);
});

Deno.test("applyRetention() leaves the latest position that came in while older ones of its order are erased", async () => {
  await using store = await tracking("a");
  await report(store, "a", NOW);
  store.clock.now = NOW + POSITION_RETENTION_MS;
  await report(store, "a", store.now());
  await retain(store);
  const today = new Date(store.now()).toISOString().slice(0, 10);
  assert.deepEqual(await left(store), {
    positions: [`a ${store.now()}`],
    latest_positions: ["a"],
    positions_by_day: ["2026-11-23 a", `${today} a`],
  });
  const late = store.now() - POSITION_RETENTION_MS + HOUR_MS;
  await report(store, "a", late);
  store.clock.pass(DAY_MS);
  await retain(store);
  assert.deepEqual(await counted(store), [1, 1], "what came late is found by its own day");
});
