import assert from "node:assert/strict";
import { balanceOverTime } from "./balance_over_time.ts";
import type { Statement, StatementLine } from "./statement.ts";

const line = (postedAt: number | null, moved: number): StatementLine => ({
  transferId: `t${postedAt}`,
  kind: "return_empty",
  quality: "unsorted",
  occurredAt: { deviceAt: 0, serverAt: 0 },
  postedAt,
  in: Math.max(0, moved),
  out: Math.max(0, -moved),
  pending: 0,
  disputed: 0,
});
const statement: Statement = {
  view: { kind: "debt", holder: "a", counterpart: "b", type: "EPAL1" },
  period: { from: 0, to: 100 },
  opening: 10,
  lines: [line(0, 5), line(50, -8), line(99, -9), line(null, 3)],
  closing: -2,
  pending: 3,
  disputed: 0,
  ageing: { upTo30Days: 0, upTo60Days: 0, upTo90Days: 0, over90Days: 0 },
};

Deno.test("balanceOverTime() goes from the opening to the closing balance, pending pallets left out", () => {
  assert.deepEqual(balanceOverTime(statement, 3), [{ at: 0, balance: 10 }, { at: 50, balance: 15 }, { at: 100, balance: -2 }]);
});

Deno.test("balanceOverTime() shows each movement from its moment on", () => {
  assert.deepEqual(balanceOverTime(statement, 5).map(({ balance }) => balance), [10, 15, 15, 7, -2]);
});
