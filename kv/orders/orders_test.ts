import assert from "node:assert/strict";
import type { Viewer } from "../../domain/identity/types.ts";
import { acceptOffer } from "../../domain/orders/accept_offer.ts";
import { publishOrder } from "../../domain/orders/publish_order.ts";
import { confirmedOrder, draftOrder, NOW } from "../../domain/orders/sample_orders_fixture.ts";
import type { OrderDraft } from "../../domain/orders/order_draft.ts";
import { TestClock } from "../../tests/support/clock.ts";
import { memoryStore } from "../../tests/support/store.ts";
import type { Operation } from "../operations.ts";
import type { Store } from "../store.ts";
import { changeOrder, getOrderFor } from "./change_order.ts";
import { createOrder } from "./create_order.ts";
import { actorOf, listEvents } from "./events.ts";
import { countOrders, listNeeds, listOrders } from "./list_orders.ts";
import { refuseOffer } from "./offers.ts";
import { ORDERS } from "./orders.ts";

const member = (orgId: string, orgKind: Viewer["orgKind"]): Viewer => ({
  kind: "user",
  id: `user-of-${orgId}`,
  name: `Somebody of ${orgId}`,
  role: "dispatcher",
  orgId,
  orgKind,
  orgName: orgId,
  timeZone: "Europe/Paris",
});
const shipper = member("shipper", "shipper");
const carrier = member("carrier", "carrier");
const recipient = member("recipient", "recipient");
const stranger = member("stranger", "shipper");

let operations = 0;
const operation = (contentHash = "content"): Operation => ({ scope: "test", id: `operation-${++operations}`, contentHash });

function draft(): OrderDraft {
  const { priority, references, stops, goods, priceCents } = draftOrder();
  return { priority, references: { ...references, shipper: "CDE-Été 42" }, stops, goods, priceCents: priceCents ?? 45_000 };
}

const atNow = () => memoryStore(new TestClock(NOW));

async function created(store: Store) {
  const made = await createOrder(store, shipper, draft(), operation());
  assert.ok(made.ok);
  return made.value;
}

function publish(store: Store, orderId: string, viewer = shipper) {
  return changeOrder(store, viewer, {
    orderId,
    operation: operation(),
    decide: (order, now) =>
      publishOrder(
        order,
        { by: actorOf(viewer), offerId: "offer", carrier: { orgId: "carrier", name: "Transports Carrier" } },
        now,
      ),
  });
}

Deno.test("createOrder() gives numbers that differ and lists the order for its shipper alone", async () => {
  await using store = await atNow();
  const [one, other] = [await created(store), await created(store)];
  assert.match(one.number, /^OT-2026-\d{6}$/);
  assert.notEqual(one.number, other.number);
  assert.deepEqual((await listOrders(store.kv, "shipper", {})).rows.map((row) => row.number), [other.number, one.number]);
  assert.deepEqual((await listOrders(store.kv, "carrier", {})).rows, []);
  assert.equal((await countOrders(store.kv, "shipper")).draft, 2);
});

Deno.test("createOrder() once for an operation: the same again gives the first order, other content is refused", async () => {
  await using store = await atNow();
  const twice = operation();
  const [first, second] = [await createOrder(store, shipper, draft(), twice), await createOrder(store, shipper, draft(), twice)];
  assert.deepEqual(second, first);
  const other = await createOrder(store, shipper, draft(), { ...twice, contentHash: "other" });
  assert.deepEqual(other, { ok: false, refusal: { code: "operation_reused" } });
  assert.equal((await listOrders(store.kv, "shipper", {})).rows.length, 1);
});

Deno.test("createOrder() at the same moment with one operation makes one order", async () => {
  await using store = await atNow();
  const twice = operation();
  const made = await Promise.all(Array.from({ length: 5 }, () => createOrder(store, shipper, draft(), twice)));
  assert.equal(new Set(made.map((result) => result.ok && result.value.id)).size, 1);
  assert.equal((await listOrders(store.kv, "shipper", {})).rows.length, 1);
});

Deno.test("listOrders() finds by the beginning of number or reference, without accents and case", async () => {
  await using store = await atNow();
  const { number } = await created(store);
  for (const search of [number, number.slice(0, 9).toLowerCase(), "cde-ete"]) {
    assert.equal((await listOrders(store.kv, "shipper", { search })).rows.length, 1, search);
  }
  assert.equal((await listOrders(store.kv, "shipper", { search: "ete 42" })).rows.length, 0);
});

Deno.test("getOrderFor() knows no order of strangers, and none for a carrier before the offer", async () => {
  await using store = await atNow();
  const { id } = await created(store);
  assert.equal(await getOrderFor(store.kv, stranger, id), null);
  assert.equal(await getOrderFor(store.kv, carrier, id), null);
  assert.equal((await getOrderFor(store.kv, shipper, id))?.value.id, id);
});

