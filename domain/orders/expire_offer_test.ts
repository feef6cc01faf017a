import assert from "node:assert/strict";
import { DAY_MS } from "../time/instant.ts";
import { expireOffer } from "./expire_offer.ts";
import { acceptedOrder, assertRefused, changeOf, NOW, publishedOrder } from "./sample_orders_fixture.ts";

Deno.test("expireOffer() expires offer and order at the deadline, not before", () => {
  assertRefused(expireOffer(publishedOrder(), { offerId: "offer" }, NOW + DAY_MS - 1), "offer_not_yet_expired");
  const { order, events } = changeOf(expireOffer(publishedOrder(), { offerId: "offer" }, NOW + DAY_MS));
  assert.deepEqual([order.commercial, order.offers[0]?.state], ["expired", "expired"]);
  assert.equal(events[0]?.type, "offer.expired");
});

Deno.test("expireOffer() leaves an answered offer alone", () => {
  assertRefused(expireOffer(acceptedOrder(), { offerId: "offer" }, NOW + DAY_MS), "offer_already_answered");
});
