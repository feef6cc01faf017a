import { accountKey } from "./account.ts";
import type { AccountSum, AccountSums, PalletAccount, Transfer, TransferResolution } from "./types.ts";

/** An account on which nothing has happened. */
export const NO_SUMS: AccountSums = { postedDebits: 0, postedCredits: 0, pendingOpened: 0, pendingResolved: 0 };

/** One addition to one growing sum, to be committed with its transfer or resolution. */
export interface SumChange {
  readonly account: PalletAccount;
  readonly sum: AccountSum;
  /** Pallets, above zero. */
  readonly by: number;
}

/** Pallets that the holder owes or holds (above zero), or is owed or has placed with its counterpart (below zero). */
export function balanceOf(sums: AccountSums): number {
  return sums.postedDebits - sums.postedCredits;
}

/** Pallets waiting for confirmation on the account, both directions together: the pending transfers themselves tell the direction. */
export function pendingOf(sums: AccountSums): number {
  return sums.pendingOpened - sums.pendingResolved;
}

/** What entering `transfer` adds to which sums. */
export function transferChanges(transfer: Transfer): readonly SumChange[] {
  return transfer.entered === "posted" ? postedChanges(transfer) : onBoth(transfer, "pendingOpened");
}

/** What the end of a pending `transfer` adds to which sums. */
export function resolutionChanges(transfer: Transfer, outcome: TransferResolution["outcome"]): readonly SumChange[] {
  const resolved = onBoth(transfer, "pendingResolved");
  return outcome === "posted" ? [...resolved, ...postedChanges(transfer)] : resolved;
}

/** An account with its sums. */
export interface AccountTotal {
  readonly account: PalletAccount;
  readonly sums: AccountSums;
}

/** The sums that `changes` add up to, by account key: what the integrity check compares with the stored sums. */
export function totalsOf(changes: Iterable<SumChange>): Map<string, AccountTotal> {
  const totals = new Map<string, AccountTotal>();
  for (const { account, sum, by } of changes) {
    const key = accountKey(account);
    const sums = totals.get(key)?.sums ?? NO_SUMS;
    totals.set(key, { account, sums: { ...sums, [sum]: sums[sum] + by } });
  }
  return totals;
}

function postedChanges({ debit, credit, quantity }: Transfer): SumChange[] {
  return [{ account: debit, sum: "postedDebits", by: quantity }, { account: credit, sum: "postedCredits", by: quantity }];
}

function onBoth({ debit, credit, quantity }: Transfer, sum: AccountSum): SumChange[] {
  return [{ account: debit, sum, by: quantity }, { account: credit, sum, by: quantity }];
}
