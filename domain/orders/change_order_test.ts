import assert from "node:assert/strict";
import { changeOrder } from "./change_order.ts";
import { deliveredOrder, loadedOrder, NOW, provenOrder } from "./sample_orders_fixture.ts";

Deno.test("changeOrder() grows the revision by one and dates the change", () => {
  const before = loadedOrder();
  const { order, events } = changeOrder(before, { ...before, priority: "urgent" }, NOW + 9, []);
  assert.deepEqual([order.revision, order.changedAt, order.priority], [before.revision + 1, NOW + 9, "urgent"]);
  assert.deepEqual(events, []);
});

Deno.test("changeOrder() tells each milestone once, after the events that led to it", () => {
  const own = { type: "order.edited", facts: {} } as const;
  const closed = { ...provenOrder(), closed: { at: NOW, by: "Léa Morin" } };
  const all = changeOrder(loadedOrder(), closed, NOW, [own]).events.map(({ type }) => type);
  assert.deepEqual(all, ["order.edited", "order.delivered", "proof.received", "order.closed"]);
  assert.deepEqual(changeOrder(closed, closed, NOW, []).events, []);
  assert.deepEqual(changeOrder(deliveredOrder(), provenOrder(), NOW, []).events.map(({ type }) => type), ["proof.received"]);
});
