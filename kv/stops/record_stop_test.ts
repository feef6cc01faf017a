import assert from "node:assert/strict";
import { exampleSeal } from "../../domain/notes/example_order_fixture.ts";
import { verifyChain } from "../../domain/notes/chain.ts";
import { balanceOf } from "../../domain/pallets/account_sums.ts";
import { AT_THE_WHEEL, confirmedOrder } from "../../domain/orders/sample_orders_fixture.ts";
import { executionOf } from "../../domain/orders/execution.ts";
import { linesAt } from "../../domain/orders/totals.ts";
import { expectedAt } from "../../domain/orders/count_goods.ts";
import type { Order, Stop } from "../../domain/orders/types.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { listNotes, listVersions } from "../notes/notes.ts";
import { listEvents } from "../orders/events.ts";
import { ORDERS } from "../orders/orders.ts";
import { listAccounts } from "../pallets/ledger.ts";
import { listEntriesByOrder } from "../pallets/list_pallets.ts";
import type { Store } from "../store.ts";
import { listVouchers } from "./exchange_pallets.ts";
import {
  type Handling,
  recordArrival,
  recordDeparture,
  recordFailure,
  recordHandling,
  recordLaterSignature,
} from "./record_stop.ts";
import type { StopSigning } from "./sign_notes.ts";

const seal = exampleSeal();
const driver: Viewer = {
  kind: "driver",
  id: AT_THE_WHEEL.id,
  name: AT_THE_WHEEL.name,
  role: "driver",
  orgId: "carrier",
  orgKind: "carrier",
  orgName: "Transports Carrier",
  timeZone: "Europe/Paris",
};
const consignee: Viewer = {
  ...driver,
  kind: "user",
  id: "u-tom",
  name: "Tom Vidal",
  role: "owner",
  orgId: "recipient",
  orgKind: "recipient",
};

let operations = 0;
const operation = () => ({ scope: "driver", id: `step-${++operations}`, contentHash: "x" });

async function confirmed(): Promise<{ store: Awaited<ReturnType<typeof memoryStore>>; order: Order }> {
  const store = await memoryStore();
  const order = confirmedOrder();
  await new Commit(store.kv).create(ORDERS, order).send();
  return { store, order };
}

const signed = (name: string) => ({ name, method: "on_glass" as const, strokesSha256: "ab".repeat(32) });
const bothSign: StopSigning = { counterpart: signed("Responsable quai"), carrier: { name: driver.name, method: "account" } };

/** Arrives, handles with everything as expected, and departs. */
async function work(store: Store, order: Order, stop: Stop, signing: StopSigning, pallets = { given: 0, received: 2 }) {
  const request = () => ({ orderId: order.id, stopId: stop.id, operation: operation(), deviceAt: store.now() - 60_000 });
  const steps = [
    await recordArrival(store, driver, request()),
    await recordHandling(store, driver, {
      ...request(),
      counts: linesAt(order, stop.id).map((line) => ({
        lineId: line.id,
        quantity: expectedAt(line, { kind: "pickup" }),
        damaged: false,
      })),
      pallets: { type: stop.palletType, ...pallets, refused: 0 },
      signing,
      documents: [],
    }, seal),
    await recordDeparture(store, driver, request(), seal),
  ];
  for (const step of steps) assert.ok(step.ok, JSON.stringify(step));
}

const stopsOf = (order: Order, kind: Stop["kind"]) => order.stops.filter((stop) => stop.kind === kind);
const current = async (store: Store, order: Order) => (await store.kv.get<Order>(["orders", order.id])).value!;

Deno.test("recordHandling() signs each note of the pickup as one version a signature, chained and sealed", async () => {
  const { store, order } = await confirmed();
  await using _ = store;
  for (const stop of stopsOf(order, "pickup")) await work(store, order, stop, bothSign);
  const notes = await listNotes(store.kv, order.id);
  assert.equal(notes.length, stopsOf(order, "pickup").length);
  for (const note of notes) {
    const versions = await listVersions(store.kv, note.id);
    assert.deepEqual(versions.map(({ signature }) => signature?.role), ["sender", "carrier"]);
    assert.deepEqual(await verifyChain(note, versions, seal), { intact: true });
  }
});

Deno.test("a whole run ends delivered, with the consignee on every note and the last departure on the document de suivi", async () => {
  const { store, order } = await confirmed();
  await using _ = store;
  for (const stop of stopsOf(order, "pickup")) await work(store, order, stop, bothSign);
  for (const stop of stopsOf(order, "delivery")) await work(store, order, stop, bothSign, { given: 4, received: 1 });
  assert.equal(executionOf(await current(store, order)), "delivered");
  for (const note of await listNotes(store.kv, order.id)) {
    const versions = await listVersions(store.kv, note.id);
    assert.deepEqual(versions.map(({ signature }) => signature?.role ?? null), ["sender", "carrier", "consignee", null]);
    assert.ok(versions.at(-1)?.content.unloading.departed);
    assert.deepEqual(await verifyChain(note, versions, seal), { intact: true });
  }
});

