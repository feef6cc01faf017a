import assert from "node:assert/strict";
import { approachStop } from "./approach_stop.ts";
import {
  acceptedOrder,
  assertRefused,
  AT_THE_WHEEL,
  CARRIER,
  changeOf,
  confirmedOrder,
  NOW,
  OTHER_CARRIER,
  passedBy,
  SHIPPER,
  stepAt,
} from "./sample_orders.ts";

Deno.test("approachStop() keeps both times of the step", () => {
  const { order, events } = changeOf(approachStop(confirmedOrder(), stepAt("p1"), NOW));
  assert.equal(order.stops[0]?.state, "approaching");
  assert.deepEqual(order.stops[0]?.approaching, stepAt("p1").time);
  assert.deepEqual(events, [{ type: "stop.approached", facts: { stopId: "p1", place: "Site p1" } }]);
});

Deno.test("approachStop() is the assigned driver's, or its carrier's", () => {
  const order = confirmedOrder();
  assert.ok(approachStop(order, { ...stepAt("p1"), by: CARRIER }, NOW).ok);
  for (const by of [SHIPPER, OTHER_CARRIER, { ...AT_THE_WHEEL, id: "driver-2" }]) {
    assertRefused(approachStop(order, { ...stepAt("p1"), by }, NOW), "not_the_driver");
  }
});

Deno.test("approachStop() refuses an order without driver, an unknown stop and a stop already done", () => {
  const { facts } = assertRefused(approachStop(acceptedOrder(), stepAt("p1"), NOW), "order_not_under_way");
  assert.deepEqual(facts, { state: "accepted" });
  assertRefused(approachStop(confirmedOrder(), stepAt("none"), NOW), "stop_unknown");
  assertRefused(approachStop(passedBy(confirmedOrder(), "p1"), stepAt("p1"), NOW), "stop_move_forbidden");
});
