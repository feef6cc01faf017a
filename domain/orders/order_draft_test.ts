import assert from "node:assert/strict";
import fc from "fast-check";
import { HOUR_MS } from "../time/instant.ts";
import { checkDraft, MAX_GOODS_LINES, MAX_STOPS, type OrderDraft } from "./order_draft.ts";
import type { OrderRefusalCode } from "./refusals.ts";
import { assertRefused, NOW, sampleDraft, sampleLine, sampleStop } from "./sample_orders_fixture.ts";

const P1 = sampleStop("p1", "pickup");
const D1 = sampleStop("d1", "delivery");
const early = { kind: "slot", from: NOW, to: NOW + HOUR_MS } as const;

const FAULTS: readonly [OrderRefusalCode, string, Partial<OrderDraft>][] = [
  ["too_many_stops", "stops", { stops: Array.from({ length: MAX_STOPS + 1 }, (_, i) => sampleStop(`s${i}`, "pickup")) }],
  ["pickup_missing", "stops", { stops: [D1] }],
  ["delivery_missing", "stops", { stops: [P1] }],
  ["id_repeated", "stops.1.id", { stops: [P1, P1, D1] }],
  ["window_reversed", "stops.0.window", {
    stops: [sampleStop("p1", "pickup", { window: { kind: "slot", from: NOW + 1, to: NOW } }), D1],
  }],
  ["too_many_goods_lines", "goods", {
    goods: Array.from({ length: MAX_GOODS_LINES + 1 }, (_, i) => sampleLine(`l${i}`, "p1")),
  }],
  ["id_repeated", "goods.1.id", { goods: [sampleLine("l1", "p1"), sampleLine("l1", "p1")] }],
  ["goods_pickup_unknown", "goods.0.pickupStopId", { goods: [sampleLine("l1", "d1")] }],
  ["goods_delivery_unknown", "goods.0.deliveryStopId", { goods: [sampleLine("l1", "p1", { deliveryStopId: "p2" })] }],
  ["delivery_listed_before_pickup", "goods.0.deliveryStopId", { stops: [D1, P1], goods: [sampleLine("l1", "p1")] }],
  ["delivery_ends_before_pickup", "stops.1.window", {
    stops: [P1, sampleStop("d1", "delivery", { window: early })],
    goods: [sampleLine("l1", "p1")],
  }],
  ["quantity_invalid", "goods.0.quantity", { goods: [sampleLine("l1", "p1", { quantity: 0 })] }],
  ["quantity_invalid", "goods.0.palletCount", { goods: [sampleLine("l1", "p1", { palletCount: 1.5 })] }],
  ["quantity_invalid", "goods.0.grossWeightGrams", { goods: [sampleLine("l1", "p1", { grossWeightGrams: -1 })] }],
  ["temperature_reversed", "goods.0.temperature", {
    goods: [sampleLine("l1", "p1", { temperature: { minCelsius: 4, maxCelsius: 2 } })],
  }],
  ["amount_invalid", "priceCents", { priceCents: -1 }],
  ["amount_invalid", "palletServiceCents", { palletServiceCents: 0.5 }],
];

for (const [code, field, changes] of FAULTS) {
  Deno.test(`checkDraft() refuses ${code} at ${field}`, () => {
    assert.equal(assertRefused(checkDraft(sampleDraft(changes)), code).field, field);
  });
}

Deno.test("checkDraft() accepts a draft without goods, price or contact", () => {
  assert.ok(checkDraft({ priority: "low", references: {}, stops: [P1, D1], goods: [] }).ok);
});

Deno.test("checkDraft() accepts a delivery whose window overlaps its pickup's by an instant", () => {
  const window = { kind: "slot", from: P1.window.from - HOUR_MS, to: P1.window.from } as const;
  const draft = sampleDraft({ stops: [P1, sampleStop("p2", "pickup"), sampleStop("d1", "delivery", { window })] });
  assert.ok(checkDraft(draft).ok);
});

Deno.test("checkDraft() accepts goods exactly when their pickup stands before their delivery", () => {
  const kinds = fc.array(fc.constantFrom("pickup" as const, "delivery" as const), { minLength: 2, maxLength: 12 });
  fc.assert(fc.property(kinds, fc.nat(), fc.nat(), (list, a, b) => {
    const stops = list.map((kind, index) => sampleStop(`s${index}`, kind));
    const [from, to] = [a % list.length, b % list.length];
    const goods = [sampleLine("l1", `s${from}`, { deliveryStopId: `s${to}` })];
    const expected = list[from] === "pickup" && list[to] === "delivery" && from < to;
    assert.equal(checkDraft(sampleDraft({ stops, goods })).ok, expected);
  }));
});