Deno.test("the exchange is posted with both signatures, mirrored on both sides, with a voucher where it is not balanced", async () => {
  const { store, order } = await confirmed();
  await using _ = store;
  for (const stop of stopsOf(order, "pickup")) await work(store, order, stop, bothSign);
  for (const stop of stopsOf(order, "delivery")) await work(store, order, stop, bothSign, { given: 4, received: 1 });
  const debts = async (holder: string, counterpart: string) =>
    (await listAccounts(store.kv, holder, counterpart)).filter(({ account }) => account.kind === "debt").map(({ sums }) =>
      balanceOf(sums)
    );
  assert.deepEqual(await debts("recipient", "shipper"), [3]);
  assert.deepEqual(await debts("shipper", "recipient"), [-3]);
  assert.equal((await listVouchers(store.kv, order.id)).some(({ stillDue }) => stillDue === 3), true);
});

Deno.test("without the consignee's signature the exchange waits; the later signature posts it and adds a version", async () => {
  const { store, order } = await confirmed();
  await using _ = store;
  for (const stop of stopsOf(order, "pickup")) await work(store, order, stop, bothSign);
  const delivery = stopsOf(order, "delivery")[0]!;
  await work(store, order, delivery, { counterpart: null, carrier: null }, { given: 4, received: 0 });
  const pending = (await listEntriesByOrder(store.kv, order.id)).filter(({ transfer }) =>
    transfer.origin?.stopId === delivery.id
  );
  assert.ok(
    pending.length > 0 && pending.every(({ transfer }) => transfer.entered === "pending" && transfer.awaiting === "recipient"),
  );
  const later = await recordLaterSignature(store, consignee, {
    orderId: order.id,
    stopId: delivery.id,
    operation: operation(),
    deviceAt: store.now(),
    signature: { name: "Tom Vidal", method: "account" },
  }, seal);
  assert.ok(later.ok, JSON.stringify(later));
  const posted = (await listEntriesByOrder(store.kv, order.id)).filter(({ transfer }) => transfer.origin?.stopId === delivery.id);
  assert.ok(posted.every(({ resolution }) => resolution?.outcome === "posted"));
  assert.ok((await listNotes(store.kv, order.id)).every((note) => note.consigneeSigned));
});

Deno.test("an impossible signature is recorded with its reason and the carrier still signs", async () => {
  const { store, order } = await confirmed();
  await using _ = store;
  const pickup = stopsOf(order, "pickup")[0]!;
  await work(store, order, pickup, { counterpart: { impossible: "Personne au quai" }, carrier: bothSign.carrier });
  const note = (await listNotes(store.kv, order.id)).find(({ pickupStopId }) => pickupStopId === pickup.id)!;
  const versions = await listVersions(store.kv, note.id);
  assert.equal(versions[0]?.impossible?.reason, "Personne au quai");
  assert.equal(versions[1]?.signature?.role, "carrier");
});

const REFUSED: readonly (readonly [string, string, Partial<Pick<Handling, "counts" | "signing">>])[] = [
  ["count_missing", "uncounted goods", { counts: [] }],
  ["carrier_signature_required", "nobody's signature", { signing: { counterpart: null, carrier: null } }],
];

for (const [code, what, changes] of REFUSED) {
  Deno.test(`a pickup with ${what} is refused and writes nothing: no note, no transfer, no event`, async () => {
    const { store, order } = await confirmed();
    await using _ = store;
    const stop = stopsOf(order, "pickup")[0]!;
    const request = { orderId: order.id, stopId: stop.id, deviceAt: store.now() };
    await recordArrival(store, driver, { ...request, operation: operation() });
    const before = (await listEvents(store.kv, order.id)).length;
    const refused = await recordHandling(store, driver, {
      ...request,
      operation: operation(),
      counts: linesAt(order, stop.id).map(({ id, quantity }) => ({ lineId: id, quantity, damaged: false })),
      pallets: { type: stop.palletType, given: 0, received: 2, refused: 0 },
      signing: bothSign,
      documents: [],
      ...changes,
    }, seal);
    assert.equal(!refused.ok && refused.refusal.code, code);
    assert.deepEqual(await listNotes(store.kv, order.id), []);
    assert.deepEqual(await listEntriesByOrder(store.kv, order.id), []);
    assert.equal((await listEvents(store.kv, order.id)).length, before);
  });
}

Deno.test("recordFailure() fails the stop and flags it; another carrier's driver finds no order", async () => {
  const { store, order } = await confirmed();
  await using _ = store;
  const stop = stopsOf(order, "pickup")[0]!;
  const request = { orderId: order.id, stopId: stop.id, deviceAt: store.now(), reason: "absent" as const };
  const foreign = await recordFailure(store, { ...driver, id: "other" }, { ...request, operation: operation() });
  assert.deepEqual(foreign, { ok: false, refusal: { code: "order_not_found" } });
  const failed = await recordFailure(store, driver, { ...request, operation: operation() });
  assert.ok(failed.ok && failed.value.flags.some(({ kind }) => kind === "refusal"));
});
