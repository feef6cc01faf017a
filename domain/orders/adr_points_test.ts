import assert from "node:assert/strict";
import { adrPoints } from "./adr_points.ts";
import { sampleLine } from "./sample_orders_fixture.ts";
import type { AdrEntry } from "./adr_entry.ts";

function line(
  grossWeightGrams: number,
  transportCategory: AdrEntry["transportCategory"],
  adr: Partial<AdrEntry> = {},
  volumeDm3 = 0,
) {
  return sampleLine("l", "p1", {
    grossWeightGrams,
    volumeDm3,
    adr: {
      unNumber: "1263",
      properShippingName: "PEINTURES",
      hazardClass: "8",
      transportCategory,
      limitedQuantity: false,
      environmentallyHazardous: false,
      ...adr,
    },
  });
}

Deno.test("adrPoints() weighs each transport category and rounds kilograms up", () => {
  assert.deepEqual(adrPoints([line(10_000, 1), line(100_001, 2), line(50_000, 3), line(900_000, 4)]), {
    points: 500 + 303 + 50,
    partlyExempt: true,
  });
});

Deno.test("adrPoints() is exempt up to 1000 points, and never with category 0", () => {
  assert.equal(adrPoints([line(20_000, 1)]).partlyExempt, true);
  assert.equal(adrPoints([line(20_001, 1)]).partlyExempt, false);
  assert.deepEqual(adrPoints([line(1, 0)]), { points: 0, partlyExempt: false });
});

Deno.test("adrPoints() leaves out limited quantities and harmless goods", () => {
  const limited = line(500_000, 0, { limitedQuantity: true });
  assert.deepEqual(adrPoints([limited, sampleLine("l", "p1")]), { points: 0, partlyExempt: true });
});

Deno.test("adrPoints() counts class 3 in litres where they exceed the kilograms", () => {
  assert.equal(adrPoints([line(80_000, 2, { hazardClass: "3" }, 100)]).points, 300);
  assert.equal(adrPoints([line(80_000, 2, {}, 100)]).points, 240);
});
