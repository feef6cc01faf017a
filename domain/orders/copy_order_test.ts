import assert from "node:assert/strict";
import { localOf } from "../time/zoned.ts";
import { draftFromOrder } from "./copy_order.ts";
import { checkDraft } from "./order_draft.ts";
import { deliveredOrder, draftOrder, sampleDraft, sampleLine } from "./sample_orders_fixture.ts";

Deno.test("draftFromOrder() is a valid draft with nothing of the execution, references or SSCC codes", () => {
  const draft = draftFromOrder(deliveredOrder(), 7);
  assert.ok(checkDraft(draft).ok);
  const expected = sampleDraft();
  assert.deepEqual(draft.references, {});
  assert.equal(draft.priceCents, expected.priceCents);
  assert.deepEqual(draft.goods, expected.goods);
  assert.deepEqual(draft.stops.map(({ window: _, ...stop }) => stop), expected.stops.map(({ window: _, ...stop }) => stop));
  const coded = draftOrder({ goods: [sampleLine("l1", "p1", { sscc: ["330123450000000018"] })] });
  assert.equal("sscc" in draftFromOrder(coded, 0).goods[0]!, false);
});

Deno.test("draftFromOrder() keeps local hours across a change of the clock", () => {
  // From 24 November 2026 (winter time) 150 days on, it is summer time in Paris.
  const [before] = deliveredOrder().stops;
  const [after] = draftFromOrder(deliveredOrder(), 150).stops;
  assert.equal(localOf(before!.window.from, "Europe/Paris"), "2026-11-24T08:00");
  assert.equal(localOf(after!.window.from, "Europe/Paris"), "2027-04-23T08:00");
  assert.equal(localOf(after!.window.to, "Europe/Paris"), "2027-04-23T10:00");
});
