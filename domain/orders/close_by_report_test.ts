import assert from "node:assert/strict";
import { DAY_MS, HOUR_MS } from "../time/instant.ts";
import { arriveAtStop } from "./arrive_at_stop.ts";
import { closeByReport } from "./close_by_report.ts";
import { executionOf } from "./execution.ts";
import { phaseOf } from "./phase.ts";
import {
  acceptedOrder,
  assertRefused,
  CARRIER,
  changeOf,
  deliveredOrder,
  draftOrder,
  loadedOrder,
  NOW,
  provenOrder,
  publishedOrder,
  sampleDocument,
  SHIPPER,
  stepAt,
} from "./sample_orders_fixture.ts";

const LATER = NOW + 2 * DAY_MS;
const report = { by: SHIPPER, deliveredAt: LATER - HOUR_MS, signature: sampleDocument("signature") };

Deno.test("closeByReport() commits delivery, proof, verification and closure as events of their own", () => {
  const { order, events } = changeOf(closeByReport(acceptedOrder(), report, LATER));
  assert.deepEqual(events.map(({ type }) => type), [
    "document.added",
    "order.delivered",
    "proof.received",
    "proof.verified",
    "order.closed",
  ]);
  assert.equal(executionOf(order), "closed");
  assert.equal(phaseOf(order), "closed");
  assert.deepEqual(order.documents.map(({ id, addedBy }) => [id, addedBy]), [["signature", "Léa Morin"]]);
});

Deno.test("closeByReport() records the open deliveries as told by the shipper, and no loading that nobody told of", () => {
  const { order } = changeOf(closeByReport(acceptedOrder(), report, LATER));
  const handled = { deviceAt: report.deliveredAt, serverAt: LATER, reportedBy: "Léa Morin" };
  assert.deepEqual(order.stops.map(({ state, handled }) => [state, handled]), [
    ["planned", undefined],
    ["planned", undefined],
    ["done", handled],
  ]);
});

Deno.test("closeByReport() keeps what the driver recorded", () => {
  const { order, events } = changeOf(closeByReport(deliveredOrder(), report, LATER));
  assert.deepEqual(order.stops, deliveredOrder().stops);
  assert.deepEqual(events.map(({ type }) => type), ["document.added", "proof.received", "proof.verified", "order.closed"]);
  const proven = changeOf(closeByReport(provenOrder(), report, LATER));
  assert.deepEqual(proven.events.map(({ type }) => type), ["document.added", "proof.verified", "order.closed"]);
});

Deno.test("closeByReport() waives no flag", () => {
  const late =
    changeOf(arriveAtStop(loadedOrder(), { ...stepAt("d1"), time: { deviceAt: LATER, serverAt: LATER } }, LATER)).order;
  assert.deepEqual(assertRefused(closeByReport(late, report, LATER), "flags_open").facts, { count: 1 });
});

Deno.test("closeByReport() refuses other parties, orders that nobody took, ended ones and moments to come", () => {
  assertRefused(closeByReport(acceptedOrder(), { ...report, by: CARRIER }, LATER), "not_the_shipper");
  for (const order of [draftOrder(), publishedOrder()]) {
    assertRefused(closeByReport(order, report, LATER), "order_not_under_way");
  }
  assertRefused(closeByReport(changeOf(closeByReport(acceptedOrder(), report, LATER)).order, report, LATER), "order_ended");
  assertRefused(closeByReport(acceptedOrder(), { ...report, deliveredAt: LATER + 2 * DAY_MS }, LATER), "moment_in_future");
});
