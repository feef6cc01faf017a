import assert from "node:assert/strict";
import { arriveAtStop } from "./arrive_at_stop.ts";
import { executionOf, isLate, lateStops, nextStop } from "./execution.ts";
import { failStop } from "./fail_stop.ts";
import { handleStop } from "./handle_stop.ts";
import {
  acceptedOrder,
  arrivedAt,
  changeOf,
  confirmedOrder,
  deliveredOrder,
  draftOrder,
  fullHandling,
  loadedOrder,
  NOW,
  passedBy,
  provenOrder,
  sampleStop,
  SHIPPER,
  stepAt,
} from "./sample_orders_fixture.ts";
import { EXECUTION_STATES, type Order } from "./types.ts";
import { verifyProof } from "./verify_proof.ts";

const WINDOW_END = sampleStop("p1", "pickup").window.to;

function handledAt(order: Order, stopId: string): Order {
  const arrived = arrivedAt(order, stopId);
  return changeOf(handleStop(arrived, fullHandling(arrived, stopId), NOW)).order;
}

Deno.test("executionOf() walks through every state in order", () => {
  const flags = [{ id: "p1-late", kind: "late", stopId: "p1", openedAt: NOW }] as const;
  const walk = [
    confirmedOrder(),
    arrivedAt(confirmedOrder(), "p1"),
    handledAt(passedBy(confirmedOrder(), "p1"), "p2"),
    loadedOrder(),
    arrivedAt(loadedOrder(), "d1"),
    deliveredOrder(),
    provenOrder(),
    changeOf(verifyProof({ ...provenOrder(), flags }, { by: SHIPPER }, NOW)).order,
    changeOf(verifyProof(provenOrder(), { by: SHIPPER }, NOW)).order,
  ];
  assert.deepEqual(walk.map(executionOf), EXECUTION_STATES);
});

Deno.test("executionOf() waits for every pickup, and counts a failed one as passed", () => {
  const first = passedBy(confirmedOrder(), "p1");
  assert.equal(executionOf(first), "to_pickup");
  assert.equal(executionOf(changeOf(failStop(first, { ...stepAt("p2"), reason: "absent" }, NOW)).order), "in_transit");
});

Deno.test("lateStops() looks at open stops of orders that a carrier took", () => {
  assert.deepEqual(lateStops(acceptedOrder(), WINDOW_END), []);
  assert.deepEqual(lateStops(acceptedOrder(), WINDOW_END + 1).map(({ id }) => id), ["p1", "p2", "d1"]);
  assert.deepEqual(lateStops(passedBy(confirmedOrder(), "p1"), WINDOW_END + 1).map(({ id }) => id), ["p2", "d1"]);
  assert.equal(isLate(draftOrder(), WINDOW_END + 1), false);
  assert.equal(isLate(deliveredOrder(), WINDOW_END + 1), false);
});

Deno.test("lateStops() goes by the arrival once there is one", () => {
  assert.equal(
    isLate({ ...arrivedAt(confirmedOrder(), "p1"), stops: [arrivedAt(confirmedOrder(), "p1").stops[0]!] }, WINDOW_END + 1),
    false,
  );
  const step = { ...stepAt("p1"), time: { deviceAt: WINDOW_END + 1, serverAt: WINDOW_END + 1 } };
  const late = changeOf(arriveAtStop(confirmedOrder(), step, NOW)).order;
  assert.deepEqual(lateStops(late, NOW).map(({ id }) => id), ["p1"]);
});

Deno.test("nextStop() is the stop begun and not left, else the first planned, else null", () => {
  const order = confirmedOrder();
  assert.equal(nextStop(order)?.id, "p1");
  assert.equal(nextStop(arrivedAt(order, "p2"))?.id, "p2");
  assert.equal(nextStop(handledAt(order, "p2"))?.id, "p2");
  assert.equal(nextStop(passedBy(order, "p2"))?.id, "p1");
  assert.equal(nextStop(deliveredOrder()), null);
});
