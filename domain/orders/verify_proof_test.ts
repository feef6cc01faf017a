import assert from "node:assert/strict";
import { failStop } from "./fail_stop.ts";
import { addDocument } from "./add_document.ts";
import {
  arrivedAt,
  assertRefused,
  AT_THE_WHEEL,
  CARRIER,
  changeOf,
  deliveredOrder,
  loadedOrder,
  NOW,
  provenOrder,
  sampleDocument,
  SHIPPER,
  stepAt,
} from "./sample_orders_fixture.ts";
import { verifyProof } from "./verify_proof.ts";

Deno.test("verifyProof() verifies and closes at once when no flag is open", () => {
  const { order, events } = changeOf(verifyProof(provenOrder(), { by: SHIPPER }, NOW));
  assert.deepEqual([order.verified, order.closed], [{ at: NOW, by: "Léa Morin" }, { at: NOW, by: "Léa Morin" }]);
  assert.equal(order.revision, provenOrder().revision + 1);
  assert.deepEqual(events, [
    { type: "proof.verified", facts: { by: "Léa Morin" } },
    { type: "order.closed", facts: { by: "Léa Morin" } },
  ]);
  assertRefused(verifyProof(order, { by: SHIPPER }, NOW), "already_verified");
});

Deno.test("verifyProof() leaves the order open while a flag is", () => {
  const failed = changeOf(failStop(arrivedAt(loadedOrder(), "d1"), { ...stepAt("d1"), reason: "refused" }, NOW)).order;
  const proven = changeOf(addDocument(failed, { by: AT_THE_WHEEL, document: sampleDocument("doc") }, NOW)).order;
  const { order, events } = changeOf(verifyProof(proven, { by: SHIPPER }, NOW));
  assert.equal(order.closed, undefined);
  assert.deepEqual(events.map(({ type }) => type), ["proof.verified"]);
});

Deno.test("verifyProof() asks for every delivery, a proof, and the shipper", () => {
  assertRefused(verifyProof(loadedOrder(), { by: SHIPPER }, NOW), "deliveries_not_done");
  assertRefused(verifyProof(deliveredOrder(), { by: SHIPPER }, NOW), "proof_missing");
  assertRefused(verifyProof(provenOrder(), { by: CARRIER }, NOW), "not_the_shipper");
});
