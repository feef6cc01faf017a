import assert from "node:assert/strict";
import type { Offer, OrderEventType } from "../orders/types.ts";
import { CARRIER, CONSIGNEE, NOW, orderOf, SHIPPER, stopOf } from "../pallets/order_fixture.ts";
import { HOUR_MS } from "../time/instant.ts";
import { matches } from "./matches.ts";
import { orgsReached, reachOf } from "./reach.ts";
import type { WebhookFilters } from "./types.ts";

const RECIPIENT = "org-recipient";
const offer = (id: string, carrierId: string, state: Offer["state"]): Offer => ({
  id,
  carrierId,
  carrierName: carrierId,
  sentAt: NOW,
  deadline: NOW + HOUR_MS,
  state,
});
const pickup = stopOf("pickup", { place: { ...stopOf("pickup").place, siteId: "site-1" } });
const order = orderOf({
  stops: [pickup, stopOf("delivery", { party: { ...CONSIGNEE, orgId: RECIPIENT } })],
  offers: [offer("F1", "org-other", "refused"), offer("F2", CARRIER.orgId, "accepted")],
  references: { shipper: "ERP-12", carrier: "VOY-7" },
});
const event = (type: OrderEventType, facts: Record<string, string> = {}) => ({ type, facts });

Deno.test("reachOf() tells the shipper all, and nobody who is no party anything", () => {
  assert.equal(reachOf(event("offer.refused", { offerId: "F1" }), order, SHIPPER.orgId), "shipper");
  assert.equal(reachOf(event("order.closed"), order, "org-stranger"), null);
});

Deno.test("reachOf() tells a carrier of its own offers only, also how a former one's ended", () => {
  assert.equal(reachOf(event("offer.accepted", { offerId: "F2" }), order, CARRIER.orgId), "carrier");
  assert.equal(reachOf(event("offer.refused", { offerId: "F1" }), order, CARRIER.orgId), null);
  assert.equal(reachOf(event("offer.refused", { offerId: "F1" }), order, "org-other"), "carrier");
  assert.equal(reachOf(event("order.closed"), order, "org-other"), null);
});

Deno.test("reachOf() tells a recipient what happens at its own stops", () => {
  assert.equal(reachOf(event("stop.arrived", { stopId: "stop-delivery" }), order, RECIPIENT), "recipient");
  assert.equal(reachOf(event("stop.arrived", { stopId: "stop-pickup" }), order, RECIPIENT), null);
  assert.equal(reachOf(event("offer.accepted", { offerId: "F2" }), order, RECIPIENT), null);
});

Deno.test("orgsReached() names each organisation that learns of any of the events, once", () => {
  const events = [event("offer.refused", { offerId: "F1" }), event("stop.unloaded", { stopId: "stop-delivery" })];
  assert.deepEqual(orgsReached(events, order).toSorted(), [CARRIER.orgId, "org-other", RECIPIENT, SHIPPER.orgId].toSorted());
  assert.deepEqual(orgsReached([event("order.edited")], orderOf({})), [SHIPPER.orgId]);
});

const asked = (filters: WebhookFilters, orgId = SHIPPER.orgId) =>
  matches({ orgId, events: ["order.edited"], filters }, event("order.edited"), order);

Deno.test("matches() wants the type, and every filter that is there", () => {
  assert.equal(asked({}), "shipper");
  assert.equal(matches({ orgId: SHIPPER.orgId, events: ["order.closed"], filters: {} }, event("order.edited"), order), null);
  assert.equal(asked({ phases: ["accepted", "closed"] }), "shipper");
  assert.equal(asked({ phases: ["closed"] }), null);
  assert.equal(asked({ siteId: "site-1" }), "shipper");
  assert.equal(asked({ siteId: "site-2" }), null);
  assert.equal(asked({ siteId: "site-1", phases: ["closed"] }), null);
});

Deno.test("matches() compares the beginning of the subscriber's own reference", () => {
  assert.equal(asked({ referencePrefix: "ERP-" }), "shipper");
  assert.equal(asked({ referencePrefix: "VOY-" }), null);
  assert.equal(asked({ referencePrefix: "VOY-" }, CARRIER.orgId), "carrier");
});
