import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { balanceOf, NO_SUMS, pendingOf, resolutionChanges, totalsOf, transferChanges } from "./account_sums.ts";
import { countOf, evidenceOf, orderOf, stopOf, valueOf } from "./order_fixture.ts";
import { postingsFor } from "./exchange_postings.ts";
import type { Transfer } from "./types.ts";

function loading(signedByBoth: boolean): Transfer {
  return valueOf(postingsFor(orderOf(), stopOf("pickup"), countOf(0, 10), evidenceOf({ signedByBoth })))[0]!;
}

Deno.test("transferChanges() posts on two sums, or opens as pending on two", () => {
  const [posted, pending] = [loading(true), loading(false)];
  deepStrictEqual(transferChanges(posted), [
    { account: posted.debit, sum: "postedDebits", by: 10 },
    { account: posted.credit, sum: "postedCredits", by: 10 },
  ]);
  deepStrictEqual(transferChanges(pending), [
    { account: pending.debit, sum: "pendingOpened", by: 10 },
    { account: pending.credit, sum: "pendingOpened", by: 10 },
  ]);
});

Deno.test("resolutionChanges() posted counts as if entered by both, voided leaves no trace in the balance", () => {
  const pending = loading(false);
  for (const [outcome, balance] of [["posted", 10], ["voided", 0]] as const) {
    const totals = [...totalsOf([...transferChanges(pending), ...resolutionChanges(pending, outcome)]).values()];
    deepStrictEqual(totals.map(({ sums }) => [balanceOf(sums) + 0, pendingOf(sums)]), [[balance, 0], [
      balance === 0 ? 0 : -balance,
      0,
    ]]);
  }
});

Deno.test("totalsOf() of nothing is empty, and an untouched account is even", () => {
  strictEqual(totalsOf([]).size, 0);
  deepStrictEqual([balanceOf(NO_SUMS), pendingOf(NO_SUMS)], [0, 0]);
});
