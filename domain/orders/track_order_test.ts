import assert from "node:assert/strict";
import { checkPosition, POSITION_RETENTION_MS } from "../tracking/position.ts";
import { HOUR_MS } from "../time/instant.ts";
import { closeByReport } from "./close_by_report.ts";
import {
  acceptedOrder,
  assertRefused,
  AT_THE_WHEEL,
  CARRIER,
  changeOf,
  confirmedOrder,
  deliveredOrder,
  draftOrder,
  NOW,
  OTHER_CARRIER,
  RECIPIENT,
  sampleDocument,
  SHIPPER,
} from "./sample_orders_fixture.ts";
import { startTracking, stopTracking, trackedNow } from "./track_order.ts";

const started = (order = confirmedOrder()) => changeOf(startTracking(order, { by: CARRIER, vehicleId: "vehicle-1" }, NOW)).order;

Deno.test("startTracking() follows a vehicle of an order that a carrier took", () => {
  for (const order of [acceptedOrder(), confirmedOrder()]) {
    const change = changeOf(startTracking(order, { by: CARRIER, vehicleId: "vehicle-1" }, NOW));
    assert.deepEqual(change.order.tracking, { vehicleId: "vehicle-1", startedAt: NOW, startedBy: "Paul Girard" });
    assert.deepEqual(change.events, [{ type: "tracking.started", facts: { vehicle: "vehicle-1" } }]);
  }
});

Deno.test("startTracking() is for shipper, carrier and driver, from acceptance to the last delivery", () => {
  const command = { by: SHIPPER, vehicleId: "vehicle-1" };
  for (const by of [SHIPPER, AT_THE_WHEEL]) assert.ok(startTracking(confirmedOrder(), { ...command, by }, NOW).ok);
  for (const by of [RECIPIENT, OTHER_CARRIER]) {
    assertRefused(startTracking(confirmedOrder(), { ...command, by }, NOW), "not_a_party");
  }
  for (const order of [draftOrder(), deliveredOrder()]) assertRefused(startTracking(order, command, NOW), "order_not_under_way");
  const report = { by: SHIPPER, deliveredAt: NOW, signature: sampleDocument("signature") };
  assertRefused(startTracking(changeOf(closeByReport(acceptedOrder(), report, NOW)).order, command, NOW), "order_ended");
});

Deno.test("trackedNow() takes positions between start and stop only", () => {
  assertRefused(trackedNow(confirmedOrder(), CARRIER), "tracking_not_started");
  assert.ok(trackedNow(started(), AT_THE_WHEEL).ok);
  assertRefused(trackedNow(started(), RECIPIENT), "not_a_party");
  const stopped = changeOf(stopTracking(started(), { by: AT_THE_WHEEL }, NOW + HOUR_MS));
  assert.equal(stopped.order.tracking?.stoppedAt, NOW + HOUR_MS);
  assert.deepEqual(stopped.events, [{ type: "tracking.stopped", facts: { vehicle: "vehicle-1" } }]);
  assertRefused(trackedNow(stopped.order, CARRIER), "tracking_not_started");
  assertRefused(stopTracking(stopped.order, { by: CARRIER }, NOW), "tracking_not_started");
});

Deno.test("checkPosition() refuses the future, and what may not be kept", () => {
  const position = {
    latDegrees: 48.8566,
    lngDegrees: 2.3522,
    at: NOW,
    receivedAt: NOW,
    vehicleId: "vehicle-1",
    by: "Paul Girard",
  };
  assert.ok(checkPosition(position).ok);
  assertRefused(checkPosition({ ...position, at: NOW + HOUR_MS }), "moment_in_future");
  assertRefused(checkPosition({ ...position, at: NOW - POSITION_RETENTION_MS }), "position_too_old");
});
