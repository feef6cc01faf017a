import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { NOW } from "./order_fixture.ts";
import { netOf, positionsOf, totalOf } from "./position.ts";
import { transferOf } from "./transfer_of.ts";
import type { LedgerEntry } from "./types.ts";

const ACCOUNT = { kind: "debt", holder: "me", counterpart: "client", type: "EPAL1", quality: "unsorted" } as const;

function waiting(holder: "me" | "client", quantity: number, kind: "debt" | "custody" = "debt"): LedgerEntry {
  return {
    transfer: transferOf({
      id: "t",
      exchangeId: "t",
      kind: "declared",
      account: kind,
      holder,
      counterpart: holder === "me" ? "client" : "me",
      quantity,
      type: "EPAL1",
      quality: "unsorted",
      occurredAt: { deviceAt: NOW, serverAt: NOW },
      entered: "pending",
      awaiting: "client",
    }),
  };
}

Deno.test("positionsOf() tells what went out and came in, posted and waiting apart", () => {
  const sums = { postedDebits: 7, postedCredits: 20, pendingOpened: 18, pendingResolved: 0 };
  const [position] = positionsOf([{ account: ACCOUNT, sums }], [
    waiting("client", 15),
    waiting("me", 3),
    waiting("me", 9, "custody"),
  ]);
  deepStrictEqual(position, {
    kind: "debt",
    type: "EPAL1",
    quality: "unsorted",
    posted: { out: 20, in: 7 },
    pending: { out: 15, in: 3 },
  });
  strictEqual(netOf(totalOf([position!.posted, position!.pending])), 25);
});

Deno.test("positionsOf() nothing waiting is nought", () => {
  const [position] = positionsOf([{
    account: ACCOUNT,
    sums: { postedDebits: 0, postedCredits: 0, pendingOpened: 0, pendingResolved: 0 },
  }], []);
  deepStrictEqual(position!.pending, { out: 0, in: 0 });
});
