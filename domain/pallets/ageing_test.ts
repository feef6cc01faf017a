import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { DAY_MS } from "../time/instant.ts";
import { ageingOf } from "./ageing.ts";
import { NOW } from "./order_fixture.ts";
import { transferOf } from "./transfer_of.ts";
import type { LedgerEntry } from "./types.ts";

const VIEW = { kind: "debt", holder: "a", counterpart: "b", type: "EPAL1" } as const;
const MIRROR = { ...VIEW, holder: "b", counterpart: "a" } as const;

/** `quantity` pallets, `days` ago: above zero towards a's debt, below zero back. */
function moved(days: number, quantity: number): LedgerEntry {
  const at = NOW - days * DAY_MS;
  const [holder, counterpart] = quantity > 0 ? ["a", "b"] as const : ["b", "a"] as const;
  return {
    transfer: transferOf({
      id: `t${days}`,
      exchangeId: `t${days}`,
      kind: "return_empty",
      account: "debt",
      holder,
      counterpart,
      quantity: Math.abs(quantity),
      type: "EPAL1",
      quality: "unsorted",
      occurredAt: { deviceAt: at, serverAt: at },
      entered: "posted",
    }),
  };
}

Deno.test("ageingOf() returns settle the oldest first; buckets end on days 30, 60 and 90", () => {
  const entries = [moved(91, 9), moved(90, 4), moved(61, 3), moved(60, 5), moved(31, 6), moved(30, 7), moved(1, -11)];
  deepStrictEqual(ageingOf(VIEW, 23, entries, NOW), { upTo30Days: 7, upTo60Days: 11, upTo90Days: 5, over90Days: 0 });
});

Deno.test("ageingOf() what the entries do not cover is older than 90 days", () => {
  deepStrictEqual(ageingOf(VIEW, 20, [moved(10, 5)], NOW), { upTo30Days: 5, upTo60Days: 0, upTo90Days: 0, over90Days: 15 });
});

Deno.test("ageingOf() leaves out what was not posted by then", () => {
  deepStrictEqual(ageingOf(VIEW, 4, [moved(20, 4), moved(2, 4)], NOW - 5 * DAY_MS).upTo30Days, 4);
  deepStrictEqual(ageingOf(VIEW, 4, [moved(2, 4)], NOW - 5 * DAY_MS).over90Days, 4);
});

Deno.test("ageingOf() any history: the buckets sum to the balance and both sides age the same", () => {
  const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: -30, max: 30 }).filter((n) => n !== 0)));
  fc.assert(fc.property(history, (moves) => {
    const entries = moves.map(([days, quantity]) => moved(days, quantity));
    const balance = moves.reduce((sum, [, quantity]) => sum + quantity, 0);
    const ageing = ageingOf(VIEW, balance, entries, NOW);
    strictEqual(Object.values(ageing).reduce((sum, n) => sum + n, 0), Math.abs(balance));
    deepStrictEqual(ageingOf(MIRROR, -balance, entries, NOW), ageing);
  }));
});
