import assert from "node:assert/strict";
import { editOrder } from "./edit_order.ts";
import { OFFER_VALIDITY_MS } from "./publish_order.ts";
import { recordAcceptance } from "./record_acceptance.ts";
import {
  acceptedOrder,
  assertRefused,
  CARRIER,
  changeOf,
  draftOrder,
  NOW,
  OTHER_CARRIER,
  publishedOrder,
  sampleDraft,
  SHIPPER,
} from "./sample_orders_fixture.ts";

const carrier = { orgId: "carrier", name: "Transports Girard", siret: "73282932000074" };
const other = { orgId: "other-carrier", name: "Fret Roy" };
const command = { by: SHIPPER, offerId: "new", carrier };

Deno.test("recordAcceptance() gives a draft to a carrier and says who wrote it down", () => {
  const { order, events } = changeOf(recordAcceptance(draftOrder(), command, NOW));
  assert.equal(order.commercial, "accepted");
  assert.deepEqual(order.carrier, carrier);
  assert.deepEqual(order.offers, [{
    id: "new",
    carrierId: "carrier",
    carrierName: carrier.name,
    sentAt: NOW,
    deadline: NOW,
    state: "accepted",
    answeredAt: NOW,
    recordedBy: "Léa Morin",
  }]);
  assert.deepEqual(events, [
    { type: "carrier.assigned", facts: { offerId: "new", carrier: carrier.name, by: "Léa Morin" } },
  ]);
});

Deno.test("recordAcceptance() takes an order that could not be published yet", () => {
  const order = draftOrder({ goods: [] });
  assert.equal(changeOf(recordAcceptance(order, command, NOW)).order.commercial, "accepted");
});

Deno.test("recordAcceptance() answers the offer that waits for the same carrier", () => {
  const { order, events } = changeOf(recordAcceptance(publishedOrder(), command, NOW));
  assert.deepEqual(order.offers.map(({ id, state, recordedBy }) => [id, state, recordedBy]), [[
    "offer",
    "accepted",
    "Léa Morin",
  ]]);
  assert.equal(events[0]?.facts.offerId, "offer");
});

Deno.test("recordAcceptance() keeps to an offer that binds until its deadline", () => {
  const away = { ...command, carrier: other };
  const { facts } = assertRefused(recordAcceptance(publishedOrder(), away, NOW), "offer_open");
  assert.deepEqual(facts, { carrier: "Transports Girard" });
  const late = changeOf(recordAcceptance(publishedOrder(), away, NOW + OFFER_VALIDITY_MS)).order;
  assert.deepEqual(late.offers.map(({ id, state }) => [id, state]), [["offer", "expired"], ["new", "accepted"]]);
});

Deno.test("recordAcceptance() is the shipper's alone, and for orders that nobody took", () => {
  for (const by of [CARRIER, OTHER_CARRIER]) {
    assertRefused(recordAcceptance(draftOrder(), { ...command, by }, NOW), "not_the_shipper");
  }
  assertRefused(recordAcceptance(acceptedOrder(), command, NOW), "commercial_move_forbidden");
});

Deno.test("recordAcceptance() leaves the order to be changed by both sides only", () => {
  const { order } = changeOf(recordAcceptance(draftOrder(), command, NOW));
  assertRefused(editOrder(order, { by: SHIPPER, draft: sampleDraft() }, NOW), "order_not_editable");
});
