import assert from "node:assert/strict";
import { HOUR_MS } from "../time/instant.ts";
import { expireOffer } from "./expire_offer.ts";
import { publishOrder } from "./publish_order.ts";
import { assertRefused, CARRIER, changeOf, draftOrder, NOW, publishedOrder, SHIPPER } from "./sample_orders_fixture.ts";

const command = { by: SHIPPER, offerId: "o2", carrier: { orgId: "carrier", name: "Transports Girard" } };

Deno.test("publishOrder() sends one offer, open for 24 hours unless told", () => {
  const { order, events } = changeOf(publishOrder(draftOrder(), command, NOW));
  const deadline = NOW + 24 * HOUR_MS;
  assert.equal(order.commercial, "published");
  assert.deepEqual(order.offers, [
    { id: "o2", carrierId: "carrier", carrierName: "Transports Girard", sentAt: NOW, deadline, state: "sent" },
  ]);
  assert.deepEqual(events, [{ type: "offer.sent", facts: { offerId: "o2", carrier: "Transports Girard", deadline } }]);
  const soon = changeOf(publishOrder(draftOrder(), { ...command, deadline: NOW + 1 }, NOW)).order;
  assert.equal(soon.offers[0]?.deadline, NOW + 1);
});

Deno.test("publishOrder() publishes an expired order again and keeps the earlier offer", () => {
  const expired = changeOf(expireOffer(publishedOrder(), { offerId: "offer" }, NOW + 24 * HOUR_MS)).order;
  const { order } = changeOf(publishOrder(expired, command, NOW + 25 * HOUR_MS));
  assert.deepEqual(order.offers.map(({ id, state }) => [id, state]), [["offer", "expired"], ["o2", "sent"]]);
});

Deno.test("publishOrder() refuses an incomplete order and counts what is missing", () => {
  const refusal = assertRefused(publishOrder(draftOrder({ goods: [] }), command, NOW), "publishing_incomplete");
  assert.equal(refusal.field, "stops.0");
  assert.deepEqual(refusal.facts, { count: 4, missing: "stops.0, stops.1, stops.2, goods" });
});

Deno.test("publishOrder() refuses a deadline that is not after now, others than the shipper, and a second open offer", () => {
  assertRefused(publishOrder(draftOrder(), { ...command, deadline: NOW }, NOW), "deadline_passed");
  assertRefused(publishOrder(draftOrder(), { ...command, by: CARRIER }, NOW), "not_the_shipper");
  assertRefused(publishOrder(publishedOrder(), command, NOW), "commercial_move_forbidden");
});
