import assert from "node:assert/strict";
import { linesAt, stopTotals, totalsOf } from "./totals.ts";
import { draftOrder, sampleLine } from "./sample_orders_fixture.ts";

const order = draftOrder({
  goods: [sampleLine("l1", "p1", { volumeDm3: 900 }), sampleLine("l2", "p2", { loadingLengthMm: 1_000 })],
});

Deno.test("totalsOf() adds all goods up, with 0.4 m for a pallet of unknown length", () => {
  assert.deepEqual(totalsOf(order), {
    packages: 20,
    pallets: 4,
    weightGrams: 1_600_000,
    volumeDm3: 900,
    loadingLengthMm: 1_800,
  });
  assert.equal(totalsOf({ goods: [] }).packages, 0);
});

Deno.test("stopTotals() counts what is loaded or unloaded at one stop", () => {
  assert.equal(stopTotals(order, "p1").weightGrams, 800_000);
  assert.deepEqual(stopTotals(order, "d1"), totalsOf(order));
  assert.deepEqual(linesAt(order, "p2").map(({ id }) => id), ["l2"]);
});
