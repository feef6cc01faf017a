import { PALLET_TYPES, type PalletType } from "../../domain/orders/types.ts";
import { accountKey, mirrorOf } from "../../domain/pallets/account.ts";
import { type AccountTotal, balanceOf, NO_SUMS } from "../../domain/pallets/account_sums.ts";
import type { AccountSums, PalletAccount } from "../../domain/pallets/types.ts";

/** A pallet type whose accounts do not sum to zero. */
export interface LedgerImbalance {
  readonly type: PalletType;
  /** Pallets too many (above zero) or missing. */
  readonly balance: number;
}

/** The types whose accounts, all together, do not sum to zero: none in a sound ledger. Sums commute, so one pass over any order will do. */
export function ledgerImbalances(accounts: Iterable<AccountTotal>): readonly LedgerImbalance[] {
  const balances = new Map<PalletType, number>();
  for (const { account, sums } of accounts) {
    balances.set(account.type, (balances.get(account.type) ?? 0) + balanceOf(sums));
  }
  return PALLET_TYPES.map((type) => ({ type, balance: balances.get(type) ?? 0 })).filter(({ balance }) => balance !== 0);
}

/**
 * The accounts that do not say the opposite of their mirror (debits there are credits here, pending is equal) or that resolved more than was
 * opened: none in a sound ledger. Names the account at fault more closely than `ledgerImbalances`.
 */
export function unmirroredAccounts(accounts: Iterable<AccountTotal>): readonly PalletAccount[] {
  const all = [...accounts];
  const sumsByKey = new Map(all.map(({ account, sums }) => [accountKey(account), sums]));
  return all.filter(({ account, sums }) => !areMirrored(sums, sumsByKey.get(accountKey(mirrorOf(account))) ?? NO_SUMS))
    .map(({ account }) => account);
}

function areMirrored(here: AccountSums, there: AccountSums): boolean {
  return here.postedDebits === there.postedCredits && here.postedCredits === there.postedDebits &&
    here.pendingOpened === there.pendingOpened && here.pendingResolved === there.pendingResolved &&
    here.pendingResolved <= here.pendingOpened;
}