Deno.test("changeOrder() moves an order through its lists, tells its events and keeps the price from the recipient", async () => {
  await using store = await atNow();
  const { id } = await created(store);
  assert.ok((await publish(store, id)).ok);
  const accepted = await changeOrder(store, carrier, {
    orderId: id,
    operation: operation(),
    decide: (order, now) =>
      acceptOffer(order, { offerId: "offer", carrier: { orgId: "carrier", name: "Transports Carrier" } }, now),
  });
  assert.ok(accepted.ok);
  assert.deepEqual((await listEvents(store.kv, id)).map(({ type }) => type), ["order.created", "offer.sent", "offer.accepted"]);
  assert.equal((await listOrders(store.kv, "carrier", { phase: "accepted" })).rows[0]?.priceCents, accepted.value.priceCents);
  const expected = (await listOrders(store.kv, "recipient", {})).rows[0];
  assert.equal(expected?.side, "recipient");
  assert.equal(expected && "priceCents" in expected, false);
  assert.deepEqual((await listNeeds(store.kv, "carrier")).map(({ need }) => need), ["to_assign"]);
  assert.deepEqual(await countOrders(store.kv, "shipper").then(({ draft, accepted }) => ({ draft, accepted })), {
    draft: 0,
    accepted: 1,
  });
  assert.ok(await getOrderFor(store.kv, recipient, id));
});

Deno.test("changeOrder() refuses what the form was filled for an older revision, and shows the order as it is", async () => {
  await using store = await atNow();
  const { id } = await created(store);
  await publish(store, id);
  const late = await changeOrder(store, shipper, {
    orderId: id,
    operation: operation(),
    revision: 0,
    decide: (): ReturnType<typeof publishOrder> => assert.fail("an older revision reached the rule"),
  });
  assert.ok(!late.ok && late.refusal.code === "order_changed_meanwhile" && late.refusal.order.commercial === "published");
});

Deno.test("changeOrder() does an operation once and refuses its id for other content", async () => {
  await using store = await atNow();
  const { id } = await created(store);
  const once = operation();
  const request = (content = once) => ({
    orderId: id,
    operation: content,
    decide: (order: Parameters<typeof publishOrder>[0], now: number) =>
      publishOrder(order, { by: actorOf(shipper), offerId: "offer", carrier: { orgId: "carrier", name: "C" } }, now),
  });
  assert.ok((await changeOrder(store, shipper, request())).ok);
  assert.ok((await changeOrder(store, shipper, request())).ok);
  assert.equal((await listEvents(store.kv, id)).filter(({ type }) => type === "offer.sent").length, 1);
  const other = await changeOrder(store, shipper, request({ ...once, contentHash: "other" }));
  assert.deepEqual(other, { ok: false, refusal: { code: "operation_reused" } });
});

Deno.test("changeOrder() repeats its answer to who sees the order no more: an offer declined twice by one form", async () => {
  await using store = await atNow();
  const { id } = await created(store);
  await publish(store, id);
  const declined = { orderId: id, operation: operation(), revision: 2, reason: "Plus de camion" };
  assert.ok((await refuseOffer(store, carrier, declined)).ok);
  assert.ok((await refuseOffer(store, carrier, declined)).ok);
  assert.equal(await getOrderFor(store.kv, carrier, id), null);
});

Deno.test("changeOrder() answers a stranger as if the order did not exist", async () => {
  await using store = await atNow();
  const { id } = await created(store);
  assert.deepEqual(await publish(store, id, stranger), { ok: false, refusal: { code: "order_not_found" } });
});

Deno.test("changeOrder() passes on what the rule refuses and writes nothing", async () => {
  await using store = await atNow();
  const { id } = await created(store);
  const refused = await changeOrder(store, shipper, {
    orderId: id,
    operation: operation(),
    decide: (order, now) => acceptOffer(order, { offerId: "none", carrier: { orgId: "shipper", name: "S" } }, now),
  });
  assert.ok(!refused.ok);
  assert.equal((await listEvents(store.kv, id)).length, 1);
});

Deno.test("ORDERS takes what was left undone off its driver's list when the order ends, and keeps what was done", () => {
  const order = confirmedOrder();
  const [first, ...others] = order.stops;
  const ended = {
    ...order,
    stops: [{ ...first!, state: "done" as const }, ...others],
    closed: { at: NOW, by: "Léa Morin" },
  };
  const stopsOf = (one: typeof order) =>
    ORDERS.entries(one).filter(({ key }) => key[0] === "stops_by_driver").map(({ value }) =>
      (value as { stopId: string }).stopId
    );
  assert.deepEqual(stopsOf(order).length, order.stops.length);
  assert.deepEqual(stopsOf(ended), [first!.id]);
});
