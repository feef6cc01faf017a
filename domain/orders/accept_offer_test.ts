import assert from "node:assert/strict";
import fc from "fast-check";
import { DAY_MS } from "../time/instant.ts";
import { acceptOffer } from "./accept_offer.ts";
import { expireOffer } from "./expire_offer.ts";
import { publishOrder } from "./publish_order.ts";
import { acceptedOrder, assertRefused, changeOf, NOW, publishedOrder, SHIPPER } from "./sample_orders_fixture.ts";

const carrier = { orgId: "carrier", name: "Transports Girard", siret: "73282932000074" };
const command = { offerId: "offer", carrier };
const DEADLINE = NOW + DAY_MS;

Deno.test("acceptOffer() gives the order to the carrier", () => {
  const { order, events } = changeOf(acceptOffer(publishedOrder(), command, NOW + 5));
  assert.equal(order.commercial, "accepted");
  assert.deepEqual(order.carrier, carrier);
  assert.deepEqual([order.offers[0]?.state, order.offers[0]?.answeredAt], ["accepted", NOW + 5]);
  assert.deepEqual(events, [{ type: "offer.accepted", facts: { offerId: "offer", carrier: carrier.name } }]);
});

Deno.test("at every moment an open offer can either be accepted or expire", () => {
  fc.assert(fc.property(fc.integer({ min: NOW, max: NOW + 2 * DAY_MS }), (now) => {
    const accepted = acceptOffer(publishedOrder(), command, now).ok;
    assert.equal(accepted, now < DEADLINE);
    assert.equal(expireOffer(publishedOrder(), { offerId: "offer" }, now).ok, !accepted);
  }));
  assertRefused(acceptOffer(publishedOrder(), command, DEADLINE), "offer_already_expired");
});

Deno.test("acceptOffer() refuses another carrier, an unknown offer and an answered one", () => {
  const other = { orgId: "other-carrier", name: "Roy" };
  assertRefused(acceptOffer(publishedOrder(), { offerId: "offer", carrier: other }, NOW), "not_the_offered_carrier");
  assertRefused(acceptOffer(publishedOrder(), { offerId: "none", carrier }, NOW), "offer_unknown");
  const { facts } = assertRefused(acceptOffer(acceptedOrder(), command, NOW), "offer_already_answered");
  assert.deepEqual(facts, { state: "accepted" });
});

Deno.test("acceptOffer() refuses an offer that expired or was replaced by a newer one", () => {
  const expired = changeOf(expireOffer(publishedOrder(), { offerId: "offer" }, DEADLINE)).order;
  assertRefused(acceptOffer(expired, command, DEADLINE), "offer_already_expired");
  const again = changeOf(publishOrder(expired, { by: SHIPPER, offerId: "o2", carrier }, DEADLINE)).order;
  assertRefused(acceptOffer(again, command, DEADLINE), "offer_not_newest");
  assert.ok(acceptOffer(again, { offerId: "o2", carrier }, DEADLINE).ok);
});
