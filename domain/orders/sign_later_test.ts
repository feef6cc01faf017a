import assert from "node:assert/strict";
import { handleStop } from "./handle_stop.ts";
import {
  arrivedAt,
  assertRefused,
  changeOf,
  confirmedOrder,
  deliveredOrder,
  fullHandling,
  LINK,
  loadedOrder,
  NOW,
  OTHER_CARRIER,
  RECIPIENT,
  SHIPPER,
} from "./sample_orders_fixture.ts";
import { recordCounterpartSignature } from "./sign_later.ts";

function unsignedAt(stopId: "p1" | "d1") {
  const before = arrivedAt(stopId === "p1" ? confirmedOrder() : loadedOrder(), stopId);
  const signature = { signed: false, reason: "Personne au quai" } as const;
  return changeOf(handleStop(before, { ...fullHandling(before, stopId), signature }, NOW)).order;
}

Deno.test("recordCounterpartSignature() signs once, and keeps why it was impossible before", () => {
  for (const by of [RECIPIENT, LINK]) {
    const { order, events } = changeOf(recordCounterpartSignature(unsignedAt("d1"), { by, stopId: "d1" }, NOW));
    assert.deepEqual([order.stops[2]?.counterpartSigned, order.stops[2]?.signatureImpossible], [true, "Personne au quai"]);
    assert.deepEqual(events, []);
    assertRefused(recordCounterpartSignature(order, { by, stopId: "d1" }, NOW), "already_signed");
  }
  assertRefused(recordCounterpartSignature(deliveredOrder(), { by: RECIPIENT, stopId: "d1" }, NOW), "already_signed");
});

Deno.test("recordCounterpartSignature() is the party's of that stop", () => {
  assertRefused(recordCounterpartSignature(unsignedAt("p1"), { by: RECIPIENT, stopId: "p1" }, NOW), "not_the_counterpart");
  assertRefused(recordCounterpartSignature(unsignedAt("p1"), { by: LINK, stopId: "p1" }, NOW), "not_the_counterpart");
  assertRefused(recordCounterpartSignature(unsignedAt("d1"), { by: SHIPPER, stopId: "d1" }, NOW), "not_the_counterpart");
  assertRefused(recordCounterpartSignature(unsignedAt("d1"), { by: OTHER_CARRIER, stopId: "d1" }, NOW), "not_the_counterpart");
  assert.ok(recordCounterpartSignature(unsignedAt("p1"), { by: SHIPPER, stopId: "p1" }, NOW).ok);
});

Deno.test("recordCounterpartSignature() waits until goods are handled", () => {
  assertRefused(recordCounterpartSignature(loadedOrder(), { by: RECIPIENT, stopId: "d1" }, NOW), "stop_not_handled");
  assertRefused(recordCounterpartSignature(loadedOrder(), { by: RECIPIENT, stopId: "none" }, NOW), "stop_unknown");
});
