import assert from "node:assert/strict";
import { closeOrder } from "./close_order.ts";
import { assertRefused, CARRIER, changeOf, NOW, provenOrder, SHIPPER } from "./sample_orders_fixture.ts";
import { settleFlag } from "./settle_flag.ts";
import type { Flag } from "./flag.ts";
import { verifyProof } from "./verify_proof.ts";

const LATE: Flag = { id: "p1-late", kind: "late", stopId: "p1", openedAt: NOW };
const DAMAGE: Flag = { id: "d1-damage", kind: "damage", stopId: "d1", openedAt: NOW };
const flagged = { ...provenOrder(), flags: [LATE, DAMAGE] };

Deno.test("settleFlag() prices or waives, and never tells the amount in its event", () => {
  const priced = changeOf(settleFlag(flagged, { by: SHIPPER, flagId: DAMAGE.id, amountCents: 12_000, comment: "Avoir" }, NOW));
  const settled = { at: NOW, by: "Léa Morin", amountCents: 12_000, comment: "Avoir" };
  assert.deepEqual(priced.order.flags, [LATE, { ...DAMAGE, settled }]);
  assert.deepEqual(priced.events, [
    { type: "flag.settled", facts: { flagId: DAMAGE.id, kind: "damage", stopId: "d1", waived: false } },
  ]);
  const waived = changeOf(settleFlag(flagged, { by: SHIPPER, flagId: LATE.id, amountCents: null }, NOW));
  assert.equal(waived.order.flags[0]?.settled?.amountCents, null);
  assert.equal(waived.events[0]?.facts.waived, true);
});

Deno.test("settleFlag() closes a verified order with its last flag", () => {
  const verified = changeOf(verifyProof(flagged, { by: SHIPPER }, NOW)).order;
  const { facts } = assertRefused(closeOrder(verified, { by: SHIPPER }, NOW), "flags_open");
  assert.deepEqual(facts, { count: 2 });
  const first = changeOf(settleFlag(verified, { by: SHIPPER, flagId: LATE.id, amountCents: null }, NOW));
  assert.equal(first.order.closed, undefined);
  const last = changeOf(settleFlag(first.order, { by: SHIPPER, flagId: DAMAGE.id, amountCents: 0 }, NOW));
  assert.deepEqual(last.order.closed, { at: NOW, by: "Léa Morin" });
  assert.deepEqual(last.events.map(({ type }) => type), ["flag.settled", "order.closed"]);
});

Deno.test("settleFlag() refuses unknown and settled flags, odd amounts, and others than the shipper", () => {
  const command = { by: SHIPPER, flagId: LATE.id, amountCents: 100 };
  const once = changeOf(settleFlag(flagged, command, NOW)).order;
  assertRefused(settleFlag(once, command, NOW), "flag_already_settled");
  assertRefused(settleFlag(flagged, { ...command, flagId: "none" }, NOW), "flag_unknown");
  assertRefused(settleFlag(flagged, { ...command, amountCents: -1 }, NOW), "amount_invalid");
  assertRefused(settleFlag(flagged, { ...command, by: CARRIER }, NOW), "not_the_shipper");
});
