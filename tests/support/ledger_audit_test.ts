import { deepStrictEqual } from "node:assert/strict";
import { type AccountTotal, totalsOf, transferChanges } from "../../domain/pallets/account_sums.ts";
import { ledgerImbalances, unmirroredAccounts } from "./ledger_audit.ts";
import { postingsFor } from "../../domain/pallets/exchange_postings.ts";
import { countOf, evidenceOf, orderOf, stopOf, valueOf } from "../../domain/pallets/order_fixture.ts";
import type { AccountSums } from "../../domain/pallets/types.ts";

function accounts(spoilt: Partial<AccountSums> = {}): AccountTotal[] {
  const transfers = valueOf(postingsFor(orderOf(), stopOf("delivery"), countOf(10, 4), evidenceOf()));
  const [first, ...rest] = totalsOf(transfers.flatMap(transferChanges)).values();
  return [{ account: first!.account, sums: { ...first!.sums, ...spoilt } }, ...rest];
}

Deno.test("ledgerImbalances() and unmirroredAccounts() find nothing in a sound ledger", () => {
  deepStrictEqual([ledgerImbalances(accounts()), unmirroredAccounts(accounts())], [[], []]);
});

Deno.test("ledgerImbalances() names the type and by how many pallets it is out", () => {
  const { postedDebits } = accounts()[0]!.sums;
  deepStrictEqual(ledgerImbalances(accounts({ postedDebits: postedDebits + 3 })), [{ type: "EPAL1", balance: 3 }]);
});

Deno.test("unmirroredAccounts() names both sides of a spoilt account, a lost one, and pending resolved twice", () => {
  const [first, mirror] = accounts();
  deepStrictEqual(unmirroredAccounts(accounts({ pendingOpened: 1 })), [first!.account, mirror!.account]);
  deepStrictEqual(unmirroredAccounts(accounts().slice(1)), [mirror!.account]);
  const twice = { ...first!.sums, pendingResolved: 1 };
  deepStrictEqual(
    unmirroredAccounts([{ account: first!.account, sums: twice }, {
      account: mirror!.account,
      sums: { ...mirror!.sums, pendingResolved: 1 },
    }]),
    [first!.account, mirror!.account],
  );
});
