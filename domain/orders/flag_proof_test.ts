import assert from "node:assert/strict";
import { closeOrder } from "./close_order.ts";
import { flagProof } from "./flag_proof.ts";
import type { ProofDifference } from "./proof_difference.ts";
import { CARRIER, changeOf, NOW, provenOrder, SHIPPER } from "./sample_orders_fixture.ts";
import { settleFlag } from "./settle_flag.ts";
import type { Order } from "./types.ts";
import { verifyProof } from "./verify_proof.ts";

const MISSING: ProofDifference = { code: "packages_missing", expected: "20", found: "18", field: "packages", page: 0 };
const LATE: ProofDifference = {
  code: "other_delivery_day",
  expected: "2026-11-24",
  found: "2026-11-25",
  field: "deliveredOn",
  page: 0,
};

function confirm(order: Order, differences: readonly ProofDifference[], by = SHIPPER) {
  return flagProof(order, { by, documentId: "doc", stopId: "d1", differences }, NOW);
}

Deno.test("flagProof() opens one flag with all differences, and a second confirmation opens none", () => {
  const { order, events } = confirm(provenOrder(), [MISSING, LATE])!;
  const { id, kind, stopId, proof } = order.flags.at(-1)!;
  assert.deepEqual([id, kind, stopId, proof?.differences], ["doc-proof_differs", "proof_differs", "d1", [MISSING, LATE]]);
  assert.deepEqual(events.map(({ type, facts }) => [type, facts.kind, facts.count]), [["flag.opened", "proof_differs", 2]]);
  assert.equal(confirm(order, [LATE, MISSING]), null);
  assert.equal(confirm(provenOrder(), []), null);
});

Deno.test("flagProof() is about the last delivery where the stop is not certain", () => {
  const change = flagProof(provenOrder(), { by: SHIPPER, documentId: "doc", stopId: null, differences: [MISSING] }, NOW);
  assert.equal(change?.order.flags.at(-1)?.stopId, "d1");
});

Deno.test("flagProof() writes what differs otherwise on the open flag, and tells of it", () => {
  const { order } = confirm(provenOrder(), [MISSING])!;
  const changed = confirm(order, [LATE])!;
  assert.deepEqual(changed.order.flags.map(({ proof }) => proof?.differences), [[LATE]]);
  assert.deepEqual(changed.events.map(({ type, facts }) => [type, facts.flagId]), [["flag.opened", "doc-proof_differs"]]);
});

Deno.test("flagProof() withdraws the flag once the proof agrees, and says so", () => {
  const { order } = confirm(provenOrder(), [MISSING])!;
  const agreed = confirm(order, [])!;
  const [flag] = agreed.order.flags;
  assert.deepEqual([flag?.settled?.withdrawn, flag?.settled?.by, flag?.settled?.amountCents], [true, SHIPPER.name, null]);
  assert.deepEqual(agreed.events.map(({ type, facts }) => [type, facts.withdrawn]), [["flag.settled", true]]);
  // What differs again is a flag of its own.
  assert.deepEqual(confirm(agreed.order, [MISSING])?.order.flags.map(({ id }) => id), [
    "doc-proof_differs",
    "doc-proof_differs-2",
  ]);
});

Deno.test("flagProof() lets the carrier add to what speaks against it, not take from it", () => {
  const { order } = confirm(provenOrder(), [MISSING])!;
  assert.equal(confirm(order, [], CARRIER), null);
  assert.deepEqual(confirm(order, [LATE], CARRIER)?.order.flags[0]?.proof?.differences, [MISSING, LATE]);
});

Deno.test("flagProof() leaves what was settled, until something else differs", () => {
  const { order } = confirm(provenOrder(), [MISSING])!;
  const { order: settled } = changeOf(settleFlag(order, { by: SHIPPER, flagId: "doc-proof_differs", amountCents: 1_000 }, NOW));
  assert.equal(confirm(settled, [MISSING]), null);
  assert.equal(confirm(settled, []), null);
  assert.equal(confirm(settled, [LATE])?.order.flags.length, 2);
});

Deno.test("flagProof() closes a verified order with the last flag it withdraws, and changes none that has ended", () => {
  const { order } = confirm(provenOrder(), [MISSING])!;
  const { order: verified } = changeOf(verifyProof(order, { by: SHIPPER }, NOW));
  assert.equal(verified.closed, undefined);
  assert.equal(closeOrder(verified, { by: SHIPPER }, NOW).ok, false);
  const { order: closed } = confirm(verified, [])!;
  assert.equal(closed.closed?.by, SHIPPER.name);
  assert.equal(confirm(closed, [LATE]), null);
});
