import assert from "node:assert/strict";
import { arriveAtStop } from "./arrive_at_stop.ts";
import { failStop } from "./fail_stop.ts";
import {
  arrivedAt,
  assertRefused,
  changeOf,
  confirmedOrder,
  NOW,
  passedBy,
  sampleLine,
  sampleStop,
  stepAt,
} from "./sample_orders_fixture.ts";

const WINDOW_END = sampleStop("p1", "pickup").window.to;

function stepAtTime(stopId: string, deviceAt: number) {
  return { ...stepAt(stopId), time: { deviceAt, serverAt: WINDOW_END + 1_000 } };
}

Deno.test("arriveAtStop() takes pickups in any order", () => {
  const order = arrivedAt(arrivedAt(confirmedOrder(), "p2"), "p1");
  assert.deepEqual(order.stops.map((stop) => stop.state), ["arrived", "arrived", "planned"]);
});

Deno.test("arriveAtStop() reaches a delivery only when each pickup that feeds it is done or failed", () => {
  const { facts } = assertRefused(arriveAtStop(passedBy(confirmedOrder(), "p1"), stepAt("d1"), NOW), "pickup_not_done");
  assert.deepEqual(facts, { pickup: "Site p2" });
  const failed = changeOf(failStop(passedBy(confirmedOrder(), "p1"), { ...stepAt("p2"), reason: "absent" }, NOW)).order;
  assert.equal(arrivedAt(failed, "d1").stops[2]?.state, "arrived");
  const onlyFromP1 = confirmedOrder({
    goods: [sampleLine("l1", "p1"), sampleLine("l2", "p2", { deliveryStopId: "d2" })],
    stops: [
      sampleStop("p1", "pickup"),
      sampleStop("p2", "pickup"),
      sampleStop("d1", "delivery"),
      sampleStop("d2", "delivery"),
    ],
  });
  assert.equal(arrivedAt(passedBy(onlyFromP1, "p1"), "d1").stops[2]?.state, "arrived");
});

Deno.test("arriveAtStop() opens a late flag by the device's clock, at the server's time", () => {
  const onTime = changeOf(arriveAtStop(confirmedOrder(), stepAtTime("p1", WINDOW_END), NOW));
  assert.deepEqual(onTime.order.flags, []);
  const late = changeOf(arriveAtStop(confirmedOrder(), stepAtTime("p1", WINDOW_END + 1), NOW));
  assert.deepEqual(late.order.flags, [{ id: "p1-late", kind: "late", stopId: "p1", openedAt: WINDOW_END + 1_000 }]);
  assert.deepEqual(late.events, [
    { type: "stop.arrived", facts: { stopId: "p1", place: "Site p1" } },
    { type: "flag.opened", facts: { flagId: "p1-late", kind: "late", stopId: "p1" } },
  ]);
});

Deno.test("arriveAtStop() keeps a device time that lies in the future", () => {
  const time = { deviceAt: NOW + 10 ** 12, serverAt: NOW };
  assert.deepEqual(changeOf(arriveAtStop(confirmedOrder(), { ...stepAt("p1"), time }, NOW)).order.stops[0]?.arrived, time);
});

Deno.test("arriveAtStop() refuses a second arrival", () => {
  assertRefused(arriveAtStop(arrivedAt(confirmedOrder(), "p1"), stepAt("p1"), NOW), "stop_move_forbidden");
});
