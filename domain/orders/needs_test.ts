import assert from "node:assert/strict";
import { DAY_MS } from "../time/instant.ts";
import { cancelOrder } from "./cancel_order.ts";
import { handleStop } from "./handle_stop.ts";
import { FLAG_DUE_MS, needsOf, PROOF_DUE_MS, RESERVATION_DELAY_MS } from "./needs.ts";
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
  provenOrder,
  publishedOrder,
  sampleStop,
  SHIPPER,
  stepAt,
} from "./sample_orders_fixture.ts";
import { verifyProof } from "./verify_proof.ts";

const PICKUP_AT = sampleStop("p1", "pickup").window.from;
const HANDLED_AT = stepAt("d1").time.serverAt;

Deno.test("needsOf() asks the shipper to publish before the first pickup", () => {
  assert.deepEqual(needsOf(draftOrder(), "shipper"), [{ kind: "to_publish", dueAt: PICKUP_AT }]);
  assert.deepEqual(needsOf(publishedOrder(), "shipper"), []);
});

Deno.test("needsOf() asks the carrier to answer, to assign, and to send the proof", () => {
  assert.deepEqual(needsOf(publishedOrder(), "carrier"), [{ kind: "offer_to_answer", dueAt: NOW + DAY_MS, offerId: "offer" }]);
  assert.deepEqual(needsOf(acceptedOrder(), "carrier"), [{ kind: "to_assign", dueAt: PICKUP_AT }]);
  assert.deepEqual(needsOf(confirmedOrder(), "carrier"), []);
  assert.deepEqual(needsOf(deliveredOrder(), "carrier"), [{ kind: "pod_to_send", dueAt: HANDLED_AT + PROOF_DUE_MS }]);
  assert.deepEqual(needsOf(provenOrder(), "carrier"), []);
});

Deno.test("needsOf() asks the shipper to verify the proof and to settle the oldest flag", () => {
  const flags = [
    { id: "b", kind: "damage", stopId: "d1", openedAt: NOW + 1 },
    { id: "a", kind: "late", stopId: "p1", openedAt: NOW },
  ] as const;
  const order = { ...provenOrder(), flags };
  assert.deepEqual(needsOf(order, "shipper"), [
    { kind: "pod_to_verify", dueAt: HANDLED_AT + RESERVATION_DELAY_MS },
    { kind: "flag_to_settle", dueAt: NOW + FLAG_DUE_MS, flagId: "a" },
  ]);
  const verified = changeOf(verifyProof(order, { by: SHIPPER }, NOW)).order;
  assert.deepEqual(needsOf(verified, "shipper").map(({ kind }) => kind), ["flag_to_settle"]);
});

Deno.test("needsOf() asks the consignee to sign a delivery that was not signed", () => {
  const before = arrivedAt(loadedOrder(), "d1");
  const signature = { signed: false, reason: "Personne" } as const;
  const unsigned = changeOf(handleStop(before, { ...fullHandling(before, "d1"), signature }, NOW)).order;
  assert.deepEqual(needsOf(unsigned, "recipient"), [
    { kind: "to_sign", dueAt: HANDLED_AT + RESERVATION_DELAY_MS, stopId: "d1", orgId: "recipient" },
  ]);
  assert.deepEqual(needsOf(deliveredOrder(), "recipient"), []);
});

Deno.test("needsOf() asks nothing of an order that ended", () => {
  const cancelled = changeOf(cancelOrder(publishedOrder(), { by: SHIPPER, reason: "Doublon" }, NOW)).order;
  const closed = changeOf(verifyProof(provenOrder(), { by: SHIPPER }, NOW)).order;
  for (const order of [cancelled, closed]) {
    for (const side of ["shipper", "carrier", "recipient"] as const) assert.deepEqual(needsOf(order, side), []);
  }
});

Deno.test("needsOf() asks the shipper to complete what a carrier took before it was whole", () => {
  const short = { ...confirmedOrder(), goods: [] };
  assert.deepEqual(needsOf(short, "shipper"), [{ kind: "to_complete", dueAt: PICKUP_AT }]);
  assert.deepEqual(needsOf(confirmedOrder(), "shipper"), []);
  assert.deepEqual(needsOf({ ...loadedOrder(), goods: [] }, "shipper"), []);
});
