import assert from "node:assert/strict";
import fc from "fast-check";
import { type CountedLine, countGoods, expectedAt } from "./count_goods.ts";
import { assertRefused, confirmedOrder, loadedOrder } from "./sample_orders_fixture.ts";
import type { Order } from "./types.ts";

const full = (lineId: string): CountedLine => ({ lineId, quantity: 10, damaged: false });

function countAt(order: Order, stopId: string, counts: readonly CountedLine[]) {
  return countGoods(order, order.stops.find((stop) => stop.id === stopId)!, counts);
}

Deno.test("countGoods() writes loaded at a pickup and delivered at a delivery, and leaves other lines alone", () => {
  const atPickup = countAt(confirmedOrder(), "p1", [full("l1")]);
  assert.ok(atPickup.ok);
  assert.deepEqual(atPickup.value.goods.map((line) => line.loaded), [{ quantity: 10 }, undefined]);
  const atDelivery = countAt(loadedOrder(), "d1", [full("l1"), full("l2")]);
  assert.ok(atDelivery.ok);
  assert.deepEqual(atDelivery.value.goods.map((line) => line.delivered), [{ quantity: 10 }, { quantity: 10 }]);
  assert.deepEqual([atDelivery.value.quantity, atDelivery.value.expected], [20, 20]);
});

Deno.test("countGoods() refuses more than ordered at a pickup and more than loaded at a delivery", () => {
  const more = { ...full("l1"), quantity: 11 };
  const { field, facts } = assertRefused(countAt(confirmedOrder(), "p1", [more]), "more_than_ordered");
  assert.equal(field, "counts.0.quantity");
  assert.deepEqual(facts, { line: "Cartons l1", quantity: 11, expected: 10 });
  assertRefused(countAt(loadedOrder(), "d1", [full("l2"), more]), "more_than_loaded");
});

Deno.test("countGoods() asks for each expected line once, and for no other", () => {
  const missing = assertRefused(countAt(loadedOrder(), "d1", [full("l1")]), "count_missing");
  assert.deepEqual(missing.facts, { lineId: "l2", line: "Cartons l2" });
  assert.equal(assertRefused(countAt(confirmedOrder(), "p1", [full("l2")]), "count_unknown").field, "counts.0.lineId");
  assertRefused(countAt(confirmedOrder(), "p1", [full("l1"), full("l1")]), "count_unknown");
  assertRefused(countAt(confirmedOrder(), "p1", [{ ...full("l1"), quantity: 9.5 }]), "quantity_invalid");
});

Deno.test("countGoods() does not ask for a line that was never loaded", () => {
  const order = loadedOrder();
  const { loaded: _loaded, ...never } = order.goods[1]!;
  const result = countAt({ ...order, goods: [order.goods[0]!, never] }, "d1", [full("l1")]);
  assert.ok(result.ok);
  assert.equal(result.value.goods[1]?.delivered, undefined);
});

Deno.test("countGoods() asks for a reservation where goods are short or damaged, a precise one at a delivery", () => {
  const short = { ...full("l1"), quantity: 9 };
  assertRefused(countAt(confirmedOrder(), "p1", [short]), "reservation_required");
  assertRefused(countAt(confirmedOrder(), "p1", [{ ...full("l1"), damaged: true, reservation: " " }]), "reservation_required");
  const vague = { ...full("l1"), reservation: "Sous réserve de déballage" };
  assert.ok(countAt(confirmedOrder(), "p1", [vague]).ok);
  assertRefused(countAt(loadedOrder(), "d1", [vague, full("l2")]), "reservation_too_vague");
});

Deno.test("countGoods() tells shortage and damage apart by the count and by the driver's choice", () => {
  const counts = [
    { ...full("l1"), quantity: 9, reservation: " 1 carton manquant " },
    { ...full("l2"), damaged: true, reservation: "Film déchiré" },
  ];
  const result = countAt(loadedOrder(), "d1", counts);
  assert.ok(result.ok);
  assert.equal(result.value.shortage, "1 carton manquant");
  assert.equal(result.value.damage, "Film déchiré");
});

Deno.test("countGoods() never lets more through than was expected, and flags exactly what is short", () => {
  fc.assert(fc.property(fc.integer({ min: -2, max: 13 }), (quantity) => {
    const order = confirmedOrder();
    const result = countAt(order, "p1", [{ lineId: "l1", quantity, damaged: false, reservation: "Compté au quai" }]);
    const expected = expectedAt(order.goods[0]!, { kind: "pickup" });
    assert.equal(result.ok, quantity >= 0 && quantity <= expected);
    if (result.ok) assert.equal(result.value.shortage !== undefined, quantity < expected);
  }));
});
