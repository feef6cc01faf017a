import assert from "node:assert/strict";
import { failStop } from "./fail_stop.ts";
import {
  arrivedAt,
  assertRefused,
  changeOf,
  confirmedOrder,
  deliveredOrder,
  loadedOrder,
  NOW,
  passedBy,
  sampleLine,
  sampleStop,
  stepAt,
} from "./sample_orders_fixture.ts";
import { FAILURE_REASONS } from "./types.ts";

Deno.test("failStop() records why, and opens a flag for every reason", () => {
  const kinds = FAILURE_REASONS.map((reason) => {
    const { order, events } = changeOf(failStop(confirmedOrder(), { ...stepAt("p1"), reason, comment: "Grille fermée" }, NOW));
    assert.equal(order.stops[0]?.state, "failed");
    assert.deepEqual(order.stops[0]?.failed, { ...stepAt("p1").time, reason, comment: "Grille fermée" });
    assert.deepEqual(events.map(({ type }) => type), ["stop.failed", "flag.opened"]);
    return [reason, order.flags[0]?.kind];
  });
  assert.deepEqual(Object.fromEntries(kinds), {
    absent: "refusal",
    refused: "refusal",
    damage: "damage",
    access: "refusal",
    breakdown: "breakdown",
    other: "refusal",
  });
});

Deno.test("failStop() asks for words when the reason is other", () => {
  const command = { ...stepAt("p1"), reason: "other", comment: "  " } as const;
  assert.equal(assertRefused(failStop(confirmedOrder(), command, NOW), "comment_required").field, "comment");
  assert.ok(failStop(confirmedOrder(), { ...stepAt("p1"), reason: "absent" }, NOW).ok);
});

Deno.test("failStop() ends the run but delivers nothing when no delivery was done", () => {
  const { order, events } = changeOf(failStop(arrivedAt(loadedOrder(), "d1"), { ...stepAt("d1"), reason: "refused" }, NOW));
  assert.equal(order.stops[2]?.state, "failed");
  assert.equal(events.some(({ type }) => type === "order.delivered"), false);
});

Deno.test("failStop() delivers the order when the last delivery fails after another was done", () => {
  const twoDeliveries = {
    stops: [sampleStop("p1", "pickup"), sampleStop("d1", "delivery"), sampleStop("d2", "delivery")],
    goods: [sampleLine("l1", "p1"), sampleLine("l2", "p1", { deliveryStopId: "d2" })],
  };
  const before = passedBy(passedBy(confirmedOrder(twoDeliveries), "p1"), "d1");
  const { events } = changeOf(failStop(before, { ...stepAt("d2"), reason: "absent" }, NOW));
  assert.deepEqual(events.at(-1), { type: "order.delivered", facts: { done: 1, failed: 1 } });
});

Deno.test("failStop() leaves a done stop alone", () => {
  assertRefused(failStop(deliveredOrder(), { ...stepAt("d1"), reason: "damage" }, NOW), "stop_move_forbidden");
});
