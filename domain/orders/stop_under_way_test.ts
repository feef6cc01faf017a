import assert from "node:assert/strict";
import { arriveAtStop } from "./arrive_at_stop.ts";
import { cancelOrder } from "./cancel_order.ts";
import { departFromStop } from "./depart_from_stop.ts";
import { failStop } from "./fail_stop.ts";
import { handleStop } from "./handle_stop.ts";
import {
  acceptedOrder,
  arrivedAt,
  assertRefused,
  AT_THE_WHEEL,
  CARRIER,
  changeOf,
  confirmedOrder,
  fullHandling,
  NOW,
  OTHER_CARRIER,
  passedBy,
  SHIPPER,
  stepAt,
} from "./sample_orders_fixture.ts";
import { openStop } from "./stop_under_way.ts";
import type { Order } from "./types.ts";

/** At p1 the truck stands, p2 is planned, the only delivery has failed. */
const leftOver = changeOf(failStop(arrivedAt(confirmedOrder(), "p1"), { ...stepAt("d1"), reason: "absent" }, NOW)).order;
const closed: Order = { ...leftOver, closed: { at: NOW, by: SHIPPER.name } };
const { order: cancelled } = changeOf(cancelOrder(leftOver, { by: SHIPPER, reason: "Client absent" }, NOW));

for (const [what, order] of [["closed", closed], ["cancelled", cancelled]] as const) {
  Deno.test(`openStop() refuses every step at a pickup left over by a ${what} order`, () => {
    assertRefused(arriveAtStop(order, stepAt("p2"), NOW), "order_ended");
    assertRefused(handleStop(order, fullHandling(order, "p1"), NOW), "order_ended");
    assertRefused(failStop(order, { ...stepAt("p2"), reason: "absent" }, NOW), "order_ended");
  });
}

Deno.test("stopUnderWay() lets the truck leave a stop whose order was closed meanwhile", () => {
  const handled = changeOf(handleStop(leftOver, fullHandling(leftOver, "p1"), NOW)).order;
  const { order } = changeOf(departFromStop({ ...handled, closed: { at: NOW, by: SHIPPER.name } }, stepAt("p1"), NOW));
  assert.deepEqual(order.stops[0]?.departed, stepAt("p1").time);
});

Deno.test("openStop() is the assigned driver's, or its carrier's", () => {
  const order = confirmedOrder();
  assert.ok(openStop(order, { ...stepAt("p1"), by: CARRIER }).ok);
  for (const by of [SHIPPER, OTHER_CARRIER, { ...AT_THE_WHEEL, id: "driver-2" }]) {
    assertRefused(openStop(order, { ...stepAt("p1"), by }), "not_the_driver");
  }
});

Deno.test("openStop() refuses an order without driver and an unknown stop", () => {
  const { facts } = assertRefused(openStop(acceptedOrder(), stepAt("p1")), "order_not_under_way");
  assert.deepEqual(facts, { state: "accepted" });
  assertRefused(openStop(confirmedOrder(), stepAt("none")), "stop_unknown");
});

Deno.test("a stop that is done takes no further arrival", () => {
  assertRefused(arriveAtStop(passedBy(confirmedOrder(), "p1"), stepAt("p1"), NOW), "stop_move_forbidden");
});
