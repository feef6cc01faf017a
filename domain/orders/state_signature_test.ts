import assert from "node:assert/strict";
import {
  acceptedOrder,
  assertRefused,
  CARRIER,
  changeOf,
  confirmedOrder,
  deliveredOrder,
  draftOrder,
  loadedOrder,
  NOW,
  OTHER_CARRIER,
  RECIPIENT,
  SHIPPER,
} from "./sample_orders_fixture.ts";
import { stateSignature } from "./state_signature.ts";
import type { Actor, Order } from "./types.ts";

const state = (order: Order, by: Actor, stopId: string, signer: "carrier" | "counterpart" = "counterpart") =>
  stateSignature(order, { by, stopId, signer }, NOW);

Deno.test("stateSignature() marks the stop as signed by its own party, by the carrier that vouches, and a pickup by the shipper", () => {
  for (const [by, stopId, index] of [[SHIPPER, "p1", 0], [CARRIER, "p1", 0], [CARRIER, "d1", 2], [RECIPIENT, "d1", 2]] as const) {
    const { order, events } = changeOf(state(acceptedOrder(), by, stopId));
    assert.equal(order.stops[index]!.counterpartSigned, true);
    assert.deepEqual(events, []);
    assertRefused(state(order, by, stopId), "already_signed");
  }
});

Deno.test("stateSignature() takes nobody's word for another side", () => {
  assertRefused(state(acceptedOrder(), SHIPPER, "d1"), "not_the_counterpart");
  assertRefused(state(acceptedOrder(), RECIPIENT, "p1"), "not_the_counterpart");
  assertRefused(state(acceptedOrder(), OTHER_CARRIER, "p1"), "not_the_counterpart");
  for (const by of [SHIPPER, RECIPIENT, OTHER_CARRIER]) {
    assertRefused(state(acceptedOrder(), by, "p1", "carrier"), "not_the_carrier");
  }
});

Deno.test("stateSignature() of the carrier leaves the order as it is: the note tells of it", () => {
  const before = acceptedOrder();
  assert.equal(changeOf(state(before, CARRIER, "p1", "carrier")).order, before);
});

Deno.test("stateSignature() leaves the stop to the driver who works here until he is done", () => {
  assertRefused(state(confirmedOrder(), SHIPPER, "p1"), "stop_not_handled");
  assertRefused(state(confirmedOrder(), CARRIER, "p1", "carrier"), "stop_not_handled");
  assertRefused(state(loadedOrder(), RECIPIENT, "d1"), "stop_not_handled");
  assertRefused(state(deliveredOrder(), RECIPIENT, "d1"), "already_signed");
});

Deno.test("stateSignature() refuses orders that nobody took, stops that failed and stops that are none", () => {
  assertRefused(state(draftOrder(), SHIPPER, "p1"), "order_not_under_way");
  const accepted = acceptedOrder();
  const failed = { ...accepted, stops: accepted.stops.map((stop) => ({ ...stop, state: "failed" as const })) };
  assertRefused(state(failed, SHIPPER, "p1"), "stop_not_handled");
  assertRefused(state(accepted, SHIPPER, "p9"), "stop_unknown");
});
