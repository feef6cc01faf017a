import assert from "node:assert/strict";
import { arriveAtStop } from "./arrive_at_stop.ts";
import { completeOrder, isCompletable } from "./complete_order.ts";
import { editOrder } from "./edit_order.ts";
import type { OrderDraft } from "./order_draft.ts";
import { publishingRequirements } from "./publishing_requirements.ts";
import { recordAcceptance } from "./record_acceptance.ts";
import {
  acceptedOrder,
  assertRefused,
  CARRIER,
  changeOf,
  confirmedOrder,
  draftOrder,
  NOW,
  sampleDraft,
  sampleLine,
  sampleStop,
  SHIPPER,
  stepAt,
} from "./sample_orders_fixture.ts";
import type { Order } from "./types.ts";

const carrier = { orgId: "carrier", name: "Transports Girard" };

/** An order that a carrier is recorded to have taken as `draft` left it. */
function taken(draft: Partial<OrderDraft>): Order {
  return changeOf(recordAcceptance(draftOrder(draft), { by: SHIPPER, offerId: "offer", carrier }, NOW)).order;
}
const weightless = () => taken({ goods: [sampleLine("l1", "p1", { grossWeightGrams: 0 }), sampleLine("l2", "p2")] });

Deno.test("completeOrder() adds the weight that was missing, and says how much was added", () => {
  const before = weightless();
  assert.ok(isCompletable(before));
  const { order, events } = changeOf(completeOrder(before, sampleDraft(), NOW + 1));
  assert.deepEqual([order.goods[0]!.grossWeightGrams, order.commercial, order.revision], [800_000, "accepted", 3]);
  assert.deepEqual([order.carrier, order.offers], [before.carrier, before.offers]);
  assert.deepEqual(events, [{ type: "order.detailed", facts: { count: 1 } }]);
  assert.equal(isCompletable(order), false);
});

Deno.test("completeOrder() fills everything that publishing asks, at once or in parts", () => {
  const { contact: _contact, ...silent } = sampleStop("p1", "pickup", {
    party: { name: "" },
    place: { name: "Lyon", address: { line1: "", postcode: "", city: "Lyon", country: "FR" }, timeZone: "Europe/Paris" },
  });
  const { priceCents: _price, ...free } = sampleDraft();
  const order = changeOf(recordAcceptance(
    changeOf(
      editOrder(draftOrder(), { by: SHIPPER, draft: { ...free, stops: [silent, ...free.stops.slice(1)], goods: [] } }, NOW),
    ).order,
    { by: SHIPPER, offerId: "offer", carrier },
    NOW,
  )).order;
  const whole = changeOf(completeOrder(order, sampleDraft(), NOW)).order;
  assert.deepEqual(publishingRequirements(whole), []);
  const part = changeOf(completeOrder(order, { ...free, stops: [silent, ...free.stops.slice(1)] }, NOW)).order;
  assert.deepEqual(publishingRequirements(part).map(({ field }) => field), [
    "stops.0.party",
    "stops.0.place.address",
    "stops.0.contact",
    "priceCents",
  ]);
  assert.deepEqual(publishingRequirements(changeOf(completeOrder(part, sampleDraft(), NOW)).order), []);
});

Deno.test("completeOrder() adds lines for a stop that had none, and keeps those that were agreed", () => {
  const order = taken({ goods: [sampleLine("l1", "p1")] });
  const { goods } = changeOf(completeOrder(order, sampleDraft(), NOW)).order;
  assert.deepEqual(goods.map(({ id }) => id), ["l1", "l2"]);
  const other = sampleDraft({ goods: [sampleLine("l1", "p1", { quantity: 11 }), sampleLine("l2", "p2")] });
  assert.equal(assertRefused(completeOrder(order, other, NOW), "agreed_with_carrier").field, "goods.0.quantity");
});

Deno.test("completeOrder() names the first field that was agreed", () => {
  const order = weightless();
  const moved = sampleStop("p1", "pickup");
  const later = { ...moved, window: { ...moved.window, to: moved.window.to + 1 } };
  const cases: readonly [Partial<OrderDraft>, string][] = [
    [{ priceCents: 1 }, "priceCents"],
    [{ priority: "urgent" }, "priority"],
    [{ instructions: "Sonner" }, "instructions"],
    [{ stops: [later, ...sampleDraft().stops.slice(1)] }, "stops.0.window.to"],
    [{ stops: [...sampleDraft().stops, sampleStop("d2", "delivery")] }, "stops.3"],
    [
      { goods: [sampleLine("l1", "p1", { temperature: { minCelsius: 2, maxCelsius: 4 } }), sampleLine("l2", "p2")] },
      "goods.0.temperature",
    ],
  ];
  for (const [changes, field] of cases) {
    const refusal = assertRefused(completeOrder(order, sampleDraft(changes), NOW), "agreed_with_carrier");
    assert.equal(refusal.field, field);
  }
});

Deno.test("completeOrder() adds nothing to an order that lacks nothing, and nothing once the run began", () => {
  assertRefused(completeOrder(acceptedOrder(), sampleDraft(), NOW), "order_not_editable");
  const order = weightless();
  assertRefused(completeOrder(order, { ...sampleDraft(), goods: order.goods }, NOW), "order_not_editable");
  const { order: begun } = changeOf(arriveAtStop({ ...confirmedOrder(), goods: order.goods }, stepAt("p1"), NOW));
  assertRefused(completeOrder(begun, sampleDraft(), NOW), "order_not_editable");
  assertRefused(completeOrder(draftOrder({ goods: [] }), sampleDraft(), NOW), "order_not_editable");
});

Deno.test("editOrder() completes an order that a carrier holds, for the shipper alone", () => {
  const order = weightless();
  assertRefused(editOrder(order, { by: CARRIER, draft: sampleDraft() }, NOW), "not_the_shipper");
  assert.equal(changeOf(editOrder(order, { by: SHIPPER, draft: sampleDraft() }, NOW)).events[0]?.type, "order.detailed");
});
