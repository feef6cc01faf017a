import assert from "node:assert/strict";
import { closeOrder, openFlags } from "./close_order.ts";
import { assertRefused, CARRIER, changeOf, NOW, provenOrder, SHIPPER } from "./sample_orders_fixture.ts";

const verified = { ...provenOrder(), verified: { at: NOW, by: "Léa Morin" } };

Deno.test("closeOrder() closes a verified order without open flags, once", () => {
  const { order, events } = changeOf(closeOrder(verified, { by: SHIPPER }, NOW + 1));
  assert.deepEqual(order.closed, { at: NOW + 1, by: "Léa Morin" });
  assert.deepEqual(events, [{ type: "order.closed", facts: { by: "Léa Morin" } }]);
  assertRefused(closeOrder(order, { by: SHIPPER }, NOW), "order_ended");
});

Deno.test("closeOrder() asks for verification, settled flags, and the shipper", () => {
  assertRefused(closeOrder(provenOrder(), { by: SHIPPER }, NOW), "proof_not_verified");
  assertRefused(closeOrder(verified, { by: CARRIER }, NOW), "not_the_shipper");
  const flags = [{ id: "p1-late", kind: "late", stopId: "p1", openedAt: NOW }] as const;
  assertRefused(closeOrder({ ...verified, flags }, { by: SHIPPER }, NOW), "flags_open");
});

Deno.test("openFlags() leaves settled flags out", () => {
  const open = { id: "a", kind: "late", stopId: "p1", openedAt: NOW } as const;
  const settled = { ...open, id: "b", settled: { at: NOW, by: "", amountCents: null } };
  assert.deepEqual(openFlags({ flags: [open, settled] }), [open]);
});
