import assert from "node:assert/strict";
import { editOrder } from "./edit_order.ts";
import { refuseOffer } from "./refuse_offer.ts";
import {
  assertRefused,
  CARRIER,
  changeOf,
  draftOrder,
  NOW,
  publishedOrder,
  sampleDraft,
  SHIPPER,
} from "./sample_orders_fixture.ts";

Deno.test("editOrder() replaces the whole draft, keeps stop ids and grows the revision", () => {
  const before = draftOrder({ instructions: "Sonner" });
  const { priceCents: _price, ...draft } = sampleDraft({ priority: "urgent" });
  const { order, events } = changeOf(editOrder(before, { by: SHIPPER, draft }, NOW + 1));
  assert.equal(order.priority, "urgent");
  assert.equal("priceCents" in order, false);
  assert.equal("instructions" in order, false);
  assert.deepEqual(order.stops.map((stop) => stop.id), ["p1", "p2", "d1"]);
  assert.deepEqual([order.revision, order.changedAt, order.createdAt], [2, NOW + 1, NOW]);
  assert.deepEqual(events, [{ type: "order.edited", facts: { number: order.number } }]);
});

Deno.test("editOrder() reopens a refused order but not a published one", () => {
  const command = { by: SHIPPER, draft: sampleDraft() };
  const refused = changeOf(refuseOffer(publishedOrder(), { offerId: "offer", carrierId: "carrier", reason: "Complet" }, NOW));
  assert.equal(changeOf(editOrder(refused.order, command, NOW)).order.commercial, "refused");
  const { facts } = assertRefused(editOrder(publishedOrder(), command, NOW), "order_not_editable");
  assert.deepEqual(facts, { state: "published" });
});

Deno.test("editOrder() refuses others than the shipper, and faulty drafts", () => {
  assertRefused(editOrder(draftOrder(), { by: CARRIER, draft: sampleDraft() }, NOW), "not_the_shipper");
  assertRefused(editOrder(draftOrder(), { by: SHIPPER, draft: sampleDraft({ stops: [] }) }, NOW), "pickup_missing");
});
