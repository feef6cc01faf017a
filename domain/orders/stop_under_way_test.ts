import assert from "node:assert/strict";
import { approachStop } from "./approach_stop.ts";
import { arriveAtStop } from "./arrive_at_stop.ts";
import { cancelOrder } from "./cancel_order.ts";
import { departFromStop } from "./depart_from_stop.ts";
import { failStop } from "./fail_stop.ts";
import { handleStop } from "./handle_stop.ts";
import { arrivedAt, assertRefused, changeOf, confirmedOrder, fullHandling, NOW, SHIPPER, stepAt } from "./sample_orders.ts";
import type { Order } from "./types.ts";

/** At p1 the truck stands, p2 is planned, the only delivery has failed. */
const leftOver = changeOf(failStop(arrivedAt(confirmedOrder(), "p1"), { ...stepAt("d1"), reason: "absent" }, NOW)).order;
const closed: Order = { ...leftOver, closed: { at: NOW, by: SHIPPER.name } };
const { order: cancelled } = changeOf(cancelOrder(leftOver, { by: SHIPPER, reason: "Client absent" }, NOW));

for (const [what, order] of [["closed", closed], ["cancelled", cancelled]] as const) {
  Deno.test(`openStop() refuses every step at a pickup left over by a ${what} order`, () => {
    assertRefused(approachStop(order, stepAt("p2"), NOW), "order_ended");
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
