import assert from "node:assert/strict";
import { DAY_MS } from "../time/instant.ts";
import { refuseOffer } from "./refuse_offer.ts";
import { assertRefused, changeOf, NOW, publishedOrder } from "./sample_orders_fixture.ts";

const command = { offerId: "offer", carrierId: "carrier", reason: "Plus de camion" };

Deno.test("refuseOffer() records the reason and frees the order", () => {
  const { order, events } = changeOf(refuseOffer(publishedOrder(), command, NOW));
  assert.equal(order.commercial, "refused");
  assert.deepEqual([order.offers[0]?.state, order.offers[0]?.reason], ["refused", "Plus de camion"]);
  assert.deepEqual(events, [
    { type: "offer.refused", facts: { offerId: "offer", carrier: "Transports Girard", reason: "Plus de camion" } },
  ]);
});

Deno.test("refuseOffer() refuses no reason, another carrier, and an answer after the deadline", () => {
  assert.equal(assertRefused(refuseOffer(publishedOrder(), { ...command, reason: " " }, NOW), "reason_required").field, "reason");
  assertRefused(refuseOffer(publishedOrder(), { ...command, carrierId: "other-carrier" }, NOW), "not_the_offered_carrier");
  assertRefused(refuseOffer(publishedOrder(), command, NOW + DAY_MS), "offer_already_expired");
});
