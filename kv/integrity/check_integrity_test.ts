import assert from "node:assert/strict";
import { draftOrder } from "../../domain/orders/sample_orders_fixture.ts";
import { transferOf } from "../../domain/pallets/transfer_of.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { ORDERS } from "../orders/orders.ts";
import { enterTransfers } from "../pallets/ledger.ts";
import type { Store } from "../store.ts";
import { checkIntegrity } from "./check_integrity.ts";
import type { Fault } from "./fault.ts";
import { REGISTRY } from "./registry.ts";
import { repairFault } from "./repair.ts";

const admin = { id: "admin", name: "Alix Admin" };

/** An order and a pallet transfer, as the product writes them. */
async function smallWorld() {
  const store = await memoryStore();
  const order = draftOrder();
  const transfer = transferOf({
    id: store.newId(),
    exchangeId: "exchange",
    kind: "deliver_with_voucher",
    account: "debt",
    holder: "carrier",
    counterpart: "shipper",
    quantity: 30,
    type: "EPAL1",
    quality: "unsorted",
    occurredAt: { deviceAt: store.now(), serverAt: store.now() },
    entered: "posted",
  });
  const commit = new Commit(store.kv).create(ORDERS, order);
  enterTransfers(commit, store, [transfer], { carrier: "Carrier", shipper: "Shipper" });
  await commit.send();
  return { store, order };
}

const kinds = (faults: readonly Fault[]) => faults.map(({ kind }) => kind).sort();

async function repairAll(store: Store, faults: readonly Fault[]): Promise<boolean[]> {
  const mended: boolean[] = [];
  for (const fault of faults) mended.push(await repairFault(store, admin, fault, "test"));
  return mended;
}

/** The first key under `name`. */
async function firstKey(store: Store, name: string): Promise<Deno.KvKey> {
  for await (const { key } of store.kv.list({ prefix: [name] }, { limit: 1 })) return key;
  return assert.fail(`nothing under ${name}`);
}

Deno.test("checkIntegrity() finds nothing wrong with what the product wrote", async () => {
  const { store } = await smallWorld();
  const report = await checkIntegrity(store.kv);
  assert.deepEqual(report.faults, []);
  assert.ok(report.records >= 2 && report.entries > 4 && report.sums > 1);
});

Deno.test("checkIntegrity() finds an entry that is wrong, one that lacks, one without record; repairFault() mends each", async () => {
  const { store, order } = await smallWorld();
  const [byOrg, byPhase] = [await firstKey(store, "orders_by_org"), await firstKey(store, "orders_by_phase")];
  await store.kv.set(byOrg, { ...(await store.kv.get<object>(byOrg)).value, number: "spoilt" });
  await store.kv.delete(byPhase);
  await store.kv.set(keys.orderByReference(order.shipper.orgId, "nobody's", order.id), {});
  const { faults } = await checkIntegrity(store.kv);
  assert.deepEqual(kinds(faults), ["missing_entry", "orphan_entry", "wrong_entry"]);
  assert.deepEqual(await repairAll(store, faults), [true, true, true]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("checkIntegrity() finds a counter and a pallet sum that do not count their records; repairFault() mends both", async () => {
  const { store } = await smallWorld();
  for (const name of ["order_counts", "account_sums"]) await store.kv.set(await firstKey(store, name), new Deno.KvU64(99n));
  const { faults } = await checkIntegrity(store.kv);
  assert.deepEqual(kinds(faults), ["wrong_sum", "wrong_sum"]);
  assert.deepEqual(await repairAll(store, faults), [true, true]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("checkIntegrity() an entry whose value names no record, or another's, is wrong once and mended from its own", async () => {
  const { store, order } = await smallWorld();
  const other = { ...order, id: store.newId(), number: "OT-2026-999999" };
  await new Commit(store.kv).create(ORDERS, other).send();
  for (const value of ["spoilt", { id: other.id }]) {
    await store.kv.set(keys.orderByNumber(order.shipper.orgId, order.number), value);
    const { faults } = await checkIntegrity(store.kv);
    assert.deepEqual(kinds(faults), ["wrong_entry"]);
    await repairAll(store, faults);
    const { value: mended } = await store.kv.get(keys.orderByNumber(order.shipper.orgId, order.number));
    assert.deepEqual(mended, { id: order.id });
  }
});

Deno.test("repairFault() leaves alone what was written since the check", async () => {
  const { store } = await smallWorld();
  const stray = keys.mailByTime("M1");
  await store.kv.set(stray, {});
  const counter = await firstKey(store, "order_counts");
  await store.kv.set(counter, new Deno.KvU64(7n));
  const { faults } = await checkIntegrity(store.kv);
  await store.kv.set(stray, { id: "M1" });
  await new Commit(store.kv).add(counter, 1).send();
  assert.deepEqual(await repairAll(store, faults), [false, false]);
  assert.deepEqual((await store.kv.get(stray)).value, { id: "M1" });
});

Deno.test("REGISTRY knows every index of keys.ts", () => {
  /** Copies of a firm's name beside its accounts, which no record asks for; and what ends together with its messages, tours or positions. */
  const free = ["relations_by_org", "sendings_by_user", "driver_tours_by_order", "positions_by_day"];
  const known = new Set([...REGISTRY.flatMap(({ indexes }) => Object.keys(indexes)), ...free]);
  const build = keys as unknown as Record<string, (...parts: readonly unknown[]) => Deno.KvKey>;
  const names = Object.values(build).map((key) => String(key([], "", "", "", "")[0]));
  assert.deepEqual(names.filter((name) => name.includes("_by_") && !known.has(name)), []);
});
