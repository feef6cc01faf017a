import assert from "node:assert/strict";
import { deliveredOrder, NOW, sampleDocument } from "../orders/sample_orders_fixture.ts";
import type { Order, OrderDocument } from "../orders/types.ts";
import { type LedgerEntry } from "../pallets/types.ts";
import { evidenceRetention, retentionOf } from "./retention.ts";

const CLOSED_AT = Date.UTC(2026, 10, 30, 9);
const closed: Order = { ...deliveredOrder(), priceCents: 82_000, closed: { at: CLOSED_AT, by: "Léa Morin" } };
const documentOf = (kind: OrderDocument["kind"], stopId?: string): OrderDocument => ({
  ...sampleDocument("doc", kind),
  addedAt: NOW,
  addedBy: "Karim Benali",
  ...stopId !== undefined && { stopId },
});
const accounting = { class: "accounting", keptUntil: Date.UTC(2037, 0) };
const transport = { class: "transport", keptUntil: Date.UTC(2033, 10, 30, 9) };

Deno.test("retentionOf() keeps the proof of a priced order for ten years from the end of its year", () => {
  assert.deepEqual(retentionOf(closed, documentOf("pod")), accounting);
  assert.deepEqual(retentionOf(closed, documentOf("scan")), accounting);
});

Deno.test("retentionOf() keeps for seven years what supports no invoice", () => {
  const { priceCents: _, ...unpriced } = closed;
  assert.deepEqual(retentionOf(closed, documentOf("photo", "d1")), transport);
  assert.deepEqual(retentionOf(unpriced, documentOf("pod")), transport);
  const { closed: ended, ...open } = closed;
  assert.deepEqual(retentionOf({ ...open, cancelled: { ...ended!, reason: "Annulé" } }, documentOf("pod")), transport);
});

Deno.test("retentionOf() keeps a photo that bears out a priced exception as long as the invoice", () => {
  const flag = { id: "flag", kind: "damage" as const, stopId: "d1", openedAt: NOW };
  const settled = { at: NOW, by: "Léa Morin" };
  const with_ = (amountCents: number | null): Order => ({
    ...closed,
    flags: [{ ...flag, settled: { ...settled, amountCents } }],
  });
  assert.deepEqual(retentionOf(with_(4_000), documentOf("photo", "d1")), accounting);
  assert.deepEqual(retentionOf(with_(null), documentOf("photo", "d1")), transport);
  assert.deepEqual(retentionOf(with_(4_000), documentOf("photo", "p1")), transport);
  assert.deepEqual(retentionOf(with_(4_000), documentOf("photo")), transport);
});

Deno.test("retentionOf() sets no date while the order goes on", () => {
  assert.equal(retentionOf(deliveredOrder(), documentOf("pod")).keptUntil, null);
});

Deno.test("evidenceRetention() counts ten years from the answer to the dispute", () => {
  const entry = {} as LedgerEntry;
  assert.deepEqual(evidenceRetention(entry), { class: "accounting", keptUntil: null });
  const answer = { disputeId: "d", outcome: "rejected", concededQuantity: 0, at: CLOSED_AT, by: "org:s" } as unknown;
  assert.deepEqual(evidenceRetention({ ...entry, answer: answer as NonNullable<LedgerEntry["answer"]> }), accounting);
});
