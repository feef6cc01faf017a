import assert from "node:assert/strict";
import { cancelOrder } from "./cancel_order.ts";
import { failStop } from "./fail_stop.ts";
import {
  acceptedOrder,
  assertRefused,
  CARRIER,
  changeOf,
  confirmedOrder,
  draftOrder,
  NOW,
  passedBy,
  provenOrder,
  publishedOrder,
  RECIPIENT,
  SHIPPER,
  stepAt,
} from "./sample_orders_fixture.ts";

const command = { by: SHIPPER, reason: "Commande annulée" };

Deno.test("cancelOrder() says who and why, and withdraws the open offer", () => {
  const { order, events } = changeOf(cancelOrder(publishedOrder(), command, NOW));
  assert.equal(order.commercial, "cancelled");
  assert.deepEqual(order.cancelled, { at: NOW, by: "Léa Morin", reason: "Commande annulée" });
  assert.equal(order.offers[0]?.state, "withdrawn");
  assert.deepEqual(events, [{ type: "order.cancelled", facts: { by: "Léa Morin", reason: "Commande annulée" } }]);
  assertRefused(cancelOrder(order, command, NOW), "commercial_move_forbidden");
});

Deno.test("cancelOrder() is the shipper's, and the carrier's once it took the order", () => {
  assert.ok(cancelOrder(draftOrder(), command, NOW).ok);
  assertRefused(cancelOrder(publishedOrder(), { ...command, by: CARRIER }, NOW), "not_a_party");
  const { order } = changeOf(cancelOrder(acceptedOrder(), { ...command, by: CARRIER }, NOW));
  assert.deepEqual([order.cancelled?.by, order.offers[0]?.state], ["Paul Girard", "accepted"]);
  assertRefused(cancelOrder(confirmedOrder(), { ...command, by: RECIPIENT }, NOW), "not_a_party");
});

Deno.test("cancelOrder() stops at the first loading, not at a failed pickup", () => {
  assertRefused(cancelOrder(passedBy(confirmedOrder(), "p1"), command, NOW), "goods_already_loaded");
  const failed = changeOf(failStop(confirmedOrder(), { ...stepAt("p1"), reason: "absent" }, NOW)).order;
  assert.ok(cancelOrder(failed, command, NOW).ok);
});

Deno.test("cancelOrder() asks for a reason, and leaves a verified order alone", () => {
  assert.equal(assertRefused(cancelOrder(draftOrder(), { by: SHIPPER, reason: "" }, NOW), "reason_required").field, "reason");
  assertRefused(cancelOrder({ ...provenOrder(), verified: { at: NOW, by: "" } }, command, NOW), "order_ended");
});
