import assert from "node:assert/strict";
import { departFromStop } from "./depart_from_stop.ts";
import { handleStop } from "./handle_stop.ts";
import {
  arrivedAt,
  assertRefused,
  changeOf,
  confirmedOrder,
  fullHandling,
  NOW,
  passedBy,
  stepAt,
} from "./sample_orders_fixture.ts";

Deno.test("departFromStop() records the departure once goods are handled", () => {
  const arrived = arrivedAt(confirmedOrder(), "p1");
  const { facts } = assertRefused(departFromStop(arrived, stepAt("p1"), NOW), "stop_not_handled");
  assert.deepEqual(facts, { place: "Site p1" });
  const handled = changeOf(handleStop(arrived, fullHandling(arrived, "p1"), NOW)).order;
  const { order, events } = changeOf(departFromStop(handled, stepAt("p1"), NOW));
  assert.deepEqual(order.stops[0]?.departed, stepAt("p1").time);
  assert.deepEqual(events, [{ type: "stop.departed", facts: { stopId: "p1", place: "Site p1" } }]);
});

Deno.test("departFromStop() departs once", () => {
  assertRefused(departFromStop(passedBy(confirmedOrder(), "p1"), stepAt("p1"), NOW), "stop_already_departed");
});
