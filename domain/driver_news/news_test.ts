import assert from "node:assert/strict";
import { cancelOrder } from "../orders/cancel_order.ts";
import { arrivedAt, CARRIER, changeOf, confirmedOrder, DRIVER, NOW, passedBy } from "../orders/sample_orders_fixture.ts";
import type { Order } from "../orders/types.ts";
import { HOUR_MS } from "../time/instant.ts";
import { newsOf } from "./news.ts";
import { tourOf } from "./tour.ts";

const { id } = DRIVER;
const ORDER = confirmedOrder();
const TOLD = tourOf(ORDER, id)!;
const kindOf = (told: typeof TOLD | null, order: Order, driverId = id) => newsOf(told, order, driverId)?.kind ?? null;
const withStop = (index: number, changes: Partial<Order["stops"][number]>): Order => ({
  ...ORDER,
  stops: ORDER.stops.map((stop, n) => n === index ? { ...stop, ...changes } : stop),
});

Deno.test("newsOf() tells of an order that was given, once", () => {
  const news = newsOf(null, ORDER, id)!;
  assert.deepEqual([news.kind, news.number, news.stop.name], ["given", ORDER.number, "Site p1"]);
  assert.equal(kindOf(TOLD, ORDER), null);
  assert.equal(kindOf(null, ORDER, "somebody-else"), null);
});

Deno.test("newsOf() tells of an order that was taken away or cancelled, where it was told before", () => {
  const others: Order = { ...ORDER, assignment: { ...ORDER.assignment!, driverId: "somebody-else" } };
  assert.deepEqual([kindOf(TOLD, others), kindOf(null, others)], ["taken", null]);
  const cancelled = changeOf(cancelOrder(ORDER, { by: CARRIER, reason: "Panne" }, NOW)).order;
  assert.deepEqual([kindOf(TOLD, cancelled), kindOf(null, cancelled)], ["cancelled", null]);
});

Deno.test("newsOf() tells of the stop whose date or place changed, and of another vehicle", () => {
  const { window, place } = ORDER.stops[2]!;
  const later = withStop(2, { window: { ...window, to: window.to + HOUR_MS } });
  assert.deepEqual([kindOf(TOLD, later), newsOf(TOLD, later, id)!.stop.id], ["changed", "d1"]);
  const elsewhere = withStop(1, { place: { ...place, address: { ...place.address, line1: "2 rue du Port" } } });
  assert.equal(newsOf(TOLD, elsewhere, id)!.stop.id, "p2");
  assert.equal(kindOf(TOLD, withStop(0, { instructions: "Casque" })), null);
  assert.equal(kindOf(TOLD, { ...ORDER, assignment: { ...ORDER.assignment!, plate: "EF-456-GH" } }), "vehicle");
});

Deno.test("newsOf() takes what runs, or has run, for no news", () => {
  assert.equal(kindOf(null, arrivedAt(ORDER, "p1")), null);
  const delivered = ["p1", "p2", "d1"].reduce(passedBy, ORDER);
  assert.deepEqual([kindOf(TOLD, delivered), kindOf(TOLD, { ...delivered, closed: { at: NOW, by: "Léa" } })], [null, null]);
});
