import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { type DeclaredReturn, declareReturn } from "./declared_return.ts";
import { NOW, valueOf } from "./order_fixture.ts";

const RETURN: DeclaredReturn = {
  exchangeId: "r",
  returnedBy: "client",
  returnedTo: "viewer",
  declaredBy: "viewer",
  quantity: 12,
  type: "EPAL1",
  occurredAt: { deviceAt: NOW, serverAt: NOW },
  open: { debt: 12, custody: 40 },
};

Deno.test("declareReturn() lowers what is owed, and what is held where nothing is owed", () => {
  const kindOf = (open: DeclaredReturn["open"]) => valueOf(declareReturn({ ...RETURN, open })).credit.kind;
  strictEqual(kindOf(RETURN.open), "debt");
  strictEqual(kindOf({ debt: 0, custody: 12 }), "custody");
  const { credit, kind } = valueOf(declareReturn(RETURN));
  deepStrictEqual([credit.holder, credit.counterpart, kind], ["client", "viewer", "return_empty"]);
});

Deno.test("declareReturn() waits for the side that did not declare it", () => {
  const awaiting = (declaredBy: string) => valueOf(declareReturn({ ...RETURN, declaredBy })).awaiting;
  deepStrictEqual([awaiting("viewer"), awaiting("client")], ["client", "viewer"]);
});

Deno.test("declareReturn() refuses more than is open, no pallets and the future", () => {
  const refusalOf = (change: Partial<DeclaredReturn>) => {
    const result = declareReturn({ ...RETURN, ...change });
    return result.ok ? null : result.refusal;
  };
  strictEqual(refusalOf({ quantity: 13 }), "pallet_return_exceeds_open");
  strictEqual(refusalOf({ open: { debt: -3, custody: 0 } }), "pallet_return_exceeds_open");
  for (const quantity of [0, -1, 2.5]) strictEqual(refusalOf({ quantity }), "pallet_count_invalid");
  strictEqual(refusalOf({ occurredAt: { deviceAt: NOW + 600_000, serverAt: NOW } }), "pallet_exchange_in_future");
});
